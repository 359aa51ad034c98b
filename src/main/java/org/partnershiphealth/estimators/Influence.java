package org.partnershiphealth.estimators;

import java.util.Arrays;
import java.util.List;

/**
 * Who carries an estimate: per supplier how far it moves the estimate and what share of the
 * information it holds (Belsley, Kuh, Welsch, "Regression Diagnostics" (1980), ch. 2).
 *
 * @param suppliers in the order of the fit
 * @param without the estimate without each supplier
 * @param dfbeta estimate minus that, in standard errors
 * @param share of the information about the estimate, in total 1
 * @param effective 1 over the sum of squared shares: how many equal suppliers would say as much
 */
public record Influence(
    List<Integer> suppliers, double[] without, double[] dfbeta, double[] share, double effective) {

  /** The influence of each supplier on c'b. */
  public static Influence of(PanelFit fit, double... c) {
    Estimate theta = fit.contrast(c);
    List<SupplierScore> scores = fit.scores();
    int n = scores.size();
    double[] without = new double[n];
    double[] dfbeta = new double[n];
    double[] share = new double[n];
    double[][] inverse = fit.coefficients().inverse();
    double[] direction = Matrices.times(inverse, c);
    double total = Matrices.dot(c, direction);
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double[] b = fit.without(i);
      without[i] = b.length == 0 ? theta.value() : Matrices.dot(c, b);
      dfbeta[i] = theta.se() == 0 ? 0 : (theta.value() - without[i]) / theta.se();
      share[i] = Matrices.quadratic(scores.get(i).cross(), direction) / total;
      squares += share[i] * share[i];
    }
    List<Integer> suppliers = scores.stream().map(SupplierScore::supplier).toList();
    return new Influence(suppliers, without, dfbeta, share, 1 / squares);
  }

  /** The largest share of one supplier. */
  public double topShare() {
    return Arrays.stream(share).max().orElse(1);
  }

  /** Where in the lists the least estimate without one supplier is. */
  public int atLeast() {
    return at(-1);
  }

  /** Where in the lists the greatest estimate without one supplier is. */
  public int atMost() {
    return at(1);
  }

  private int at(int sign) {
    int at = 0;
    for (int i = 1; i < without.length; i++) {
      if (sign * without[i] > sign * without[at]) {
        at = i;
      }
    }
    return at;
  }

  /** Whether leaving out one supplier can turn the sign of the estimate. */
  public boolean oneDecides() {
    return without[atLeast()] <= 0 && without[atMost()] >= 0;
  }
}

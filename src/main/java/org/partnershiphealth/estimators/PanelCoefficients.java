package org.partnershiphealth.estimators;

import java.io.Serializable;
import java.util.List;

/**
 * The coefficients of y on the regressors with supplier effects and month effects of each peer
 * group, from the moments of the groups (B. H. Baltagi, "Econometric Analysis of Panel Data", ch.
 * 9; the partition is that of R. Frisch and F. V. Waugh, Econometrica 1 (1933), 387-401).
 *
 * @param b coefficients, in the order of the regressors; empty where refused
 * @param inverse (X'X)^-1 with all effects taken out
 * @param products the cross-products of regressors and y with all effects taken out
 * @param kappa condition number of the scaled regressors
 * @param parameters K*: regressors, rank of the month effects, and 1; supplier effects are nested
 *     in the clusters and not counted
 * @param refusal NO_ROWS, CONSTANT or COLLINEAR; empty where there are coefficients
 */
public record PanelCoefficients(
    double[] b,
    double[][] inverse,
    double[][] products,
    double kappa,
    int rows,
    int suppliers,
    int parameters,
    String refusal)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What rounding leaves of a column that effects explain wholly, as a share of its own sum. */
  private static final double ROUNDING = 1e-13;

  private static final double ROUNDING_OF_MEANS = 1e-26;

  /**
   * The fit from the moments of all peer groups, summed in the order given.
   *
   * @param groups with the same columns; groups without rows are welcome
   * @param mostKappa above it the fit is refused
   */
  public static PanelCoefficients of(List<PeerMoments> groups, double mostKappa) {
    int m = groups.isEmpty() ? 1 : groups.get(0).q().length;
    Sums sums = new Sums(m);
    groups.forEach(sums::add);
    String refusal = sums.refusal();
    if (!refusal.isEmpty()) {
      return sums.refused(Double.NaN, refusal);
    }
    ScaledInverse inverse = ScaledInverse.of(sums.regressors());
    if (!inverse.exists() || inverse.kappa() > mostKappa) {
      return sums.refused(inverse.kappa(), "COLLINEAR");
    }
    double[] b = inverse.times(sums.withOutcome(sums.a));
    return new PanelCoefficients(
        b,
        inverse.matrix(),
        sums.a,
        inverse.kappa(),
        sums.rows,
        sums.suppliers,
        m - 1 + sums.rank + 1,
        "");
  }

  public boolean exists() {
    return refusal.isEmpty();
  }

  /** The coefficients without one supplier's share of the products; empty if there are none. */
  double[] without(double[][] loss) {
    int p = b.length;
    double[][] a = new double[p][p];
    double[] right = new double[p];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        a[i][j] = products[i][j] - loss[i][j];
      }
      if (a[i][i] <= ROUNDING * products[i][i]) {
        return new double[0];
      }
      right[i] = products[i][p] - loss[i][p];
    }
    ScaledInverse less = ScaledInverse.of(a);
    return less.exists() ? less.times(right) : new double[0];
  }

  private static final class Sums {
    private final double[][] a;
    private final double[] within;
    private final double[] length;
    private int rows;
    private int suppliers;
    private int rank;

    Sums(int m) {
      a = new double[m][m];
      within = new double[m];
      length = new double[m];
    }

    void add(PeerMoments group) {
      for (int i = 0; i < a.length; i++) {
        for (int j = 0; j < a.length; j++) {
          a[i][j] += group.schur()[i][j];
        }
        within[i] += group.q()[i][i];
        length[i] += group.length()[i];
      }
      rows += group.rows();
      suppliers += group.suppliers();
      rank += group.rank();
    }

    String refusal() {
      if (rows == 0) {
        return "NO_ROWS";
      }
      for (int i = 0; i < a.length; i++) {
        if (a[i][i] <= ROUNDING * within[i] + ROUNDING_OF_MEANS * length[i]) {
          return "CONSTANT";
        }
      }
      return "";
    }

    double[][] regressors() {
      int p = a.length - 1;
      double[][] xx = new double[p][p];
      for (int i = 0; i < p; i++) {
        System.arraycopy(a[i], 0, xx[i], 0, p);
      }
      return xx;
    }

    double[] withOutcome(double[][] products) {
      int p = products.length - 1;
      double[] xy = new double[p];
      System.arraycopy(products[p], 0, xy, 0, p);
      return xy;
    }

    PanelCoefficients refused(double kappa, String why) {
      return new PanelCoefficients(
          new double[0], new double[0][], a, kappa, rows, suppliers, a.length - 1 + rank + 1, why);
    }
  }
}

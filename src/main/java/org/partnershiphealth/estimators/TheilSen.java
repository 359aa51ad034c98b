package org.partnershiphealth.estimators;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The median of the slopes between all pairs of points: a trend that a few wild values do not turn.
 *
 * <p>Source: P. K. Sen, "Estimates of the regression coefficient based on Kendall's tau", Journal
 * of the American Statistical Association 63 (1968), 1379-1389.
 */
public final class TheilSen {

  private TheilSen() {}

  /**
   * The slope of y per unit of x; pairs with equal x give none. Empty where no pair gives one.
   *
   * @param y as long as x
   */
  public static OptionalDouble slope(double[] x, double[] y) {
    double[] slopes = new double[Math.max(0, x.length * (x.length - 1) / 2)];
    int n = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = i + 1; j < x.length; j++) {
        if (x[i] != x[j]) {
          slopes[n++] = (y[j] - y[i]) / (x[j] - x[i]);
        }
      }
    }
    return n == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Quantiles.median(Arrays.copyOf(slopes, n)));
  }
}

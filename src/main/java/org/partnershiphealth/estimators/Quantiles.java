package org.partnershiphealth.estimators;

import java.util.Arrays;

/**
 * Quantiles of a sample by linear interpolation, type 7 of R. J. Hyndman and Y. Fan, "Sample
 * quantiles in statistical packages", The American Statistician 50 (1996), 361-365.
 */
public final class Quantiles {

  private Quantiles() {}

  /**
   * The quantiles at the given shares.
   *
   * @param values at least one, in any order, no NaN
   * @param shares each in [0, 1]
   */
  public static double[] of(double[] values, double... shares) {
    if (values.length == 0) {
      throw new IllegalArgumentException("expected at least one value, found none");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return Arrays.stream(shares).map(share -> at(sorted, share)).toArray();
  }

  /** The median. */
  public static double median(double... values) {
    return of(values, 0.5)[0];
  }

  private static double at(double[] sorted, double share) {
    double place = (sorted.length - 1) * share;
    int below = (int) Math.floor(place);
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}

package org.partnershiphealth.estimators;

/**
 * The score interval of a proportion.
 *
 * <p>Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
 * Journal of the American Statistical Association 22 (1927), 209-212; without continuity
 * correction.
 */
public final class Wilson {

  /** Standard normal quantile of .975. */
  private static final double Z = 1.959963984540054;

  private Wilson() {}

  /**
   * The 95 % interval of {@code successes} out of {@code trials}, inside [0, 1].
   *
   * @throws IllegalArgumentException when there is no trial, or more successes than trials
   */
  public static Interval interval95(double successes, double trials) {
    if (!(trials > 0) || successes < 0 || successes > trials) {
      throw new IllegalArgumentException(
          "expected 0 <= successes <= trials and trials > 0, found " + successes + " of " + trials);
    }
    double p = successes / trials;
    double z2 = Z * Z;
    double centre = (p + z2 / (2 * trials)) / (1 + z2 / trials);
    double half =
        Z / (1 + z2 / trials) * Math.sqrt(p * (1 - p) / trials + z2 / (4 * trials * trials));
    double low = successes == 0 ? 0 : Math.max(0, centre - half);
    double high = successes == trials ? 1 : Math.min(1, centre + half);
    return new Interval(low, high);
  }
}

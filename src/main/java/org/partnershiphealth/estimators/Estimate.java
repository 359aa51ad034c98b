package org.partnershiphealth.estimators;

import java.util.OptionalDouble;

/**
 * A coefficient with its error and what follows from it, Student's t throughout.
 *
 * @param value the estimate
 * @param seCr1 cluster-robust error, as Stata, reghdfe and fixest print it
 * @param seCv3 cluster jackknife error, where it was computed
 * @param se the larger of the two: the one that counts
 * @param df clusters minus one
 */
public record Estimate(double value, double seCr1, OptionalDouble seCv3, double se, int df) {

  private static final double UPPER = 0.975;
  private static final double POWER = 0.8;

  static Estimate of(double value, double seCr1, OptionalDouble seCv3, int df) {
    return new Estimate(value, seCr1, seCv3, Math.max(seCr1, seCv3.orElse(0)), df);
  }

  public double t() {
    return value == 0 ? 0 : value / se;
  }

  /** Two-sided p of no association. */
  public double p() {
    return Distributions.twoSidedT(t(), df);
  }

  /** The 95 % interval. */
  public Interval interval() {
    double half = Distributions.tQuantile(UPPER, df) * se;
    return new Interval(value - half, value + half);
  }

  /** The least true value that such a study finds with 80 % chance (H. S. Bloom, 1995). */
  public double detectable() {
    return (Distributions.tQuantile(UPPER, df) + Distributions.tQuantile(POWER, df)) * se;
  }

  /**
   * The p of being at least as large as {@code delta}, two one-sided tests (D. J. Schuirmann,
   * Journal of Pharmacokinetics and Biopharmaceutics 15 (1987), 657-680): at most .05 exactly when
   * the 90 % interval lies inside (-delta, delta).
   */
  public double equivalence(double delta) {
    if (se == 0) {
      return Math.abs(value) < delta ? 0 : 1;
    }
    double above = Distributions.upperT((value + delta) / se, df);
    double below = Distributions.upperT((delta - value) / se, df);
    return Math.max(above, below);
  }
}

package org.partnershiphealth.estimators;

/**
 * Whether trust is lost faster than it is earned: the pull of a broken act over that of a kept one.
 *
 * @param ratio minus the coefficient of broken over that of kept acts
 * @param interval 95 %, by the delta method with t(G - 1)
 */
public record Asymmetry(Estimate kept, Estimate broken, double ratio, Interval interval) {

  private static final double UPPER = 0.975;

  /**
   * From a fit whose regressors number {@code kept} and {@code broken} are counts of acts. Its
   * variance is CR1 scaled up by the square of se / CR1 of each coefficient.
   */
  public static Asymmetry of(PanelFit fit, int kept, int broken) {
    Estimate a = fit.coefficient(kept);
    Estimate b = fit.coefficient(broken);
    double ratio = -b.value() / a.value();
    double covariance = fit.cr1()[kept][broken] * (a.se() / a.seCr1()) * (b.se() / b.seCr1());
    double byBroken = -1 / a.value();
    double byKept = b.value() / (a.value() * a.value());
    double variance =
        byBroken * byBroken * b.se() * b.se()
            + byKept * byKept * a.se() * a.se()
            + 2 * byBroken * byKept * covariance;
    double half = Distributions.tQuantile(UPPER, a.df()) * Math.sqrt(Math.max(0, variance));
    return new Asymmetry(a, b, ratio, new Interval(ratio - half, ratio + half));
  }
}

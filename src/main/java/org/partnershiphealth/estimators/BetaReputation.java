package org.partnershiphealth.estimators;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * The evidence band of a beta reputation.
 *
 * <p>Source: A. Josang and R. Ismail, "The beta reputation system", Bled eConference (2002); the
 * band is the .05 and .95 quantile of Beta(r + W a, s + W (1 - a)).
 */
public final class BetaReputation {

  private static final double TAIL = 0.05;
  private static final int BISECTIONS = 60;
  private static final int NEWTON_STEPS = 20;

  private BetaReputation() {}

  /** Lower end of the band, 0 to 100. */
  public static double bandLow(double alpha, double beta) {
    return 100 * quantile(TAIL, alpha, beta);
  }

  /** Upper end of the band, 0 to 100. */
  public static double bandHigh(double alpha, double beta) {
    return 100 * quantile(1 - TAIL, alpha, beta);
  }

  /** The quantile: Newton steps on the distribution function, kept inside a shrinking bracket. */
  static double quantile(double p, double alpha, double beta) {
    double low = 0;
    double high = 1;
    double x = alpha / (alpha + beta);
    double logB = Gamma.logGamma(alpha) + Gamma.logGamma(beta) - Gamma.logGamma(alpha + beta);
    for (int i = 0; i < NEWTON_STEPS + BISECTIONS; i++) {
      double error = Beta.regularizedBeta(x, alpha, beta) - p;
      if (error > 0) {
        high = x;
      } else {
        low = x;
      }
      double density = Math.exp((alpha - 1) * Math.log(x) + (beta - 1) * Math.log1p(-x) - logB);
      double next = x - error / density;
      if (!(next > low && next < high)) {
        next = (low + high) / 2;
      }
      if (Math.abs(next - x) <= 1e-15 * x) {
        return next;
      }
      x = next;
    }
    return x;
  }
}

package org.partnershiphealth.estimators;

/**
 * The evidence band of a beta reputation.
 *
 * <p>Source: A. Josang and R. Ismail, "The beta reputation system", Bled eConference (2002); the
 * band is the .05 and .95 quantile of Beta(r + W a, s + W (1 - a)).
 */
public final class BetaReputation {

  private static final double TAIL = 0.05;

  private BetaReputation() {}

  /** Lower end of the band, 0 to 100. */
  public static double bandLow(double alpha, double beta) {
    return 100 * Distributions.betaQuantile(TAIL, alpha, beta);
  }

  /** Upper end of the band, 0 to 100. */
  public static double bandHigh(double alpha, double beta) {
    return 100 * Distributions.betaQuantile(1 - TAIL, alpha, beta);
  }
}

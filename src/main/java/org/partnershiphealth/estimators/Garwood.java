package org.partnershiphealth.estimators;

/**
 * The exact interval of a Poisson rate.
 *
 * <p>Source: F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936),
 * 437-442.
 */
public final class Garwood {

  private static final double TAIL = 0.025;

  private Garwood() {}

  /**
   * The 95 % interval of events per unit of exposure.
   *
   * @param events a count, 0 or more
   * @param exposure time or size, above 0
   * @throws IllegalArgumentException when exposure is not above 0, or events below 0
   */
  public static Interval interval95(double events, double exposure) {
    if (!(exposure > 0) || events < 0) {
      throw new IllegalArgumentException(
          "expected events >= 0 and exposure > 0, found " + events + " in " + exposure);
    }
    double low = events == 0 ? 0 : Distributions.gammaQuantile(TAIL, events);
    double high = Distributions.gammaQuantile(1 - TAIL, events + 1);
    return new Interval(low / exposure, high / exposure);
  }
}

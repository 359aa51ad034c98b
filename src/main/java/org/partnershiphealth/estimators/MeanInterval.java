package org.partnershiphealth.estimators;

/**
 * A mean of independent values with Student's 95 % interval ("Student", Biometrika 6 (1908), 1-25).
 *
 * @param interval both ends NaN for fewer than two values
 */
public record MeanInterval(double mean, Interval interval, int n) {

  private static final double UPPER = 0.975;

  /** The mean of at least one value. */
  public static MeanInterval of(double... values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    if (values.length < 2) {
      return new MeanInterval(mean, new Interval(Double.NaN, Double.NaN), values.length);
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double se = Math.sqrt(squares / (values.length - 1) / values.length);
    double half = Distributions.tQuantile(UPPER, values.length - 1.0) * se;
    return new MeanInterval(mean, new Interval(mean - half, mean + half), values.length);
  }
}

package org.partnershiphealth.estimators;

import java.util.OptionalDouble;

/**
 * How bursty the gaps between events are: -1 regular, 0 random, 1 bursts and silences.
 *
 * <p>Source: E.-K. Kim and H.-H. Jo, "Measuring burstiness for finite event sequences", Physical
 * Review E 94 (2016), 032311.
 */
public final class BurstRegularity {

  private BurstRegularity() {}

  /**
   * The finite-size measure from the sums of the gaps; population standard deviation. Empty for
   * fewer than two gaps, or where their mean is 0.
   */
  public static OptionalDouble kimJo(long gaps, double sum, double sumOfSquares) {
    if (gaps < 2 || sum == 0) {
      return OptionalDouble.empty();
    }
    double r = coefficientOfVariation(gaps, sum, sumOfSquares);
    double plus = Math.sqrt(gaps + 1.0);
    double minus = Math.sqrt(gaps - 1.0);
    return OptionalDouble.of((plus * r - minus) / ((plus - 2) * r + minus));
  }

  /** The first measure, (r - 1) / (r + 1), biased when gaps are few. */
  public static OptionalDouble raw(long gaps, double sum, double sumOfSquares) {
    if (gaps < 2 || sum == 0) {
      return OptionalDouble.empty();
    }
    double r = coefficientOfVariation(gaps, sum, sumOfSquares);
    return OptionalDouble.of((r - 1) / (r + 1));
  }

  private static double coefficientOfVariation(long n, double sum, double sumOfSquares) {
    double mean = sum / n;
    return Math.sqrt(Math.max(0, sumOfSquares / n - mean * mean)) / mean;
  }
}

package org.partnershiphealth.estimators;

import java.util.OptionalDouble;

/**
 * Durations of which some had not ended when they were last seen, in bins (lo, hi].
 *
 * <p>Sources: E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations",
 * Journal of the American Statistical Association 53 (1958), 457-481; the interval of the median is
 * that of Brookmeyer and Crowley, Biometrics 38 (1982), 29-41, on the log-log scale with
 * Greenwood's variance.
 */
public final class KaplanMeier {

  /** Standard normal quantile of .975. */
  private static final double Z = 1.959963984540054;

  /** Keeps a survival of exactly 1 - q, reached through rounded products, at its bin. */
  private static final double SLACK = 1e-12;

  private final double width;
  private final int[] bins;
  private final double[] survival;
  private final double[] greenwood;

  private KaplanMeier(double width, int[] bins, double[] survival, double[] greenwood) {
    this.width = width;
    this.bins = bins;
    this.survival = survival;
    this.greenwood = greenwood;
  }

  /**
   * The curve of durations by bin; censored ones stay at risk through their own bin.
   *
   * @param bins bin numbers ascending; the upper edge of bin b is b x width
   * @param ended durations that ended in each bin
   * @param censored durations last seen in each bin, not ended
   * @param width of a bin, in the unit of the durations
   */
  public static KaplanMeier of(int[] bins, long[] ended, long[] censored, double width) {
    long all = 0;
    for (int i = 0; i < bins.length; i++) {
      all += ended[i] + censored[i];
    }
    return of(bins, ended, censored, all, new long[bins.length], width);
  }

  /**
   * The same where some durations were first seen when they had lasted a while (left truncation):
   * they are at risk only in the bins after the one in which they came into view.
   *
   * @param fromStart durations seen from their start
   * @param entered durations that came into view in each bin
   */
  public static KaplanMeier of(
      int[] bins, long[] ended, long[] censored, long fromStart, long[] entered, double width) {
    double[] survival = new double[bins.length];
    double[] greenwood = new double[bins.length];
    long atRisk = fromStart;
    double s = 1;
    double sum = 0;
    for (int i = 0; i < bins.length; i++) {
      double d = ended[i];
      if (d > 0) {
        s *= 1 - d / atRisk;
        sum += d == atRisk ? Double.POSITIVE_INFINITY : d / (atRisk * (atRisk - d));
      }
      survival[i] = s;
      greenwood[i] = sum;
      atRisk += entered[i] - ended[i] - censored[i];
    }
    return new KaplanMeier(width, bins.clone(), survival, greenwood);
  }

  /** The upper edge of the first bin with S at or below 1 - q; empty where that is not reached. */
  public OptionalDouble quantile(double q) {
    for (int i = 0; i < bins.length; i++) {
      if (survival[i] <= 1 - q + SLACK) {
        return OptionalDouble.of(bins[i] * width);
      }
    }
    return OptionalDouble.empty();
  }

  /** Lower 95 % limit of the median: where the lower limit of S first reaches one half. */
  public OptionalDouble medianLow() {
    return medianLimit(1);
  }

  /** Upper 95 % limit of the median; empty where the upper limit of S never reaches one half. */
  public OptionalDouble medianHigh() {
    return medianLimit(-1);
  }

  private OptionalDouble medianLimit(int sign) {
    for (int i = 0; i < bins.length; i++) {
      // At S = 0 the log-log interval does not exist: no step.
      if (survival[i] > SLACK && survival[i] < 1) {
        double log = Math.log(survival[i]);
        double halfWidth = Z * Math.sqrt(greenwood[i]) / -log;
        double limit = Math.pow(survival[i], Math.exp(sign * halfWidth));
        if (limit <= 0.5 + SLACK) {
          return OptionalDouble.of(bins[i] * width);
        }
      }
    }
    return OptionalDouble.empty();
  }

  /** The area under S from 0 to tau, in the unit of the durations. */
  public double restrictedMean(double tau) {
    double area = 0;
    double from = 0;
    double s = 1;
    for (int i = 0; i < bins.length && from < tau; i++) {
      double to = Math.min(tau, Math.max(from, bins[i] * width));
      area += s * (to - from);
      from = to;
      s = survival[i];
    }
    return area + s * Math.max(0, tau - from);
  }
}

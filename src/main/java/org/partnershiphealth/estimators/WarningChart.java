package org.partnershiphealth.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An early warning: a slow average of how far each month falls below what the months before lead
 * one to expect, with a stated budget of false alarms.
 *
 * <p>Sources: S. W. Roberts, "Control chart tests based on geometric moving averages",
 * Technometrics 1 (1959), 239-250; residual charts of autocorrelated series after L. C. Alwan and
 * H. V. Roberts, Journal of Business and Economic Statistics 6 (1988), 87-95; the small-sample
 * correction of the autocorrelation is that of M. H. Quenouille and F. H. C. Marriott (1954).
 */
public final class WarningChart {

  /** Months after which the baseline stands. */
  public static final int FULL_BASELINE = 24;

  /** Fewer months are no baseline at all. */
  public static final int LEAST_BASELINE = 12;

  private static final double KEEP = 0.8;
  private static final double MOST_PHI = 0.8;

  private WarningChart() {}

  /**
   * One watched month.
   *
   * @param month in the calendar of the series
   * @param ewma the slow average, standard deviations; below 0 is worse than usual
   * @param limit an alarm is an average below it
   * @param began the month after the average last stood at or above 0
   * @param p one-sided: how often a healthy series stands as low
   * @param change mean of the months since {@code began}, minus the baseline's mean
   * @param baseline its months; below 24 the warning is provisional
   */
  public record Point(
      int month,
      double ewma,
      double limit,
      boolean alarm,
      int began,
      double p,
      double change,
      int baseline,
      double phi) {}

  /**
   * The watched months of one series. From the 13th value on the chart is provisional, its baseline
   * all values before; after 24 it starts anew against those. A month never looks ahead.
   *
   * @param values by calendar month; NaN where there is none; higher is better
   * @param limit L, in standard deviations of the slow average; 3.2 by default
   */
  public static List<Point> of(double[] values, double limit) {
    List<Point> points = new ArrayList<>();
    int seen = 0;
    Watch watch = null;
    for (int t = 0; t < values.length; t++) {
      if (!Double.isFinite(values[t])) {
        continue;
      }
      if (seen >= LEAST_BASELINE) {
        if (watch == null || seen == FULL_BASELINE) {
          watch = new Watch(values, limit, t);
        }
        if (seen <= FULL_BASELINE) {
          watch.baseline = Baseline.of(values, t);
        }
        watch.step(t).ifPresent(points::add);
      }
      seen++;
    }
    return points;
  }

  /** The months that a series is judged by. */
  private record Baseline(double mean, double phi, double sd, int months) {

    /** Of the values before a month. */
    static Baseline of(double[] values, int before) {
      double[] x = Arrays.copyOf(values, before);
      double[] finite = Arrays.stream(x).filter(Double::isFinite).toArray();
      int b = finite.length;
      double mean = Arrays.stream(finite).sum() / b;
      double square = 0;
      double product = 0;
      for (int t = 0; t < before; t++) {
        if (Double.isFinite(x[t])) {
          square += (x[t] - mean) * (x[t] - mean);
          if (t > 0 && Double.isFinite(x[t - 1])) {
            product += (x[t] - mean) * (x[t - 1] - mean);
          }
        }
      }
      double r = square == 0 ? 0 : product / square;
      double phi = Math.min(MOST_PHI, Math.max(0, r + (1 + 3 * r) / b));
      return new Baseline(mean, phi, spread(x, mean, phi), b);
    }

    private static double spread(double[] x, double mean, double phi) {
      double[] e = new double[x.length];
      int n = 0;
      for (int t = 1; t < x.length; t++) {
        if (Double.isFinite(x[t]) && Double.isFinite(x[t - 1])) {
          e[n++] = x[t] - mean - phi * (x[t - 1] - mean);
        }
      }
      double centre = Arrays.stream(e, 0, n).sum() / Math.max(1, n);
      double squares = Arrays.stream(e, 0, n).map(v -> (v - centre) * (v - centre)).sum();
      return n <= 2 ? 0 : Math.sqrt(squares / (n - 2));
    }

    /** A residual as a standard normal; after a missing month the level alone is judged. */
    double z(double value, double last) {
      double e =
          Double.isFinite(last)
              ? value - mean - phi * (last - mean)
              : (value - mean) * Math.sqrt(1 - phi * phi);
      double t = e / (sd * Math.sqrt(1 + 1.0 / months));
      double tail = Math.max(Double.MIN_NORMAL, Distributions.upperT(Math.abs(t), months - 2.0));
      return -Math.signum(t) * Distributions.normalQuantile(tail);
    }
  }

  private static final class Watch {
    private final double[] values;
    private final double limit;
    private Baseline baseline;
    private int began;
    private double ewma;
    private int steps;

    Watch(double[] values, double limit, int start) {
      this.values = values;
      this.limit = limit;
      this.began = start;
    }

    /** Empty where the baseline never moved: nothing is unusual against that. */
    Optional<Point> step(int t) {
      if (!(baseline.sd > 0)) {
        return Optional.empty();
      }
      steps++;
      double last = t > 0 ? values[t - 1] : Double.NaN;
      ewma = KEEP * ewma + (1 - KEEP) * baseline.z(values[t], last);
      double sd = Math.sqrt((1 - KEEP) / (1 + KEEP) * (1 - Math.pow(KEEP, 2.0 * steps)));
      Point point =
          new Point(
              t,
              ewma,
              -limit * sd,
              ewma < -limit * sd,
              began,
              Distributions.normal(ewma / sd),
              changeSince(t),
              baseline.months,
              baseline.phi);
      began = ewma >= 0 ? t + 1 : began;
      return Optional.of(point);
    }

    private double changeSince(int t) {
      double mean =
          Arrays.stream(values, Math.min(began, t), t + 1)
              .filter(Double::isFinite)
              .average()
              .orElse(baseline.mean);
      return mean - baseline.mean;
    }
  }
}

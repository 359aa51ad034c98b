package org.partnershiphealth.panel;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.partnershiphealth.estimators.KaplanMeier;
import org.partnershiphealth.panel.Figure.Estimate;

/** Reads durations of a window: Kaplan-Meier over the merged bins, unfinished ones censored. */
final class Durations {

  private Durations() {}

  static Figure read(Cell cell, Cell.Kind.Histogram histogram, List<MonthState> months) {
    SortedMap<Integer, long[]> bins = merged(months);
    double events = bins.values().stream().mapToLong(b -> b[0]).sum();
    double items = events + bins.values().stream().mapToLong(b -> b[1]).sum();
    int[] edges = bins.keySet().stream().mapToInt(Integer::intValue).toArray();
    long[] ended = bins.values().stream().mapToLong(b -> b[0]).toArray();
    long[] censored = bins.values().stream().mapToLong(b -> b[1]).toArray();
    KaplanMeier curve = KaplanMeier.of(edges, ended, censored, histogram.width());
    return Figure.of(events, items, items, estimate(curve, histogram), cell.minN());
  }

  /** Events and censored by bin. */
  private static SortedMap<Integer, long[]> merged(List<MonthState> months) {
    SortedMap<Integer, long[]> bins = new TreeMap<>();
    for (MonthState month : months) {
      for (long code : month.codes()) {
        long[] bin = bins.computeIfAbsent((int) (code >> 1), b -> new long[2]);
        bin[(code & 1) == 1 ? 0 : 1]++;
      }
    }
    return bins;
  }

  private static Estimate estimate(KaplanMeier curve, Cell.Kind.Histogram histogram) {
    return switch (histogram.statistic()) {
      case MEDIAN -> median(curve, histogram.tau());
      case P90 -> quantile(curve, 0.9, histogram.tau());
      case RESTRICTED_MEAN -> Estimate.of(curve.restrictedMean(histogram.tau()));
      case IQR -> spread(curve, histogram.tau());
      case IQR_OVER_MEDIAN -> relativeSpread(curve, histogram.tau());
    };
  }

  /** Where a quarter or more never ended, the span of the middle half has no upper end. */
  private static Estimate spread(KaplanMeier curve, double tau) {
    OptionalDouble upper = curve.quantile(0.75);
    OptionalDouble lower = curve.quantile(0.25);
    return upper.isEmpty() || lower.isEmpty()
        ? new Estimate(Double.NaN, tau, Double.NaN, true)
        : Estimate.of(upper.getAsDouble() - lower.getAsDouble());
  }

  /** A median of 0 has nothing to be compared with. */
  private static Estimate relativeSpread(KaplanMeier curve, double tau) {
    double median = curve.quantile(0.5).orElse(Double.NaN);
    return Estimate.of(median == 0 ? Double.NaN : spread(curve, tau).value() / median);
  }

  /** Not reached: the lower limit is the bound, else the end of follow-up. */
  private static Estimate median(KaplanMeier curve, double tau) {
    double low = curve.medianLow().orElse(Double.NaN);
    double high = curve.medianHigh().orElse(Double.NaN);
    if (curve.quantile(0.5).isEmpty()) {
      return new Estimate(Double.NaN, Double.isNaN(low) ? tau : low, Double.NaN, true);
    }
    return new Estimate(curve.quantile(0.5).getAsDouble(), low, high, false);
  }

  private static Estimate quantile(KaplanMeier curve, double q, double tau) {
    return curve.quantile(q).isEmpty()
        ? new Estimate(Double.NaN, tau, Double.NaN, true)
        : Estimate.of(curve.quantile(q));
  }
}

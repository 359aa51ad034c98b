package org.partnershiphealth.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.partnershiphealth.estimators.Distributions;
import org.partnershiphealth.estimators.WarningChart;

/** B5: how often healthy series raise an alarm, and how soon a drop of two deviations does. */
final class WarningTrials {

  private static final int BASELINE = WarningChart.FULL_BASELINE;
  private static final int WATCHED = 24;
  private static final int SOON = 6;
  private static final int NEVER = Integer.MAX_VALUE;
  private static final double DROP = 2;
  private static final double LIMIT = 3.2;

  /** A kind of series: its memory and what its steps are drawn from, of deviation 1. */
  private record Kind(String name, double memory, ToDoubleFunction<SplittableRandom> step) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("normal", 0, WarningTrials::normal),
          new Kind("t(3)", 0, WarningTrials::student),
          new Kind("AR 0.5", 0.5, WarningTrials::normal));

  private final int series;
  private final long seed;

  WarningTrials(int series, long seed) {
    this.series = series;
    this.seed = seed;
  }

  List<Calibration.Row> rows() {
    List<Calibration.Row> rows = new ArrayList<>();
    for (Kind kind : KINDS) {
      List<Boolean> alarmed =
          Calibration.trials(series, r -> alarmWithin(WATCHED, values(kind, r, NEVER)));
      List<Boolean> found =
          Calibration.trials(series, r -> alarmWithin(SOON, values(kind, r, BASELINE)));
      double years = series * WATCHED / 12.0;
      double wrong = alarmed.stream().filter(b -> b).count() / years;
      long right = found.stream().filter(b -> b).count();
      String of = "series " + kind.name() + ", baseline of 24 months";
      rows.add(
          new Calibration.Row(
              "B5",
              "suppliers falsely alarmed, a supplier-year: " + of,
              0,
              0.04,
              wrong,
              (long) years));
      rows.add(
          new Calibration.Row(
              "B5",
              "a drop of two deviations is found in 6 months: " + of,
              0.45,
              1,
              Calibration.share(right, series),
              series));
    }
    return rows;
  }

  private double[] values(Kind kind, int number, int dropAt) {
    SplittableRandom random = new SplittableRandom(seed + 104_729L * number);
    double[] values = new double[BASELINE + WATCHED];
    double step = Math.sqrt(1 - kind.memory() * kind.memory());
    double last = kind.step().applyAsDouble(random);
    for (int t = 0; t < values.length; t++) {
      last = t == 0 ? last : kind.memory() * last + step * kind.step().applyAsDouble(random);
      values[t] = last - (t >= dropAt ? DROP : 0);
    }
    return values;
  }

  private static boolean alarmWithin(int months, double[] values) {
    return WarningChart.of(values, LIMIT).stream()
        .anyMatch(p -> p.month() >= BASELINE && p.month() < BASELINE + months && p.alarm());
  }

  private static double normal(SplittableRandom random) {
    return Distributions.normalQuantile(DiscoveryTrials.open(random));
  }

  private static double student(SplittableRandom random) {
    return Distributions.tQuantile(DiscoveryTrials.open(random), 3) / Math.sqrt(3);
  }
}

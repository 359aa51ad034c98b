package org.partnershiphealth.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarningChartTest {

  private static final double LIMIT = 3.2;
  private static final int SERIES = 600;

  private static double[] series(SplittableRandom random, int months, double phi) {
    double[] x = new double[months];
    double last = 0;
    for (int t = -20; t < months; t++) {
      double shock = Distributions.normalQuantile(random.nextDouble(1e-9, 1));
      last = phi * last + Math.sqrt(1 - phi * phi) * shock;
      if (t >= 0) {
        x[t] = last;
      }
    }
    return x;
  }

  private static boolean alarms(List<WarningChart.Point> points, int from, int to) {
    return points.stream().anyMatch(p -> p.month() >= from && p.month() < to && p.alarm());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5})
  void healthySuppliersAlarmAtMostFourTimesInAHundredYears(double phi) {
    SplittableRandom random = new SplittableRandom(3);
    int falseAlarms = 0;
    for (int i = 0; i < SERIES; i++) {
      falseAlarms += alarms(WarningChart.of(series(random, 48, phi), LIMIT), 24, 48) ? 1 : 0;
    }

    assertTrue(falseAlarms / (2.0 * SERIES) <= 0.04, falseAlarms + " of " + SERIES);
  }

  @Test
  void mostDropsOfTwoSpreadsAreFoundInHalfAYear() {
    SplittableRandom random = new SplittableRandom(4);
    int found = 0;
    for (int i = 0; i < SERIES; i++) {
      double[] x = series(random, 36, 0);
      for (int t = 30; t < 36; t++) {
        x[t] -= 2;
      }
      found += alarms(WarningChart.of(x, LIMIT), 30, 36) ? 1 : 0;
    }

    assertTrue(found >= 0.45 * SERIES, found + " of " + SERIES);
  }

  @Test
  void aMonthNeverLooksAhead() {
    double[] x = series(new SplittableRandom(5), 40, 0.3);
    List<WarningChart.Point> all = WarningChart.of(x, LIMIT);
    List<WarningChart.Point> before = WarningChart.of(Arrays.copyOf(x, 30), LIMIT);

    assertEquals(before, all.subList(0, before.size()));
  }

  @Test
  void aYearIsTheLeastBaselineAndTwoYearsStand() {
    List<WarningChart.Point> points =
        WarningChart.of(series(new SplittableRandom(6), 30, 0), LIMIT);

    assertEquals(12, points.get(0).month());
    assertEquals(12, points.get(0).baseline());
    assertEquals(23, points.get(11).baseline());
    assertTrue(points.stream().skip(12).allMatch(p -> p.baseline() == 24));
  }

  @Test
  void theChangeBeganAfterTheAverageLastStoodAtZero() {
    double[] x = series(new SplittableRandom(8), 36, 0);
    for (int t = 30; t < 36; t++) {
      x[t] -= 4;
    }
    List<WarningChart.Point> points = WarningChart.of(x, LIMIT);
    WarningChart.Point last = points.get(points.size() - 1);

    assertTrue(last.alarm());
    for (WarningChart.Point p : points) {
      if (p.month() >= last.began() && p.month() < 36) {
        assertTrue(p.ewma() < 0);
      }
      if (p.month() == last.began() - 1) {
        assertTrue(p.ewma() >= 0);
      }
    }
  }

  @Test
  void aSeriesThatNeverMovesIsNotWatched() {
    double[] x = new double[40];
    Arrays.fill(x, 70);

    assertTrue(WarningChart.of(x, LIMIT).isEmpty());
  }

  @Test
  void missingMonthsAreNotBridged() {
    double[] x = series(new SplittableRandom(9), 40, 0.5);
    x[29] = Double.NaN;
    List<WarningChart.Point> points = WarningChart.of(x, LIMIT);

    assertFalse(points.stream().anyMatch(p -> p.month() == 29));
    assertTrue(points.stream().allMatch(p -> Double.isFinite(p.ewma())));
  }
}

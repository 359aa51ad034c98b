package org.partnershiphealth.estimators;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Three groups of suppliers whose outcome falls with what is above their own level. */
record EngineWorld(int[] group, double[][] x, double[][] y) {

  static final int SUPPLIERS = 24;
  static final int MONTHS = 18;

  static EngineWorld seeded() {
    SplittableRandom random = new SplittableRandom(11);
    double[][] x = new double[SUPPLIERS][MONTHS];
    double[][] y = new double[SUPPLIERS][MONTHS];
    int[] group = new int[SUPPLIERS];
    for (int s = 0; s < SUPPLIERS; s++) {
      group[s] = s % 3;
      for (int t = 0; t < MONTHS; t++) {
        double own = Distributions.normalQuantile(random.nextDouble(0.001, 0.999));
        x[s][t] = random.nextDouble() < 0.1 ? Double.NaN : 60 + 5 * own + s;
        double e = Distributions.normalQuantile(random.nextDouble(0.001, 0.999));
        y[s][t] = random.nextDouble() < 0.1 ? Double.NaN : 2 - 0.02 * 5 * own + 0.1 * e;
      }
    }
    return new EngineWorld(group, x, y);
  }

  PanelFit fit() {
    return fit(1);
  }

  PanelFit fit(int lags) {
    List<LaggedSeries> series =
        IntStream.range(0, lags).mapToObj(k -> new LaggedSeries(x, k)).toList();
    return PanelFit.of(
        PanelDesign.of(group, y, series, List.of()).groups(), true, ScaledInverse.MOST_KAPPA);
  }

  Estimate estimate() {
    return fit().coefficient(0);
  }

  EngineWorld with(double[][] otherX, double[][] otherY) {
    return new EngineWorld(group, otherX, otherY);
  }

  interface Cell {
    double of(int supplier, int month);
  }

  static double[][] grid(Cell cell) {
    double[][] grid = new double[SUPPLIERS][MONTHS];
    for (int s = 0; s < SUPPLIERS; s++) {
      for (int t = 0; t < MONTHS; t++) {
        grid[s][t] = cell.of(s, t);
      }
    }
    return grid;
  }
}

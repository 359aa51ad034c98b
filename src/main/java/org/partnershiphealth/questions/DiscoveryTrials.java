package org.partnershiphealth.questions;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.partnershiphealth.estimators.Distributions;
import org.partnershiphealth.estimators.FalseDiscovery;
import org.partnershiphealth.estimators.LaggedSeries;
import org.partnershiphealth.estimators.PanelDesign;
import org.partnershiphealth.estimators.PanelFit;

/** B2: what a family of 20 tests of related indicators finds, after Benjamini and Hochberg. */
final class DiscoveryTrials {

  private static final int INDICATORS = 20;
  private static final int TRUE = 5;
  private static final int SUPPLIERS = 60;
  private static final int MONTHS = 36;
  private static final double SHARED = 0.3;
  private static final double MEMORY = 0.7;
  private static final double SD = 6;
  private static final double EFFECT = -0.0030;
  private static final double NOISE_MEMORY = 0.5;
  private static final double NOISE_SD = 0.08;

  private final int runs;
  private final long seed;

  DiscoveryTrials(int runs, long seed) {
    this.runs = runs;
    this.seed = seed;
  }

  List<Calibration.Row> rows() {
    List<int[]> nothing = Calibration.trials(runs, r -> found(r, 0));
    List<int[]> some = Calibration.trials(runs, r -> found(r, TRUE));
    long any = nothing.stream().filter(f -> f[0] + f[1] > 0).count();
    double wrong =
        some.stream().mapToDouble(f -> f[1] / Math.max(1.0, f[0] + f[1])).average().orElseThrow();
    double power = some.stream().mapToDouble(f -> f[0] / (double) TRUE).average().orElseThrow();
    String of = " among 20 tests of related indicators, 60 suppliers, 36 months";
    return List.of(
        new Calibration.Row(
            "B2", "any q <= 5 %" + of + ", none true", 0, 0.06, (double) any / runs, runs),
        new Calibration.Row("B2", "false among q <= 5 %" + of + ", 5 true", 0, 0.05, wrong, runs),
        new Calibration.Row("B2", "true ones found" + of + ", 5 true", 0.9, 1, power, runs));
  }

  /**
   * How many of the true ones, which come first, and how many of the others have q <= 5 %. Either
   * kind is related among itself: one that is related to a true one would not be false.
   */
  private int[] found(int run, int trueOnes) {
    SplittableRandom random = new SplittableRandom(seed + 7919L * run);
    double[][] ofTrue = series(random, MEMORY, SD * Math.sqrt(SHARED));
    double[][] ofOthers = series(random, MEMORY, SD * Math.sqrt(SHARED));
    double[][] cost = series(random, NOISE_MEMORY, NOISE_SD);
    double[][][] x = new double[INDICATORS][][];
    for (int k = 0; k < INDICATORS; k++) {
      double[][] shared = k < trueOnes ? ofTrue : ofOthers;
      x[k] = plus(series(random, MEMORY, SD * Math.sqrt(1 - SHARED)), shared, 1);
      cost = k < trueOnes ? plus(cost, x[k], EFFECT) : cost;
    }
    double[][] y = cost;
    double[] p = Arrays.stream(x).mapToDouble(indicator -> p(y, indicator)).toArray();
    double[] q = FalseDiscovery.benjaminiHochberg(p);
    int right = (int) IntStream.range(0, trueOnes).filter(k -> q[k] <= 0.05).count();
    int wrong = (int) IntStream.range(trueOnes, INDICATORS).filter(k -> q[k] <= 0.05).count();
    return new int[] {right, wrong};
  }

  private static double p(double[][] y, double[][] x) {
    PanelDesign design =
        PanelDesign.of(new int[SUPPLIERS], y, List.of(new LaggedSeries(x, 0)), List.of());
    return PanelFit.of(design.groups(), false, 300).contrast(new double[] {1}).p();
  }

  private static double[][] plus(double[][] one, double[][] other, double factor) {
    double[][] sum = new double[one.length][];
    for (int s = 0; s < one.length; s++) {
      sum[s] = one[s].clone();
      for (int t = 0; t < sum[s].length; t++) {
        sum[s][t] += factor * other[s][t];
      }
    }
    return sum;
  }

  private static double[][] series(SplittableRandom random, double memory, double sd) {
    double[][] all = new double[SUPPLIERS][MONTHS];
    double step = sd * Math.sqrt(1 - memory * memory);
    for (double[] row : all) {
      row[0] = sd * normal(random);
      for (int t = 1; t < MONTHS; t++) {
        row[t] = memory * row[t - 1] + step * normal(random);
      }
    }
    return all;
  }

  private static double normal(SplittableRandom random) {
    return Distributions.normalQuantile(open(random));
  }

  /** Uniform on (0, 1), without the ends. */
  static double open(SplittableRandom random) {
    return (random.nextDouble() * (1 - 0x1p-50)) + 0x1p-52;
  }
}

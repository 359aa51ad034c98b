package org.partnershiphealth.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of a test: those at which y, all lags of x and all controls are there, by calendar
 * month; and how many were lost, by what was missing first in the order outcome, trust, lag,
 * control.
 *
 * @param groups the usable rows of each peer group, without singletons, in order of group
 * @param rows usable ones
 * @param suppliers with a usable row
 * @param months calendar months with a usable row
 * @param medianMonths usable rows of the median supplier; 0 without suppliers
 * @param lostOutcome rows with x but without y
 * @param lostTrust rows with y, without x of their own month
 * @param lostLag rows with x, without some lag or lead of it
 * @param lostControl rows with every x, without some control
 * @param lostSingleton rows alone in their supplier or month
 */
public record PanelDesign(
    List<PanelRows> groups,
    int rows,
    int suppliers,
    int months,
    double medianMonths,
    int lostOutcome,
    int lostTrust,
    int lostLag,
    int lostControl,
    int lostSingleton) {

  /**
   * Lays out a test.
   *
   * @param group of each supplier, 0 or more; all 0 gives common month effects
   * @param x the lags of trust, the month's own first
   */
  public static PanelDesign of(
      int[] group, double[][] y, List<LaggedSeries> x, List<LaggedSeries> controls) {
    List<LaggedSeries> regressors = new ArrayList<>(x);
    regressors.addAll(controls);
    int months = y.length == 0 ? 0 : y[0].length;
    int[] lost = new int[4];
    for (int s = 0; s < y.length; s++) {
      for (int t = 0; t < months; t++) {
        int missing = missing(y[s][t], x, controls, s, t);
        if (missing >= 0 && missing != USABLE) {
          lost[missing]++;
        }
      }
    }
    List<PanelRows> rows = usable(group, y, regressors);
    List<PanelRows> kept = PeerGroups.each(rows, PanelRows::withoutSingletons);
    int all = 0;
    BitSet seen = new BitSet();
    List<Integer> ofSuppliers = new ArrayList<>();
    int left = 0;
    for (int g = 0; g < rows.size(); g++) {
      all += rows.get(g).size();
      PanelRows own = kept.get(g);
      left += own.size();
      Arrays.stream(own.month()).forEach(seen::set);
      int[] starts = own.starts();
      for (int i = 0; i + 1 < starts.length; i++) {
        ofSuppliers.add(starts[i + 1] - starts[i]);
      }
    }
    double[] counts = ofSuppliers.stream().mapToDouble(n -> n).toArray();
    double median = counts.length == 0 ? 0 : Quantiles.median(counts);
    return new PanelDesign(
        kept,
        left,
        counts.length,
        seen.cardinality(),
        median,
        lost[0],
        lost[1],
        lost[2],
        lost[3],
        all - left);
  }

  /** The rows with y and every regressor, by peer group, singletons still in. */
  static List<PanelRows> usable(int[] group, double[][] y, List<LaggedSeries> regressors) {
    int months = y.length == 0 ? 0 : y[0].length;
    List<List<Integer>> members = new ArrayList<>();
    IntStream.rangeClosed(0, Arrays.stream(group).max().orElse(-1))
        .forEach(g -> members.add(new ArrayList<>()));
    for (int s = 0; s < y.length; s++) {
      members.get(group[s]).add(s);
    }
    return PeerGroups.of(
        members.size(),
        (long) y.length * months,
        g -> rows(usable(members.get(g), y, regressors, months), y, regressors, months));
  }

  private static List<int[]> usable(
      List<Integer> members, double[][] y, List<LaggedSeries> regressors, int months) {
    List<int[]> usable = new ArrayList<>();
    for (int supplier : members) {
      for (int t = 0; t < months; t++) {
        int month = t;
        if (Double.isFinite(y[supplier][t])
            && regressors.stream().allMatch(r -> Double.isFinite(r.at(supplier, month)))) {
          usable.add(new int[] {supplier, t});
        }
      }
    }
    return usable;
  }

  private static final int USABLE = 9;
  private static final int NOTHING = -1;

  private static int missing(
      double y, List<LaggedSeries> x, List<LaggedSeries> controls, int s, int t) {
    boolean own = !Double.isFinite(x.get(0).at(s, t));
    if (!Double.isFinite(y)) {
      return own ? NOTHING : 0;
    }
    if (own) {
      return 1;
    }
    if (x.stream().anyMatch(series -> !Double.isFinite(series.at(s, t)))) {
      return 2;
    }
    return controls.stream().anyMatch(series -> !Double.isFinite(series.at(s, t))) ? 3 : USABLE;
  }

  private static PanelRows rows(
      List<int[]> at, double[][] y, List<LaggedSeries> regressors, int months) {
    double[][] columns = new double[regressors.size() + 1][];
    for (int c = 0; c < regressors.size(); c++) {
      LaggedSeries series = regressors.get(c);
      columns[c] = at.stream().mapToDouble(a -> series.at(a[0], a[1]) + 0.0).toArray();
    }
    columns[regressors.size()] = at.stream().mapToDouble(a -> y[a[0]][a[1]] + 0.0).toArray();
    return new PanelRows(
        at.stream().mapToInt(a -> a[0]).toArray(),
        at.stream().mapToInt(a -> a[1]).toArray(),
        columns,
        months);
  }

  /** Rows lost as a share of the rows with an outcome. */
  public double lostShare() {
    double lost = (double) lostTrust + lostLag + lostControl + lostSingleton;
    return lost == 0 ? 0 : lost / (lost + rows);
  }
}

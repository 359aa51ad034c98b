package org.partnershiphealth.estimators;

import java.io.Serializable;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Pass 1 of the two-way model over one peer group: cross-products after each supplier's own mean is
 * taken out, and what is left of them after the group's month effects (their Schur complement,
 * which is exact for unbalanced panels too).
 *
 * @param q Z'Z, Z = regressors and y
 * @param h D'Z by column of Z, D = month dummies
 * @param f D'D
 * @param schur Q - H'F^-H
 * @param gamma the month effects F^-H by column of Z
 * @param rank of the month effects
 * @param length sums of squares of the raw columns, against which rounding is measured
 */
public record PeerMoments(
    double[][] q,
    double[][] h,
    double[][] f,
    double[][] schur,
    double[][] gamma,
    int rank,
    int rows,
    int suppliers,
    double[] length)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Refits kept at a time: bounds memory, changes no number. */
  private static final int MOST_PATTERNS = 1000;

  /** The moments of the rows of one peer group. */
  public static PeerMoments of(PanelRows rows) {
    int m = rows.columns().length;
    double[][] q = new double[m][m];
    double[][] h = new double[m][rows.months()];
    double[][] f = new double[rows.months()][rows.months()];
    int[] starts = rows.starts();
    for (int s = 0; s + 1 < starts.length; s++) {
      OwnRows own = OwnRows.of(rows, starts[s], starts[s + 1]);
      own.addTo(q, h, f, 1);
    }
    MonthEffects effects = MonthEffects.of(f);
    double[][] gamma = effects.solve(h);
    return new PeerMoments(
        q,
        h,
        f,
        schur(q, h, gamma),
        gamma,
        effects.rank(),
        rows.size(),
        starts.length - 1,
        lengths(rows));
  }

  private static double[] lengths(PanelRows rows) {
    double[] length = new double[rows.columns().length];
    for (int c = 0; c < length.length; c++) {
      for (double value : rows.columns()[c]) {
        length[c] += value * value;
      }
    }
    return length;
  }

  private static double[][] schur(double[][] q, double[][] h, double[][] gamma) {
    int m = q.length;
    double[][] schur = new double[m][m];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int t = 0; t < h[i].length; t++) {
          sum += h[i][t] * gamma[j][t];
        }
        schur[i][j] = q[i][j] - sum;
        schur[j][i] = schur[i][j];
      }
    }
    return schur;
  }

  /** What a supplier adds to the group's Schur complement: all of it minus an exact refit. */
  double[][] lossWithout(OwnRows own, Map<BitSet, MonthEffects> known) {
    double[][] qLess = copy(q);
    double[][] hLess = copy(h);
    BitSet months = own.monthSet();
    MonthEffects effects = known.get(months);
    if (effects == null) {
      double[][] fLess = copy(f);
      own.addTo(new double[0][], new double[0][], fLess, -1);
      effects = MonthEffects.of(fLess);
      if (known.size() < MOST_PATTERNS) {
        known.put(months, effects);
      }
    }
    own.addTo(qLess, hLess, new double[0][], -1);
    double[][] less = schur(qLess, hLess, effects.solve(hLess));
    for (int i = 0; i < less.length; i++) {
      for (int j = 0; j < less.length; j++) {
        less[i][j] = schur[i][j] - less[i][j];
      }
    }
    return less;
  }

  private static double[][] copy(double[][] a) {
    double[][] copy = new double[a.length][];
    for (int i = 0; i < a.length; i++) {
      copy[i] = a[i].clone();
    }
    return copy;
  }

  /** A place to keep the month effects of refits: many suppliers have the same months. */
  static Map<BitSet, MonthEffects> refits() {
    return new HashMap<>();
  }
}

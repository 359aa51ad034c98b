package org.partnershiphealth.estimators;

import java.util.Arrays;

/**
 * A generalised inverse of the cross-products F of month dummies from which supplier means were
 * taken.
 *
 * <p>F is the Laplacian of a graph: months are nodes, a supplier joins the months it has rows in.
 * So its rank is exactly months minus connected pieces, read off the graph and never guessed from
 * small pivots; one month of each piece is held at 0, the others are solved by Cholesky.
 */
final class MonthEffects {

  /** The least true entry is one over the number of months; anything below is rounding. */
  private static final double NOTHING = 1e-9;

  private final int[] free;
  private final double[][] factor;

  private MonthEffects(int[] free, double[][] factor) {
    this.free = free;
    this.factor = factor;
  }

  static MonthEffects of(double[][] f) {
    int[] piece = pieces(f);
    int[] free = new int[f.length];
    int n = 0;
    for (int t = 0; t < f.length; t++) {
      // The first month of a piece carries the piece's own number.
      if (piece[t] != t) {
        free[n++] = t;
      }
    }
    free = Arrays.copyOf(free, n);
    double[][] reduced = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        reduced[i][j] = f[free[i]][free[j]];
      }
    }
    return new MonthEffects(free, Cholesky.factor(reduced));
  }

  /** The first month of each month's connected piece; months without rows are their own. */
  private static int[] pieces(double[][] f) {
    int n = f.length;
    int[] piece = new int[n];
    Arrays.fill(piece, -1);
    int[] stack = new int[n];
    for (int start = 0; start < n; start++) {
      if (piece[start] >= 0) {
        continue;
      }
      int height = 0;
      stack[height++] = start;
      piece[start] = start;
      while (height > 0) {
        int t = stack[--height];
        for (int u = 0; u < n; u++) {
          if (piece[u] < 0 && Math.abs(f[t][u]) > NOTHING) {
            piece[u] = start;
            stack[height++] = u;
          }
        }
      }
    }
    return piece;
  }

  int rank() {
    return free.length;
  }

  /** F^- times each column of h, column by column. */
  double[][] solve(double[][] h) {
    double[][] effects = new double[h.length][];
    for (int c = 0; c < h.length; c++) {
      double[] x = new double[free.length];
      for (int i = 0; i < free.length; i++) {
        x[i] = h[c][free[i]];
      }
      Cholesky.solve(factor, x);
      effects[c] = new double[h[c].length];
      for (int i = 0; i < free.length; i++) {
        effects[c][free[i]] = x[i];
      }
    }
    return effects;
  }
}

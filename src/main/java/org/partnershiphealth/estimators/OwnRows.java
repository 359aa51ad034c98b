package org.partnershiphealth.estimators;

import java.util.Arrays;
import java.util.BitSet;

/**
 * One supplier's rows with its own means taken out.
 *
 * @param month of each row
 * @param z the centred columns, y last
 */
record OwnRows(int[] month, double[][] z) {

  static OwnRows of(PanelRows rows, int from, int to) {
    double[][] z = new double[rows.columns().length][];
    for (int c = 0; c < z.length; c++) {
      z[c] = Arrays.copyOfRange(rows.columns()[c], from, to);
      double mean = 0;
      for (double value : z[c]) {
        mean += value;
      }
      mean /= to - from;
      for (int i = 0; i < z[c].length; i++) {
        z[c][i] -= mean;
      }
    }
    return new OwnRows(Arrays.copyOfRange(rows.month(), from, to), z);
  }

  BitSet monthSet() {
    BitSet set = new BitSet();
    for (int t : month) {
      set.set(t);
    }
    return set;
  }

  /** Adds these rows' cross-products, or takes them away; an empty matrix is left out. */
  void addTo(double[][] q, double[][] h, double[][] f, int sign) {
    for (int i = 0; i < q.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = 0; k < month.length; k++) {
          sum += z[i][k] * z[j][k];
        }
        q[i][j] += sign * sum;
        q[j][i] = q[i][j];
      }
    }
    for (int i = 0; i < h.length; i++) {
      for (int k = 0; k < month.length; k++) {
        h[i][month[k]] += sign * z[i][k];
      }
    }
    if (f.length > 0) {
      double share = sign / (double) month.length;
      for (int t : month) {
        f[t][t] += sign;
        for (int u : month) {
          f[t][u] -= share;
        }
      }
    }
  }

  /** The columns with the month effects taken out as well. */
  double[][] residuals(double[][] gamma) {
    double[][] left = new double[z.length][month.length];
    for (int c = 0; c < z.length; c++) {
      double mean = 0;
      for (int t : month) {
        mean += gamma[c][t];
      }
      mean /= month.length;
      for (int k = 0; k < month.length; k++) {
        left[c][k] = z[c][k] - gamma[c][month[k]] + mean;
      }
    }
    return left;
  }
}

package org.partnershiphealth.estimators;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Pass 2 of the two-way model: what one supplier says, in a few numbers.
 *
 * @param supplier its number
 * @param score X'e over its rows, e = what the fit leaves over
 * @param cross X'X over its rows, all effects taken out
 * @param loss what the cross-products of the whole panel, y included, lose without it; empty where
 *     the jackknife is not wanted
 */
public record SupplierScore(
    int supplier, int rows, double[] score, double[][] cross, double[][] loss)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * The scores of one peer group, in order of its suppliers.
   *
   * @param moments of the same rows, pass 1
   * @param b the coefficients of the whole panel
   * @param jackknife whether each supplier's loss is wanted
   */
  public static List<SupplierScore> of(
      PanelRows rows, PeerMoments moments, double[] b, boolean jackknife) {
    Map<BitSet, MonthEffects> refits = PeerMoments.refits();
    List<SupplierScore> scores = new ArrayList<>();
    int[] starts = rows.starts();
    for (int s = 0; s + 1 < starts.length; s++) {
      OwnRows own = OwnRows.of(rows, starts[s], starts[s + 1]);
      double[][] z = own.residuals(moments.gamma());
      double[] e = z[b.length].clone();
      for (int k = 0; k < e.length; k++) {
        for (int c = 0; c < b.length; c++) {
          e[k] -= z[c][k] * b[c];
        }
      }
      double[][] loss = jackknife ? moments.lossWithout(own, refits) : new double[0][];
      scores.add(
          new SupplierScore(
              rows.supplier()[starts[s]], e.length, times(z, e, b.length), cross(z), loss));
    }
    return scores;
  }

  /** Both as one: of peer groups apart, so that what the panel loses without them adds up. */
  SupplierScore with(SupplierScore other) {
    boolean refits = loss.length > 0 && other.loss.length > 0;
    return new SupplierScore(
        supplier,
        rows + other.rows,
        sum(new double[][] {score}, new double[][] {other.score})[0],
        sum(cross, other.cross),
        refits ? sum(loss, other.loss) : new double[0][]);
  }

  private static double[][] sum(double[][] one, double[][] other) {
    double[][] sum = new double[one.length][];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = one[i].clone();
      for (int k = 0; k < sum[i].length; k++) {
        sum[i][k] += other[i][k];
      }
    }
    return sum;
  }

  private static double[] times(double[][] z, double[] e, int columns) {
    double[] sums = new double[columns];
    for (int c = 0; c < columns; c++) {
      for (int k = 0; k < e.length; k++) {
        sums[c] += z[c][k] * e[k];
      }
    }
    return sums;
  }

  private static double[][] cross(double[][] z) {
    int p = z.length - 1;
    double[][] cross = new double[p][];
    for (int c = 0; c < p; c++) {
      cross[c] = times(z, z[c], p);
    }
    return cross;
  }
}

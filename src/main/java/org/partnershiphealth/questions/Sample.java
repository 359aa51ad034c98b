package org.partnershiphealth.questions;

import java.util.Arrays;
import org.partnershiphealth.estimators.WithinEffects;

/**
 * The rows at which x, so many months earlier, and y are both there: pairwise complete, by calendar
 * month.
 */
final class Sample {

  private final double[] x;
  private final double[] y;
  private final int[] supplier;
  private final int[] month;
  private final int[] peer;
  private final int suppliers;
  private final int months;

  private Sample(
      double[] x, double[] y, int[] supplier, int[] month, int[] peer, int suppliers, int months) {
    this.x = x;
    this.y = y;
    this.supplier = supplier;
    this.month = month;
    this.peer = peer;
    this.suppliers = suppliers;
    this.months = months;
  }

  /**
   * @param peerOfSupplier the peer group of each supplier of the grids
   */
  static Sample of(Grid xs, Grid ys, int lag, int[] peerOfSupplier) {
    int most = ys.cells().length == 0 ? 0 : ys.cells().length * ys.cells()[0].length;
    int months = ys.cells().length == 0 ? 0 : ys.cells()[0].length;
    double[] x = new double[most];
    double[] y = new double[most];
    int[] supplier = new int[most];
    int[] month = new int[most];
    int[] peer = new int[most];
    int n = 0;
    int suppliers = 0;
    for (int s = 0; s < ys.cells().length; s++) {
      int before = n;
      for (int t = 0; t < months; t++) {
        double xValue = xs.at(s, t, lag);
        double yValue = ys.cells()[s][t];
        if (Double.isFinite(xValue) && Double.isFinite(yValue)) {
          x[n] = xValue;
          y[n] = yValue;
          supplier[n] = suppliers;
          month[n] = t;
          peer[n] = peerOfSupplier[s];
          n++;
        }
      }
      suppliers += n > before ? 1 : 0;
    }
    return new Sample(
        Arrays.copyOf(x, n),
        Arrays.copyOf(y, n),
        Arrays.copyOf(supplier, n),
        Arrays.copyOf(month, n),
        Arrays.copyOf(peer, n),
        suppliers,
        months);
  }

  int rows() {
    return x.length;
  }

  int suppliers() {
    return suppliers;
  }

  double[] x() {
    return x;
  }

  double[] y() {
    return y;
  }

  int[] supplier() {
    return supplier;
  }

  /** Means per supplier, of suppliers with at least {@code fewest} rows. */
  Sample means(int fewest) {
    double[] sumX = new double[suppliers];
    double[] sumY = new double[suppliers];
    int[] count = new int[suppliers];
    for (int i = 0; i < x.length; i++) {
      sumX[supplier[i]] += x[i];
      sumY[supplier[i]] += y[i];
      count[supplier[i]]++;
    }
    int n = 0;
    for (int s = 0; s < suppliers; s++) {
      if (count[s] >= fewest) {
        sumX[n] = sumX[s] / count[s];
        sumY[n] = sumY[s] / count[s];
        n++;
      }
    }
    int[] each = new int[n];
    Arrays.setAll(each, i -> i);
    return new Sample(
        Arrays.copyOf(sumX, n), Arrays.copyOf(sumY, n), each, new int[n], new int[n], n, 1);
  }

  /** Residuals after supplier and month effects. */
  Sample withinSuppliers() {
    WithinEffects effects =
        new WithinEffects(supplier, suppliers, new int[x.length], 1, month, months);
    return with(effects.residuals(x), effects.residuals(y));
  }

  /** Residuals after the effects of peer group and month. */
  Sample withinPeers() {
    int[] cell = new int[x.length];
    int cells = 0;
    for (int i = 0; i < cell.length; i++) {
      cell[i] = peer[i] * months + month[i];
      cells = Math.max(cells, cell[i] + 1);
    }
    return with(centred(x, cell, cells), centred(y, cell, cells));
  }

  private static double[] centred(double[] values, int[] cell, int cells) {
    double[] sum = new double[cells];
    int[] count = new int[cells];
    for (int i = 0; i < values.length; i++) {
      sum[cell[i]] += values[i];
      count[cell[i]]++;
    }
    double[] centred = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      centred[i] = values[i] - sum[cell[i]] / count[cell[i]];
    }
    return centred;
  }

  private Sample with(double[] otherX, double[] otherY) {
    return new Sample(otherX, otherY, supplier, month, peer, suppliers, months);
  }
}

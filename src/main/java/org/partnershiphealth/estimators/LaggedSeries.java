package org.partnershiphealth.estimators;

/**
 * A monthly series of every supplier, read some calendar months before; never some rows before,
 * which would silently bridge gaps.
 *
 * @param cells by supplier, then month; NaN where there is no value
 * @param lag months before the outcome; below 0 months after it
 */
public record LaggedSeries(double[][] cells, int lag) {

  /** The value that belongs to a month of the outcome; NaN outside the panel. */
  double at(int supplier, int month) {
    int then = month - lag;
    double[] row = cells[supplier];
    return then >= 0 && then < row.length ? row[then] : Double.NaN;
  }
}

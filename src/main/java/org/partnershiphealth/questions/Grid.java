package org.partnershiphealth.questions;

import java.util.Arrays;

/**
 * One variable of the panel by supplier and calendar month; NaN where there is no cell.
 *
 * @param name the name in the tables of evidence
 */
record Grid(String name, double[][] cells) {

  static Grid empty(String name, int suppliers, int months) {
    double[][] cells = new double[suppliers][months];
    for (double[] row : cells) {
      Arrays.fill(row, Double.NaN);
    }
    return new Grid(name, cells);
  }

  /** Every cell times a factor. */
  Grid times(double factor) {
    double[][] scaled = new double[cells.length][];
    for (int s = 0; s < cells.length; s++) {
      scaled[s] = cells[s].clone();
      for (int t = 0; t < scaled[s].length; t++) {
        scaled[s][t] *= factor;
      }
    }
    return new Grid(name, scaled);
  }

  /** The same with NaN for all suppliers but those that take part. */
  Grid only(boolean[] suppliers) {
    Grid grid = empty(name, cells.length, cells.length == 0 ? 0 : cells[0].length);
    for (int s = 0; s < cells.length; s++) {
      if (suppliers[s]) {
        grid.cells()[s] = cells[s];
      }
    }
    return grid;
  }

  /** The value {@code lag} calendar months before; NaN outside the panel. */
  double at(int supplier, int month, int lag) {
    int then = month - lag;
    double[] row = cells[supplier];
    return then >= 0 && then < row.length ? row[then] : Double.NaN;
  }
}

package org.partnershiphealth.estimators;

import java.util.ArrayList;
import java.util.List;

/**
 * What is left of a variable after supplier effects and group-by-month effects, solved exactly for
 * unbalanced panels: suppliers are swept out first, then the months of each group by the Schur
 * complement of their normal equations (Baltagi, "Econometric Analysis of Panel Data", ch. 9).
 */
public final class WithinEffects {

  /** A pivot below this share of its first size is a month that other months already explain. */
  private static final double REDUNDANT = 1e-9;

  private final int[] supplier;
  private final int suppliers;
  private final int[] month;
  private final int months;
  private final List<List<Integer>> rowsOfGroup = new ArrayList<>();

  /**
   * The structure of a panel.
   *
   * @param supplier of each row, 0 to suppliers - 1; a supplier stays in one group
   * @param group of each row, 0 to groups - 1; one group gives common month effects
   * @param month of each row, 0 to months - 1
   */
  public WithinEffects(
      int[] supplier, int suppliers, int[] group, int groups, int[] month, int months) {
    this.supplier = supplier.clone();
    this.suppliers = suppliers;
    this.month = month.clone();
    this.months = months;
    for (int g = 0; g < groups; g++) {
      rowsOfGroup.add(new ArrayList<>());
    }
    for (int row = 0; row < supplier.length; row++) {
      rowsOfGroup.get(group[row]).add(row);
    }
  }

  /** The residuals of x, row by row. */
  public double[] residuals(double[] x) {
    double[] count = new double[suppliers];
    double[] mean = new double[suppliers];
    for (int row = 0; row < x.length; row++) {
      count[supplier[row]]++;
      mean[supplier[row]] += x[row];
    }
    for (int s = 0; s < suppliers; s++) {
      mean[s] /= Math.max(1, count[s]);
    }
    double[] residuals = new double[x.length];
    for (List<Integer> rows : rowsOfGroup) {
      sweep(rows, x, count, mean, residuals);
    }
    return residuals;
  }

  private void sweep(
      List<Integer> rows, double[] x, double[] count, double[] mean, double[] residuals) {
    double[][] normal = new double[months][months];
    double[] right = new double[months];
    double[][] present = presence(rows);
    for (int row : rows) {
      normal[month[row]][month[row]]++;
      right[month[row]] += x[row] - mean[supplier[row]];
    }
    for (int s = 0; s < suppliers; s++) {
      if (present[s] != null) {
        for (int t = 0; t < months; t++) {
          for (int u = 0; u < months && present[s][t] != 0; u++) {
            normal[t][u] -= present[s][t] * present[s][u] / count[s];
          }
        }
      }
    }
    double[] effect = solve(normal, right);
    for (int row : rows) {
      double meanEffect = 0;
      int s = supplier[row];
      for (int t = 0; t < months; t++) {
        meanEffect += present[s][t] * effect[t];
      }
      residuals[row] = x[row] - mean[s] - effect[month[row]] + meanEffect / count[s];
    }
  }

  private double[][] presence(List<Integer> rows) {
    double[][] present = new double[suppliers][];
    for (int row : rows) {
      if (present[supplier[row]] == null) {
        present[supplier[row]] = new double[months];
      }
      present[supplier[row]][month[row]]++;
    }
    return present;
  }

  /** One solution of a singular, positive semidefinite system: redundant months get effect 0. */
  private static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    double[] diagonal = new double[n];
    for (int i = 0; i < n; i++) {
      diagonal[i] = a[i][i];
    }
    boolean[] used = new boolean[n];
    for (int k = 0; k < n; k++) {
      if (a[k][k] <= REDUNDANT * Math.max(1, diagonal[k])) {
        continue;
      }
      used[k] = true;
      for (int i = 0; i < n; i++) {
        double factor = i == k ? 0 : a[i][k] / a[k][k];
        for (int j = 0; j < n && factor != 0; j++) {
          a[i][j] -= factor * a[k][j];
        }
        b[i] -= factor * b[k];
      }
    }
    double[] solution = new double[n];
    for (int k = 0; k < n; k++) {
      solution[k] = used[k] ? b[k] / a[k][k] : 0;
    }
    return solution;
  }
}

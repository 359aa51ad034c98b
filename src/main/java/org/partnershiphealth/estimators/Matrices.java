package org.partnershiphealth.estimators;

/** Sums over small arrays, always in the same order. */
final class Matrices {

  private Matrices() {}

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  static double[] times(double[][] a, double[] x) {
    double[] y = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      y[i] = dot(a[i], x);
    }
    return y;
  }

  /** c'Ac. */
  static double quadratic(double[][] a, double[] c) {
    return dot(c, times(a, c));
  }

  /** factor times the sum of u u' over the rows u. */
  static double[][] outer(double[][] rows, double factor) {
    int p = rows.length == 0 ? 0 : rows[0].length;
    double[][] sum = new double[p][p];
    for (double[] u : rows) {
      for (int i = 0; i < p; i++) {
        for (int j = 0; j < p; j++) {
          sum[i][j] += u[i] * u[j];
        }
      }
    }
    for (double[] row : sum) {
      for (int j = 0; j < p; j++) {
        row[j] *= factor;
      }
    }
    return sum;
  }

  static double[][] part(double[][] a, int[] which) {
    double[][] part = new double[which.length][which.length];
    for (int i = 0; i < which.length; i++) {
      for (int j = 0; j < which.length; j++) {
        part[i][j] = a[which[i]][which[j]];
      }
    }
    return part;
  }
}

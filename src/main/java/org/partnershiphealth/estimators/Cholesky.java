package org.partnershiphealth.estimators;

/**
 * The triangular factor of a positive definite matrix (A.-L. Cholesky, published by Benoit,
 * Bulletin geodesique 2 (1924), 67-77).
 */
final class Cholesky {

  private Cholesky() {}

  /** L with A = L L'. The caller knows that A is positive definite. */
  static double[][] factor(double[][] a) {
    int n = a.length;
    double[][] l = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] row = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        double[] other = j == i ? row : l[j];
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= row[k] * other[k];
        }
        row[j] = j == i ? Math.sqrt(sum) : sum / other[j];
      }
      l[i] = row;
    }
    return l;
  }

  /** Replaces b by A^-1 b. */
  static void solve(double[][] l, double[] b) {
    int n = l.length;
    for (int i = 0; i < n; i++) {
      double[] row = l[i];
      double sum = b[i];
      for (int k = 0; k < i; k++) {
        sum -= row[k] * b[k];
      }
      b[i] = sum / row[i];
    }
    for (int i = n - 1; i >= 0; i--) {
      double x = b[i] / l[i][i];
      b[i] = x;
      for (int k = 0; k < i; k++) {
        b[k] -= l[i][k] * x;
      }
    }
  }
}

package org.partnershiphealth.estimators;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The inverse of cross-products, and how far to trust it.
 *
 * <p>Columns are scaled to unit length first. kappa is the square root of the condition number of
 * the scaled matrix, that is the condition number of the scaled columns themselves (D. A. Belsley,
 * E. Kuh, R. E. Welsch, "Regression Diagnostics" (1980), ch. 3).
 */
public final class ScaledInverse {

  /** Above it about six of sixteen digits are left: refused. */
  public static final double MOST_KAPPA = 300;

  private final double[] scale;
  private final double[][] factor;
  private final double kappa;

  private ScaledInverse(double[] scale, double[][] factor, double kappa) {
    this.scale = scale;
    this.factor = factor;
    this.kappa = kappa;
  }

  /**
   * The inverse of a symmetric, positive semidefinite matrix; singular ones get an infinite kappa.
   */
  public static ScaledInverse of(double[][] a) {
    int n = a.length;
    double[] scale = new double[n];
    for (int i = 0; i < n; i++) {
      if (!(a[i][i] > 0)) {
        return new ScaledInverse(scale, new double[0][], Double.POSITIVE_INFINITY);
      }
      scale[i] = 1 / Math.sqrt(a[i][i]);
    }
    double[][] scaled = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        scaled[i][j] = i == j ? 1 : (a[i][j] + a[j][i]) / 2 * scale[i] * scale[j];
      }
    }
    double[] values = new EigenDecomposition(new Array2DRowRealMatrix(scaled)).getRealEigenvalues();
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (double value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    double kappa = least > 0 ? Math.sqrt(most / least) : Double.POSITIVE_INFINITY;
    return Double.isInfinite(kappa)
        ? new ScaledInverse(scale, new double[0][], kappa)
        : new ScaledInverse(scale, Cholesky.factor(scaled), kappa);
  }

  /** The condition number of the scaled columns, 1 or more. */
  public double kappa() {
    return kappa;
  }

  /** Whether there is an inverse at all. */
  public boolean exists() {
    return factor.length == scale.length && Double.isFinite(kappa);
  }

  /** A^-1 times b. */
  public double[] times(double[] b) {
    double[] x = new double[b.length];
    for (int i = 0; i < b.length; i++) {
      x[i] = b[i] * scale[i];
    }
    Cholesky.solve(factor, x);
    for (int i = 0; i < b.length; i++) {
      x[i] *= scale[i];
    }
    return x;
  }

  /** A^-1 written out. */
  public double[][] matrix() {
    int n = scale.length;
    double[][] inverse = new double[n][];
    for (int j = 0; j < n; j++) {
      double[] unit = new double[n];
      unit[j] = 1;
      inverse[j] = times(unit);
    }
    return inverse;
  }
}

package org.partnershiphealth.estimators;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Ordinary least squares with errors that allow each row its own spread, HC3 (J. G. MacKinnon and
 * H. White, Journal of Econometrics 29 (1985), 305-325), and t(n - p).
 */
public final class LeastSquares {

  private final double[] b;
  private final double[][] covariance;
  private final int df;

  private LeastSquares(double[] b, double[][] covariance, int df) {
    this.b = b;
    this.covariance = covariance;
    this.df = df;
  }

  /**
   * The fit of y on the columns of x within groups; empty where a column is explained by the others
   * and the groups, or rows do not suffice.
   *
   * @param x row by row, without an intercept
   * @param group of each row, 0 or more; each group has an intercept of its own
   */
  public static Optional<LeastSquares> of(double[][] x, double[] y, int[] group) {
    int n = y.length;
    double[][] z = centred(x, y, group);
    double[] size = sizes(group);
    int p = n == 0 ? 0 : x[0].length;
    int intercepts = 0;
    for (double s : size) {
      intercepts += s > 0 ? 1 : 0;
    }
    double[][] all = Matrices.outer(z, 1);
    double[][] xx = Matrices.part(all, IntStream.range(0, p).toArray());
    ScaledInverse inverse = ScaledInverse.of(xx);
    int df = n - p - intercepts;
    if (df <= 0 || !inverse.exists() || inverse.kappa() > ScaledInverse.MOST_KAPPA) {
      return Optional.empty();
    }
    double[] b = inverse.times(Arrays.copyOf(all[p], p));
    double[][] influence = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] row = Arrays.copyOf(z[i], p);
      double[] pull = inverse.times(row);
      double leverage = 1 / size[group[i]] + Matrices.dot(row, pull);
      double residual = z[i][p] - Matrices.dot(row, b);
      // A row alone in its group fits itself and says nothing of the slopes.
      double scale = leverage > 1 - 1e-10 ? 0 : residual / (1 - leverage);
      influence[i] = Arrays.stream(pull).map(v -> v * scale).toArray();
    }
    return Optional.of(new LeastSquares(b, Matrices.outer(influence, 1), df));
  }

  private static double[] sizes(int[] group) {
    double[] size = new double[Arrays.stream(group).max().orElse(-1) + 1];
    for (int g : group) {
      size[g]++;
    }
    return size;
  }

  /** Columns of x, then y, without the means of the groups. */
  private static double[][] centred(double[][] x, double[] y, int[] group) {
    double[] size = sizes(group);
    int p = y.length == 0 ? 0 : x[0].length;
    double[][] mean = new double[size.length][p + 1];
    double[][] z = new double[y.length][];
    for (int i = 0; i < y.length; i++) {
      z[i] = Arrays.copyOf(x[i], p + 1);
      z[i][p] = y[i];
      for (int k = 0; k <= p; k++) {
        mean[group[i]][k] += z[i][k] / size[group[i]];
      }
    }
    for (int i = 0; i < y.length; i++) {
      for (int k = 0; k <= p; k++) {
        z[i][k] -= mean[group[i]][k];
      }
    }
    return z;
  }

  /** c'b. */
  public Estimate contrast(double... c) {
    double se = Math.sqrt(Matrices.quadratic(covariance, c));
    return Estimate.of(Matrices.dot(c, b), se, OptionalDouble.empty(), df);
  }
}

package org.partnershiphealth.estimators;

/**
 * A correlation with an interval and a p that allow for repeated rows of one supplier.
 *
 * @param r Pearson's r; NaN where a side is constant or rows are fewer than three
 * @param interval 95 %
 * @param p two-sided, of no association
 */
public record Correlation(double r, Interval interval, double p, int rows, int clusters) {

  private static final double UPPER = 0.975;
  private static final int FEWEST_ROWS = 3;

  /** Below this share of its mean square a side is rounding noise, not variation. */
  private static final double CONSTANT = 1e-24;

  private static Correlation undefined(int rows, int clusters) {
    return new Correlation(
        Double.NaN, new Interval(Double.NaN, Double.NaN), Double.NaN, rows, clusters);
  }

  public boolean isDefined() {
    return !Double.isNaN(r);
  }

  /**
   * Pearson's r in two passes; its standard error sums influence values by cluster, on Fisher's
   * scale with t(G - 1).
   *
   * @param cluster the supplier of each row, 0 to clusters - 1
   */
  public static Correlation clustered(double[] x, double[] y, int[] cluster, int clusters) {
    Moments moments = Moments.of(x, y);
    if (x.length < FEWEST_ROWS || moments.constant()) {
      return undefined(x.length, clusters);
    }
    double r = moments.r();
    double[] influence = new double[clusters];
    for (int i = 0; i < x.length; i++) {
      double zx = (x[i] - moments.meanX) / moments.sdX();
      double zy = (y[i] - moments.meanY) / moments.sdY();
      influence[cluster[i]] += zx * zy - r * (zx * zx + zy * zy) / 2;
    }
    double squares = 0;
    for (double s : influence) {
      squares += s * s;
    }
    double g = clusters;
    if (clusters < 2) {
      return new Correlation(
          r, new Interval(Double.NaN, Double.NaN), Double.NaN, x.length, clusters);
    }
    double se = Math.sqrt(g / (g - 1) * squares) / x.length / (1 - r * r);
    double quantile = Distributions.tQuantile(UPPER, g - 1);
    return onFishersScale(
        r, quantile * se, Distributions.twoSidedT(atanh(r) / se, g - 1), x.length, clusters);
  }

  /** Fisher's interval for independent pairs, with the p of Student's t. */
  public static Correlation independent(double[] x, double[] y) {
    Moments moments = Moments.of(x, y);
    int n = x.length;
    if (n <= FEWEST_ROWS || moments.constant()) {
      return undefined(n, n);
    }
    double r = moments.r();
    double t = r * Math.sqrt((n - 2) / ((1 - r) * (1 + r)));
    return onFishersScale(
        r, 1.959963984540054 / Math.sqrt(n - 3.0), Distributions.twoSidedT(t, n - 2.0), n, n);
  }

  private static Correlation onFishersScale(double r, double half, double p, int n, int g) {
    double z = atanh(r);
    return new Correlation(r, new Interval(Math.tanh(z - half), Math.tanh(z + half)), p, n, g);
  }

  private static double atanh(double r) {
    return 0.5 * Math.log((1 + r) / (1 - r));
  }

  private record Moments(double meanX, double meanY, double xx, double yy, double xy, int n) {

    static Moments of(double[] x, double[] y) {
      int n = x.length;
      double sx = 0;
      double sy = 0;
      for (int i = 0; i < n; i++) {
        sx += x[i];
        sy += y[i];
      }
      double mx = sx / n;
      double my = sy / n;
      double xx = 0;
      double yy = 0;
      double xy = 0;
      for (int i = 0; i < n; i++) {
        xx += (x[i] - mx) * (x[i] - mx);
        yy += (y[i] - my) * (y[i] - my);
        xy += (x[i] - mx) * (y[i] - my);
      }
      return new Moments(mx, my, xx, yy, xy, n);
    }

    boolean constant() {
      return xx <= CONSTANT * n * meanX * meanX
          || yy <= CONSTANT * n * meanY * meanY
          || xx == 0
          || yy == 0;
    }

    double r() {
      return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
    }

    double sdX() {
      return Math.sqrt(xx / n);
    }

    double sdY() {
      return Math.sqrt(yy / n);
    }
  }
}

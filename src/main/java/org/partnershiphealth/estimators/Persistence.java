package org.partnershiphealth.estimators;

/**
 * How long a series remembers: pooled within suppliers, over months that are truly apart by the
 * lag.
 */
public final class Persistence {

  private Persistence() {}

  /**
   * The slope of x on x one month before, adjacent months only, supplier means taken out; 0 where x
   * never moves.
   */
  public static double firstOrder(double[][] cells) {
    Sums sums = Sums.of(cells, 1);
    return sums.before > 0 ? sums.product / sums.before : 0;
  }

  /** The correlation within suppliers of x with x some months before; 0 where x never moves. */
  public static double autocorrelation(double[][] cells, int months) {
    Sums sums = Sums.of(cells, months);
    double scale = Math.sqrt(sums.before * sums.now);
    return scale > 0 ? sums.product / scale : 0;
  }

  /** x minus phi times x of the month before; NaN where either is missing. */
  public static double[][] prewhitened(double[][] cells, double phi) {
    double[][] filtered = new double[cells.length][];
    for (int s = 0; s < cells.length; s++) {
      filtered[s] = new double[cells[s].length];
      for (int t = 0; t < filtered[s].length; t++) {
        filtered[s][t] = t == 0 ? Double.NaN : cells[s][t] - phi * cells[s][t - 1];
      }
    }
    return filtered;
  }

  /**
   * What a supplier picked for a low value wins back without anybody doing anything: regression to
   * the mean (F. Galton, 1886).
   *
   * @param usual its own usual level
   * @param picked its value when it was picked
   */
  public static double expectedRecovery(double usual, double picked, double autocorrelation) {
    return (1 - autocorrelation) * (usual - picked);
  }

  /**
   * The reliability of a whole from the correlation of its two halves (C. Spearman and W. Brown,
   * British Journal of Psychology 3 (1910)).
   */
  public static double spearmanBrown(double halves) {
    return 2 * halves / (1 + halves);
  }

  private record Sums(double now, double before, double product) {

    static Sums of(double[][] cells, int lag) {
      double now = 0;
      double before = 0;
      double product = 0;
      for (double[] row : cells) {
        double[] means = means(row, lag);
        for (int t = lag; t < row.length; t++) {
          double a = row[t] - means[0];
          double b = row[t - lag] - means[1];
          if (Double.isFinite(a) && Double.isFinite(b)) {
            now += a * a;
            before += b * b;
            product += a * b;
          }
        }
      }
      return new Sums(now, before, product);
    }

    private static double[] means(double[] row, int lag) {
      double[] sums = new double[2];
      int n = 0;
      for (int t = lag; t < row.length; t++) {
        if (Double.isFinite(row[t]) && Double.isFinite(row[t - lag])) {
          sums[0] += row[t];
          sums[1] += row[t - lag];
          n++;
        }
      }
      return new double[] {sums[0] / n, sums[1] / n};
    }
  }
}

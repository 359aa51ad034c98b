package org.partnershiphealth.estimators;

import java.util.Arrays;

/**
 * A panel series without each supplier's usual level and without its wildest values, so that no
 * single month rules a regression on its past: the supplier's median is taken out, the rest is cut
 * at the 1 and 99 % quantiles (type 7) of all suppliers.
 */
public final class ClippedSeries {

  private static final double CUT = 0.01;

  private ClippedSeries() {}

  /** The series by supplier and month; NaN stays NaN, and so does what is infinite. */
  public static double[][] of(double[][] cells) {
    double[][] centred = Arrays.stream(cells).map(ClippedSeries::centred).toArray(double[][]::new);
    double[] all =
        Arrays.stream(centred).flatMapToDouble(Arrays::stream).filter(Double::isFinite).toArray();
    if (all.length == 0) {
      return centred;
    }
    double[] cuts = Quantiles.of(all, CUT, 1 - CUT);
    for (double[] row : centred) {
      for (int t = 0; t < row.length; t++) {
        // NaN passes both.
        row[t] = Math.min(Math.max(row[t], cuts[0]), cuts[1]);
      }
    }
    return centred;
  }

  private static double[] centred(double[] row) {
    double[] finite = Arrays.stream(row).filter(Double::isFinite).toArray();
    double median = finite.length == 0 ? 0 : Quantiles.median(finite);
    return Arrays.stream(row).map(v -> Double.isFinite(v) ? v - median : Double.NaN).toArray();
  }
}

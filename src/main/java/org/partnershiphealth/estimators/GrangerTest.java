package org.partnershiphealth.estimators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether the past of x says more about y than the past of y does, with supplier and month effects,
 * freed of the bias of short panels by the half-panel jackknife.
 *
 * <p>Source: A. Juodis, Y. Karavias, V. Sarafidis, "A homogeneous approach to testing for Granger
 * non-causality in heterogeneous panels", Empirical Economics 60 (2021), 93-112; the variance is
 * that of the jackknifed influence values, by supplier.
 *
 * @param first the coefficient of x one month before
 * @param se its standard error
 * @param test of all lags of x together
 * @param effective suppliers, counted by information about the first lag of x
 */
public record GrangerTest(double first, double se, WaldTest test, double effective) {

  /**
   * The test of x before y; empty where there is no fit of the whole or of a half.
   *
   * @param y by supplier and month
   * @param x by supplier and month
   * @param lags of either
   */
  public static Optional<GrangerTest> of(
      int[] group, double[][] y, double[][] x, List<LaggedSeries> controls, int lags) {
    List<LaggedSeries> regressors = new ArrayList<>();
    IntStream.rangeClosed(1, lags).forEach(k -> regressors.add(new LaggedSeries(y, k)));
    IntStream.rangeClosed(1, lags).forEach(k -> regressors.add(new LaggedSeries(x, k)));
    regressors.addAll(controls);
    List<PanelRows> rows = PanelDesign.usable(group, y, regressors);
    PanelFit whole = fit(rows);
    PanelFit early = fit(PeerGroups.each(rows, r -> r.half(true)));
    PanelFit late = fit(PeerGroups.each(rows, r -> r.half(false)));
    if (!whole.exists() || !early.coefficients().exists() || !late.coefficients().exists()) {
      return Optional.empty();
    }
    double[] b = whole.b();
    for (int k = 0; k < b.length; k++) {
      b[k] = 2 * b[k] - (early.b()[k] + late.b()[k]) / 2;
    }
    double g = whole.suppliers();
    double[][] v = Matrices.outer(influence(whole, early, late), g / (g - 1));
    int[] tested = IntStream.range(lags, 2 * lags).toArray();
    double[] unit = new double[b.length];
    unit[lags] = 1;
    return Optional.of(
        new GrangerTest(
            b[lags],
            Math.sqrt(v[lags][lags]),
            WaldTest.of(b, v, tested, whole.suppliers() - 1),
            Influence.of(whole, unit).effective()));
  }

  private static PanelFit fit(List<PanelRows> rows) {
    return PanelFit.of(rows, false, ScaledInverse.MOST_KAPPA);
  }

  /** 2 u - (u of the first half + u of the second half) / 2; absent from a half adds 0. */
  private static double[][] influence(PanelFit whole, PanelFit early, PanelFit late) {
    Map<Integer, Integer> place = new HashMap<>();
    double[][] u = new double[whole.scores().size()][];
    for (int i = 0; i < u.length; i++) {
      place.put(whole.scores().get(i).supplier(), i);
      u[i] = whole.influence()[i].clone();
      for (int k = 0; k < u[i].length; k++) {
        u[i][k] *= 2;
      }
    }
    for (PanelFit half : List.of(early, late)) {
      for (int i = 0; i < half.scores().size(); i++) {
        Integer at = place.get(half.scores().get(i).supplier());
        for (int k = 0; at != null && k < u[at].length; k++) {
          u[at][k] -= half.influence()[i][k] / 2;
        }
      }
    }
    return u;
  }
}

package org.partnershiphealth.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.partnershiphealth.estimators.DoseResponse;
import org.partnershiphealth.estimators.Estimate;
import org.partnershiphealth.estimators.LaggedSeries;
import org.partnershiphealth.estimators.PanelDesign;
import org.partnershiphealth.estimators.PanelFit;

/**
 * B1 and B2: whether 95 % intervals hold the truth as often as they say, and how often tests at 5 %
 * find what is not there.
 */
final class CoverageTrials {

  /** The truth of LAGGED over the lags 0 to 3. */
  static final double PLANTED = -0.0030;

  private static final double MOST_KAPPA = 300;
  private static final double LEVEL = 0.05;

  private final SimulatedPanel.Source panels;
  private final int runs;
  private final long seed;

  CoverageTrials(SimulatedPanel.Source panels, int runs, long seed) {
    this.panels = panels;
    this.runs = runs;
    this.seed = seed;
  }

  List<Calibration.Row> rows() {
    List<Calibration.Row> rows = new ArrayList<>();
    for (String world : List.of("NULL", "HEAVY")) {
      for (int n : new int[] {20, 60}) {
        rows.add(sameMonth(world, n));
      }
    }
    rows.add(cumulative("NULL", 40, 24, 0));
    rows.add(cumulative("LAGGED", 40, 24, PLANTED));
    rows.add(cumulative("LAGGED", 60, 36, PLANTED));
    rows.addAll(falsePositives());
    return rows;
  }

  /** Lag 0 with month effects and CR1. */
  private Calibration.Row sameMonth(String world, int suppliers) {
    List<Boolean> covered =
        Calibration.trials(
            runs,
            r -> {
              SimulatedPanel panel = panels.of(world, suppliers, 36, seed + r).withoutPeers();
              return covers(fit(panel, false, 0), 1, 0);
            });
    String of = panels(world, suppliers, 36) + ", month effects, CR1";
    return row("B1", "95 % interval of lag 0 holds the truth: " + of, 0.93, 0.97, covered);
  }

  /** Lags 0 to 3 with effects of peer and month and the jackknife. */
  private Calibration.Row cumulative(String world, int suppliers, int months, double truth) {
    List<Boolean> covered =
        Calibration.trials(
            runs,
            r -> covers(fit(panels.of(world, suppliers, months, seed + r), true, 3), 4, truth));
    String of = panels(world, suppliers, months) + ", headline errors";
    return row("B1", "95 % interval of theta holds the truth: " + of, 0.93, 0.99, covered);
  }

  private static String panels(String world, int suppliers, int months) {
    return "world " + world + ", " + suppliers + " suppliers, " + months + " months";
  }

  private static PanelFit fit(SimulatedPanel panel, boolean jackknife, int lags) {
    List<LaggedSeries> x =
        IntStream.rangeClosed(0, lags).mapToObj(k -> new LaggedSeries(panel.trust(), k)).toList();
    PanelDesign design = PanelDesign.of(panel.peers(), panel.logCost(), x, List.of());
    return PanelFit.of(design.groups(), jackknife, MOST_KAPPA);
  }

  private static boolean covers(PanelFit fit, int lags, double truth) {
    double[] sum = new double[lags];
    Arrays.fill(sum, 1);
    Estimate theta = fit.contrast(sum);
    return theta.interval().low() <= truth && truth <= theta.interval().high();
  }

  /** The four tests of one null panel, with month effects. */
  private List<Calibration.Row> falsePositives() {
    List<Trial> trials =
        Calibration.trials(
            runs,
            r -> Trial.of(panels.of("NULL", 60, 36, seed + r).withoutPeers(), false, seed + r));
    List<Boolean> dose =
        Calibration.trials(
            runs, r -> topDiffers(panels.of("NULL", 60, 36, seed + r).withoutPeers()));
    String null60 = " finds what is not there: " + panels("NULL", 60, 36);
    return List.of(
        row(
            "B2",
            "theta at 5 %" + null60,
            0.03,
            0.07,
            trials.stream().map(t -> t.theta().orElseThrow().p() <= LEVEL).toList()),
        row(
            "B2",
            "the future placebo at 5 %" + null60,
            0.03,
            0.07,
            trials.stream().map(t -> t.judged().future().orElseThrow() <= LEVEL).toList()),
        row("B2", "the highest fifth against the middle one at 5 %" + null60, 0.03, 0.07, dose),
        row(
            "B2",
            "trust before cost at 5 %" + null60,
            0.03,
            0.08,
            trials.stream().map(t -> t.judged().forward().orElseThrow() <= LEVEL).toList()),
        row(
            "B2",
            "cost before trust at 5 %" + null60,
            0.03,
            0.08,
            trials.stream().map(t -> t.judged().backward().orElseThrow() <= LEVEL).toList()));
  }

  private static boolean topDiffers(SimulatedPanel panel) {
    List<DoseResponse.Bin> bins =
        DoseResponse.of(panel.peers(), panel.logCost(), panel.trust(), List.of());
    Optional<Estimate> top = bins.get(bins.size() - 1).effect();
    return top.orElseThrow().p() <= LEVEL;
  }

  private static Calibration.Row row(
      String id, String what, double low, double high, List<Boolean> trials) {
    return Calibration.Row.of(id, what, low, high, trials, b -> b);
  }
}

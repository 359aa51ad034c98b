package org.partnershiphealth.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.partnershiphealth.estimators.ClippedSeries;
import org.partnershiphealth.estimators.Correlation;
import org.partnershiphealth.estimators.DoseResponse;
import org.partnershiphealth.estimators.Estimate;
import org.partnershiphealth.estimators.GrangerTest;
import org.partnershiphealth.estimators.Influence;
import org.partnershiphealth.estimators.LaggedSeries;
import org.partnershiphealth.estimators.PanelDesign;
import org.partnershiphealth.estimators.PanelFit;
import org.partnershiphealth.estimators.SwapPlacebo;
import org.partnershiphealth.estimators.Verdict;

/**
 * One test of one x against one outcome, all its parts: the fit with supplier and peer-month
 * effects, who carries it, what comes first, and what swapped histories say.
 */
final class TrustTest {

  private static final double FOUND = 0.05;
  private static final int SWAPS = 199;
  private static final int GRANGER_LAGS = 2;
  private static final int FEWEST_FOR_DIRECTION = 40;
  private static final int MONTHS_FOR_DIRECTION = 18;
  private static final int SHORT_PANEL = 24;
  private static final int MOST_JACKKNIFED = 5000;
  private static final int MONTHS_OF_MEANS = 6;

  /**
   * The question.
   *
   * @param scale of x: points, or sd10 and its standard deviation
   * @param excludes indicators left out of x
   * @param outcome its name; y is already on the scale of the evidence
   * @param delta the least difference per 10 points that matters
   * @param scope the suppliers that it is about
   * @param controls what is held constant, of the month of the outcome
   * @param reliability of x, split-half; empty where x is no score
   */
  record Question(
      Grid x,
      String scale,
      String excludes,
      Grid outcome,
      EffectScale effect,
      double delta,
      Scope scope,
      List<Grid> controls,
      OptionalDouble reliability) {}

  private final Question question;
  private final int[] peers;
  private final long seed;
  private final int[] lags;
  private final PanelDesign design;
  private final PanelFit fit;
  private final List<String> failed;

  TrustTest(Question question, int[] peers, int lags, TestGates gates, long seed) {
    this.question = question;
    this.peers = peers.clone();
    this.seed = seed;
    int months = question.outcome().cells().length == 0 ? 0 : question.outcome().cells()[0].length;
    int longest = months < SHORT_PANEL ? Math.min(1, lags) : lags;
    this.lags = IntStream.rangeClosed(0, longest).toArray();
    this.design = PanelDesign.of(peers, y(), series(this.lags), controls());
    boolean jackknife = design.suppliers() <= MOST_JACKKNIFED;
    this.fit = PanelFit.of(design.groups(), jackknife, gates.mostKappa());
    this.failed = gates.failed(design, fit, contrast());
  }

  private double[][] y() {
    return question.outcome().cells();
  }

  private List<LaggedSeries> series(int... months) {
    return Arrays.stream(months).mapToObj(k -> new LaggedSeries(question.x().cells(), k)).toList();
  }

  private List<LaggedSeries> controls() {
    return question.controls().stream().map(c -> new LaggedSeries(c.cells(), 0)).toList();
  }

  /** The lags together; controls come after them. */
  private double[] contrast() {
    double[] c = new double[lags.length + question.controls().size()];
    Arrays.fill(c, 0, lags.length, 1);
    return c;
  }

  Question question() {
    return question;
  }

  PanelDesign design() {
    return design;
  }

  PanelFit fit() {
    return fit;
  }

  /** Whether the test counts in its family. */
  boolean passes() {
    return failed.isEmpty();
  }

  Optional<Estimate> theta() {
    return fit.exists() ? Optional.of(fit.contrast(contrast())) : Optional.empty();
  }

  /** The association over the lags after the month's own. */
  OptionalDouble later() {
    double[] c = contrast();
    c[0] = 0;
    return fit.exists() ? OptionalDouble.of(fit.contrast(c).value()) : OptionalDouble.empty();
  }

  Optional<Influence> influence() {
    return fit.exists() ? Optional.of(Influence.of(fit, contrast())) : Optional.empty();
  }

  /** The outcome by fifths of x. */
  List<DoseResponse.Bin> doses() {
    return DoseResponse.of(peers, y(), question.x().cells(), controls());
  }

  private Optional<SwapPlacebo> swaps() {
    return SwapPlacebo.of(peers, y(), question.x().cells(), lags, controls(), SWAPS, seed);
  }

  /** The joint p of trust one and two months after the outcome. */
  private OptionalDouble future() {
    PanelDesign leads = PanelDesign.of(peers, y(), series(0, 1, 2, -1, -2), controls());
    PanelFit placebo = PanelFit.of(leads.groups(), false, Double.MAX_VALUE);
    return placebo.exists() ? OptionalDouble.of(placebo.wald(3, 4).p()) : OptionalDouble.empty();
  }

  private OptionalDouble granger(double[][] later, double[][] earlier) {
    return GrangerTest.of(
            peers, ClippedSeries.of(later), ClippedSeries.of(earlier), controls(), GRANGER_LAGS)
        .filter(test -> test.effective() >= 10)
        .map(test -> OptionalDouble.of(test.test().p()))
        .orElse(OptionalDouble.empty());
  }

  private boolean directionAssessed() {
    return fit.suppliers() >= FEWEST_FOR_DIRECTION && design.medianMonths() >= MONTHS_FOR_DIRECTION;
  }

  /** Whether between suppliers and within them the signs differ, both beyond doubt. */
  private boolean levelsConflict() {
    Sample sample = Sample.of(question.x(), question.outcome(), 0, peers);
    Sample means = sample.means(MONTHS_OF_MEANS);
    Sample own = sample.withinSuppliers();
    Correlation between = Correlation.independent(means.x(), means.y());
    Correlation within = Correlation.clustered(own.x(), own.y(), own.supplier(), own.suppliers());
    return surelySigned(between) * surelySigned(within) < 0;
  }

  private static double surelySigned(Correlation c) {
    boolean sure = c.interval().low() > 0 || c.interval().high() < 0;
    return c.isDefined() && sure ? Math.signum(c.r()) : 0;
  }

  /**
   * What is said of a test, and what that rests on.
   *
   * @param swaps swapped histories, asked for where q would otherwise make it a finding
   * @param forward p of trust before the outcome
   * @param backward p of the outcome before trust
   * @param future p of trust one and two months after the outcome
   * @param levelsConflict whether between suppliers and within them the signs differ
   */
  record Judgement(
      Optional<SwapPlacebo> swaps,
      OptionalDouble forward,
      OptionalDouble backward,
      OptionalDouble future,
      boolean levelsConflict,
      Verdict verdict) {}

  /** The judgement, once q of the family is known; without one no finding is possible. */
  Judgement judged(OptionalDouble q) {
    boolean found = q.isPresent() && q.getAsDouble() <= FOUND;
    Optional<SwapPlacebo> swaps = found ? swaps() : Optional.empty();
    OptionalDouble forward = granger(y(), question.x().cells());
    OptionalDouble backward = granger(question.x().cells(), y());
    OptionalDouble future = future();
    boolean conflict = levelsConflict();
    Verdict verdict =
        Verdict.of(
            new ArrayList<>(failed),
            theta(),
            question.effect().perPoint(question.delta()),
            q,
            influence().map(Influence::oneDecides).orElse(true),
            swaps.map(s -> OptionalDouble.of(s.rate())).orElse(OptionalDouble.empty()),
            new Verdict.Direction(directionAssessed(), forward, backward, future),
            conflict);
    return new Judgement(swaps, forward, backward, future, conflict, verdict);
  }
}

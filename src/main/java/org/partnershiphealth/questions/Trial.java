package org.partnershiphealth.questions;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.partnershiphealth.estimators.Estimate;
import org.partnershiphealth.estimators.SwapPlacebo;
import org.partnershiphealth.estimators.Verdict;

/**
 * The test of one simulated panel, with the same steps as those of the product: a family of one, so
 * that q is p.
 *
 * @param theta over the lags 0 to 3; empty where there is no fit
 * @param forward p of trust before cost; {@code backward} of cost before trust
 * @param future p of trust after cost
 */
record Trial(
    Optional<Estimate> theta,
    OptionalDouble forward,
    OptionalDouble backward,
    OptionalDouble future,
    boolean levelsConflict,
    Verdict verdict) {

  private static final int LAGS = 3;
  private static final double FOUND = 0.05;

  /** What matters: 1 % of unit cost for 10 points. */
  private static final double DELTA = 1;

  static Trial of(SimulatedPanel panel, boolean controlled, long seed) {
    boolean[] all = new boolean[panel.peers().length];
    Arrays.fill(all, true);
    TrustTest test =
        new TrustTest(
            new TrustTest.Question(
                new Grid("trust", panel.trust()),
                "points",
                "",
                new Grid("cost", panel.logCost()),
                EffectScale.PERCENT,
                DELTA,
                new Scope("all", "ALL", all),
                controlled ? List.of(new Grid("volume", panel.control())) : List.of(),
                OptionalDouble.empty()),
            panel.peers(),
            LAGS,
            new TestGates(Map.of()),
            seed);
    OptionalDouble q =
        test.passes() ? OptionalDouble.of(test.theta().orElseThrow().p()) : OptionalDouble.empty();
    boolean found = q.isPresent() && q.getAsDouble() <= FOUND;
    Optional<SwapPlacebo> swaps = found ? test.swaps() : Optional.empty();
    OptionalDouble forward = test.forward();
    OptionalDouble backward = test.backward();
    OptionalDouble future = test.future();
    boolean conflict = test.levelsConflict();
    return new Trial(
        test.theta(),
        forward,
        backward,
        future,
        conflict,
        test.verdict(q, swaps, forward, backward, future, conflict));
  }

  boolean is(String answer) {
    return verdict.answer().equals(answer);
  }

  boolean comes(String direction) {
    return verdict.direction().equals(direction);
  }
}

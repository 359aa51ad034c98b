package org.partnershiphealth.questions;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.partnershiphealth.estimators.Estimate;

/**
 * The test of one simulated panel, with the same steps as those of the product: a family of one, so
 * that q is p.
 *
 * @param theta over the lags 0 to 3; empty where there is no fit
 */
record Trial(Optional<Estimate> theta, TrustTest.Judgement judged) {

  private static final int LAGS = 3;

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
    return new Trial(test.theta(), test.judged(q));
  }

  boolean is(String answer) {
    return judged.verdict().answer().equals(answer);
  }

  boolean comes(String direction) {
    return judged.verdict().direction().equals(direction);
  }
}

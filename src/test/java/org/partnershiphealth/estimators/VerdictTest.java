package org.partnershiphealth.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private static final OptionalDouble SMALL = OptionalDouble.of(0.001);
  private static final OptionalDouble LARGE = OptionalDouble.of(0.4);

  private static Estimate estimate(double value, double se) {
    return Estimate.of(value, se, OptionalDouble.empty(), 40);
  }

  private static Verdict.Direction direction(OptionalDouble forward, OptionalDouble backward) {
    return new Verdict.Direction(true, forward, backward, LARGE);
  }

  private static Verdict judge(Estimate theta, OptionalDouble q, boolean oneDecides, double rate) {
    return Verdict.of(
        List.of(),
        Optional.of(theta),
        1,
        q,
        oneDecides,
        OptionalDouble.of(rate),
        direction(SMALL, LARGE),
        false);
  }

  @Test
  void aFailedGateEndsTheMatter() {
    Verdict verdict =
        Verdict.of(
            List.of("FEW_SUPPLIERS", "FEW_ROWS"),
            Optional.of(estimate(-5, 1)),
            1,
            SMALL,
            false,
            OptionalDouble.empty(),
            direction(SMALL, LARGE),
            true);

    assertEquals("NOT_ENOUGH_EVIDENCE", verdict.answer());
    assertEquals(List.of("FEW_SUPPLIERS", "FEW_ROWS", "LEVELS_CONFLICT"), verdict.codes());
    assertEquals("DIRECTION_UNCLEAR", verdict.direction());
  }

  @Test
  void anIntervalInsideTheThresholdIsNothingOfMatterWhateverQ() {
    Verdict verdict = judge(estimate(-0.3, 0.01), SMALL, false, 0);

    assertEquals("NO_MATERIAL_ASSOCIATION", verdict.answer());
    assertEquals(List.of("DETECTABLE_BUT_SMALL"), verdict.codes());
    assertEquals(List.of(), judge(estimate(0, 0.01), LARGE, false, 0).codes());
  }

  @Test
  void eachDoubtHasItsCode() {
    Estimate clear = estimate(-5, 1);

    assertEquals(List.of("INTERVAL_TOO_WIDE"), judge(clear, LARGE, true, 1).codes());
    assertEquals(List.of("ONE_SUPPLIER_DECIDES"), judge(clear, SMALL, true, 1).codes());
    assertEquals(List.of("SHARED_SHOCKS"), judge(clear, SMALL, false, 0.2).codes());
    assertEquals("ASSOCIATED", judge(clear, SMALL, false, 0.05).answer());
    assertEquals("TRUST_FIRST", judge(clear, SMALL, false, 0.05).direction());
  }

  @Test
  void theOutcomeMayComeFirstWhateverTheAnswer() {
    Verdict verdict =
        Verdict.of(
            List.of(),
            Optional.of(estimate(-0.5, 1)),
            1,
            LARGE,
            false,
            OptionalDouble.empty(),
            direction(LARGE, SMALL),
            false);

    assertEquals("NOT_ENOUGH_EVIDENCE", verdict.answer());
    assertEquals("OUTCOME_FIRST", verdict.direction());
  }

  @Test
  void fewSuppliersOrMonthsLeaveTheDirectionOpen() {
    Verdict.Direction open = new Verdict.Direction(false, SMALL, LARGE, LARGE);
    Verdict verdict =
        Verdict.of(
            List.of(),
            Optional.of(estimate(-5, 1)),
            1,
            SMALL,
            false,
            OptionalDouble.empty(),
            open,
            false);

    assertEquals("NOT_ASSESSED", verdict.direction());
  }

  /** R 4.2: qt(.975, 40) = 2.02107539030627, qt(.8, 40) = 0.850699795790454. */
  @Test
  void whatCouldHaveBeenSeenFollowsFromTheError() {
    assertEquals(2.02107539030627 + 0.850699795790454, estimate(0, 1).detectable(), 1e-12);
  }

  /** R 4.2: qt(.975, 40) = 2.02107539030627, 2 * pt(-2, 40) = 0.0523223432150493. */
  @Test
  void anIntervalAndItsPHaveTheDegreesOfFreedomOfTheClusters() {
    Estimate theta = new Estimate(1, 0.5, OptionalDouble.empty(), 0.5, 40);

    assertEquals(1 - 0.5 * 2.02107539030627, theta.interval().low(), 1e-12);
    assertEquals(1 + 0.5 * 2.02107539030627, theta.interval().high(), 1e-12);
    assertEquals(0.0523223432150493, theta.p(), 1e-9);
  }

  @Test
  void equivalenceMeansThatTheNinetyPercentIntervalLiesInside() {
    double reach = Distributions.tQuantile(0.95, 40);

    assertEquals(0.05, estimate(0.4, 1).equivalence(0.4 + reach), 1e-12);
    assertTrue(estimate(0.4, 1).equivalence(0.3 + reach) > 0.05);
  }
}

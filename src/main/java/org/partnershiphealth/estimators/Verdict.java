package org.partnershiphealth.estimators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What may be said of one test: one of three answers, with the reasons that led to it.
 *
 * @param answer ASSOCIATED, NO_MATERIAL_ASSOCIATION or NOT_ENOUGH_EVIDENCE
 * @param direction TRUST_FIRST, OUTCOME_FIRST, DIRECTION_UNCLEAR or NOT_ASSESSED
 * @param codes reasons, in the order in which they were found
 */
public record Verdict(String answer, String direction, List<String> codes) {

  private static final double LEVEL = 0.05;
  private static final double STRICT_LEVEL = 0.01;
  private static final double MOST_PLACEBOS = 0.15;

  /**
   * What the directions rest on.
   *
   * @param assessed whether suppliers and months suffice
   * @param forward p of trust before the outcome
   * @param backward p of the outcome before trust
   * @param future p of trust's leads
   */
  public record Direction(
      boolean assessed, OptionalDouble forward, OptionalDouble backward, OptionalDouble future) {

    private boolean above(OptionalDouble p) {
      return p.isPresent() && p.getAsDouble() > LEVEL;
    }

    private String of(boolean associated) {
      if (!assessed || forward.isEmpty() || backward.isEmpty()) {
        return "NOT_ASSESSED";
      }
      if (backward.getAsDouble() <= STRICT_LEVEL && above(forward)) {
        return "OUTCOME_FIRST";
      }
      boolean trust = forward.getAsDouble() <= LEVEL && above(backward) && above(future);
      return associated && trust ? "TRUST_FIRST" : "DIRECTION_UNCLEAR";
    }
  }

  /**
   * The verdict of one test.
   *
   * @param failedGates codes of the gates that failed, in their order; then nothing else is judged
   * @param theta the estimate; empty only where a gate failed
   * @param delta the least association that matters, in the unit of theta
   * @param q of the family
   * @param oneDecides whether leaving out one supplier turns the sign
   * @param placeboRate of swaps inside peers, where they were run
   * @param levelsConflict adds its flag whatever the answer
   */
  public static Verdict of(
      List<String> failedGates,
      Optional<Estimate> theta,
      double delta,
      OptionalDouble q,
      boolean oneDecides,
      OptionalDouble placeboRate,
      Direction direction,
      boolean levelsConflict) {
    List<String> codes = new ArrayList<>(failedGates);
    String answer = "NOT_ENOUGH_EVIDENCE";
    if (codes.isEmpty() && theta.isPresent() && q.isPresent()) {
      boolean found = q.getAsDouble() <= LEVEL;
      if (theta.get().equivalence(delta) <= LEVEL) {
        answer = "NO_MATERIAL_ASSOCIATION";
        addIf(codes, found, "DETECTABLE_BUT_SMALL");
      } else if (!found) {
        codes.add("INTERVAL_TOO_WIDE");
      } else if (oneDecides) {
        codes.add("ONE_SUPPLIER_DECIDES");
      } else if (placeboRate.orElse(0) > MOST_PLACEBOS) {
        codes.add("SHARED_SHOCKS");
      } else {
        answer = "ASSOCIATED";
      }
    }
    addIf(codes, levelsConflict, "LEVELS_CONFLICT");
    return new Verdict(answer, direction.of(answer.equals("ASSOCIATED")), List.copyOf(codes));
  }

  private static void addIf(List<String> codes, boolean holds, String code) {
    if (holds) {
      codes.add(code);
    }
  }
}

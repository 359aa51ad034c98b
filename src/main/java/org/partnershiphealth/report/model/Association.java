package org.partnershiphealth.report.model;

/**
 * One test of the evidence; effects are for 10 points of trust, in the unit of the outcome.
 *
 * @param direction TRUST_FIRST, OUTCOME_FIRST, UNCLEAR or NOT_ASSESSED
 */
public record Association(
    String x,
    String outcome,
    String unit,
    boolean primary,
    String scopeType,
    String scopeValue,
    Double effect,
    Double low,
    Double high,
    Double detectable,
    Double material,
    Double p,
    Double q,
    long suppliers,
    long months,
    Double se1,
    Double se3,
    Double outMin,
    Double outMax,
    boolean conflict,
    Double spendLow,
    Double spendHigh,
    String direction,
    String verdict,
    String reasons) {

  /** Whether the verdict is that they move together. */
  public boolean associated() {
    return "ASSOCIATED".equals(verdict);
  }

  /** Whether the test is over all suppliers. */
  public boolean overall() {
    return scopeType == null || scopeType.equalsIgnoreCase("all");
  }
}

package org.partnershiphealth.extracts;

/**
 * What one check of a table found; a row of {@code rule_result}.
 *
 * @param checked what was compared, in words
 * @param value a number of rows, or a share of them
 * @param limit what the value must not exceed; null where there is no limit
 * @param sample one of the cells, masked to its shape; empty where there is none
 */
record Finding(
    String table,
    String rule,
    String checked,
    double value,
    Double limit,
    Verdict verdict,
    String sample) {

  /** What follows from a finding. */
  enum Verdict {
    PASS,
    NOTE,
    STOP
  }
}

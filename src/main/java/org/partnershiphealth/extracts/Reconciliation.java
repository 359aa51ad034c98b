package org.partnershiphealth.extracts;

/**
 * What became of the rows of one file: {@code read = filtered + folded + accepted + rejected}.
 *
 * @param file the file's name, or that of a database's table
 */
public record Reconciliation(
    String table,
    String file,
    long read,
    long filtered,
    long folded,
    long accepted,
    long rejected) {

  /** Whether no row was lost and none counted twice. */
  boolean holds() {
    return read == filtered + folded + accepted + rejected;
  }
}

package org.partnershiphealth.config;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that a job file may use, handed in by those who declare them.
 *
 * @param tables the source tables by name
 * @param indicators names of indicators; empty: not checked
 * @param outcomes names of outcomes; empty: not checked
 */
public record Vocabulary(
    Map<String, TableNames> tables, Set<String> indicators, Set<String> outcomes) {

  /**
   * What the reader must know of a source table.
   *
   * @param columns its columns in the declared order
   * @param required columns without which a mapping makes no sense
   * @param key the columns that identify a row
   */
  public record TableNames(List<String> columns, Set<String> required, List<String> key) {}
}

package org.partnershiphealth.report.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What a report says about its run.
 *
 * @param currency the reporting currency
 * @param missing published tables that the run does not have
 */
public record RunFacts(String runId, LocalDate asOf, String currency, List<String> missing) {

  /** Whether a block must be left out because its table is not there. */
  public boolean lacks(String table) {
    return missing.contains(table);
  }

  /**
   * Whether the run has no such table, or the job no source for it, as a measure of it tells: an
   * empty table of a job that maps nothing to it does not say that nothing happened.
   */
  boolean lacks(String table, String measure, List<MeasureInfo> measures) {
    return lacks(table) || measures.stream().anyMatch(m -> m.name().equals(measure) && !m.mapped());
  }
}

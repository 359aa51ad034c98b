package org.partnershiphealth.report;

import java.util.Arrays;
import java.util.List;
import org.partnershiphealth.report.model.SupplierFile;

/**
 * What a report on a supplier tells of, if the run has data on it: no table of that name, or no
 * source for a measure that needs it, is something else than a table in which nothing happened.
 */
enum Topic {
  CONTACT("contact", "contact_day", "longest_silence"),
  ISSUES("issues", "issue", "time_to_resolve"),
  PAYMENTS("payments against their due dates", "invoice", "paid_on_time"),
  STEPS("agreed steps", "commitment", "promises_kept");

  private final String words;
  private final String table;
  private final String measure;

  Topic(String words, String table, String measure) {
    this.words = words;
    this.table = table;
    this.measure = measure;
  }

  /** Whether the run has no data on it, for any supplier. */
  boolean isMissing(SupplierFile file) {
    return file.lacks(table, measure);
  }

  /** In words, all that are missing. */
  static List<String> missing(SupplierFile file) {
    return Arrays.stream(values()).filter(t -> t.isMissing(file)).map(t -> t.words).toList();
  }
}

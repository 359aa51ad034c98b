package org.partnershiphealth.extracts;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Column;

/**
 * Two times of a row in an order that is odd but possible: solved before opened. Such rows are kept
 * and counted; durations leave them out.
 */
record OddTimes(String later, String earlier) {

  private static final Map<String, List<OddTimes>> KNOWN =
      Map.of(
          "meetings", List.of(odd("ended_at", "held_at")),
          "commitments", List.of(odd("done_at", "made_at"), odd("withdrawn_at", "made_at")),
          "order_lines", List.of(odd("accepted_at", "ordered_at")),
          "order_changes", List.of(odd("changed_at", "announced_at")),
          "requests", List.of(odd("decided_at", "asked_at")),
          "deliveries", List.of(odd("recorded_on", "delivered_on")),
          "invoices", List.of(odd("received_on", "invoice_date")),
          "issues",
              List.of(
                  odd("opened_at", "occurred_at"),
                  odd("opened_at", "detected_at"),
                  odd("acknowledged_at", "opened_at"),
                  odd("resolved_at", "opened_at"),
                  odd("reopened_at", "resolved_at")),
          "improvements",
              List.of(odd("decided_on", "proposed_on"), odd("implemented_on", "decided_on")));

  private static OddTimes odd(String later, String earlier) {
    return new OddTimes(later, earlier);
  }

  /** The pairs of a table of which both columns are mapped. */
  static List<OddTimes> of(SourceTable table, List<SourceColumn> columns) {
    List<String> names = columns.stream().map(SourceColumn::name).toList();
    return KNOWN.getOrDefault(table.name(), List.of()).stream()
        .filter(o -> names.contains(o.later()) && names.contains(o.earlier()))
        .toList();
  }

  /** Whether what is later comes first; null where a time is missing. */
  Column isOdd() {
    return col(later).lt(col(earlier));
  }

  /** Its name in {@code rule_result}. */
  String name() {
    return "ODD_" + (later + "_before_" + earlier).toUpperCase(Locale.ROOT);
  }

  /** What is counted, in words. */
  String rule() {
    return later + " before " + earlier;
  }
}

package org.partnershiphealth.extracts;

import java.util.List;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.Refusal;
import org.partnershiphealth.config.Suggestion;

/** Checks that an export has the columns that its mapping reads. */
record ReferenceCheck(String where, List<CellColumn> columns) {

  void check(Source source) {
    for (CellColumn column : columns) {
      for (String reference : column.references()) {
        if (Columns.find(source.columns(), reference).isEmpty()) {
          throw missing(column, reference, source);
        }
      }
    }
  }

  private Refusal missing(CellColumn column, String reference, Source source) {
    String nearest =
        Suggestion.nearest(reference, source.columns())
            .map(n -> "did you mean '" + n + "'?")
            .orElse("it has: " + String.join(", ", source.columns()));
    return new Refusal(
        ExitCode.USAGE,
        where
            + "."
            + column.column().name()
            + ": the export has no column '"
            + reference
            + "' ("
            + nearest
            + "); '"
            + column.expression().text()
            + "' reads it");
  }
}

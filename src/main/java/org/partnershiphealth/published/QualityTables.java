package org.partnershiphealth.published;

import static org.partnershiphealth.published.PublishedTable.table;

/** Published tables about the data itself, and about the tables. */
final class QualityTables {

  static final PublishedTable FIELD_COVERAGE =
      table("field_coverage", "How complete each source column is")
          .grain("one source table and column", "source_table", "column_name")
          .from("intake")
          .text("source_table", "the source table")
          .text("column_name", "its column")
          .flag("is_mapped", "whether the job maps it")
          .count("present_n", "cells with a value")
          .count("defaulted_n", "cells filled with a default")
          .count("missing_n", "empty cells")
          .count("bad_n", "cells that could not be read")
          .build();

  static final PublishedTable REJECTED_ROWS =
      table("rejected_rows", "Rows that were not accepted, and why")
          .grain("one rejected row", "source_table", "source_file", "row_n", "rule")
          .from("intake")
          .text("source_table", "the source table")
          .text("source_file", "the file")
          .count("row_n", "number of the record in the file, the header not counted")
          .text("source_key", "its key, where it has one")
          .text("rule", "REQUIRED, TYPE, DOMAIN, RANGE, REFERENCE, KEY_CONFLICT, SUPERSEDED, ...")
          .text("column_name", "the column")
          .text("cell", "the bad cell's text, at most 200 characters")
          .text("mend", "what to do")
          .build();

  static final PublishedTable RULE_RESULT =
      table("rule_result", "Checks and gates, and how they went")
          .grain("one source table and rule", "source_table", "rule")
          .from("intake")
          .text("source_table", "the source table; - for the whole run")
          .text("rule", "the check")
          .text("checked", "what was compared")
          .number("value", "-", "what was found")
          .number("limit_value", "-", "what was allowed")
          .text("verdict", "PASS, NOTE or STOP")
          .text("sample", "an example, masked to its shape")
          .build();

  static final PublishedTable DICTIONARY =
      table("dictionary", "All published tables and columns")
          .grain("one table and column", "table_name", "column_name")
          .from("this product")
          .text("table_name", "the table")
          .text("column_name", "the column")
          .text("type", "SQL type")
          .text("unit", "unit, or -")
          .text("meaning", "what it says")
          .text("source", "where it comes from")
          .build();

  private QualityTables() {}
}

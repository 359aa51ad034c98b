package org.partnershiphealth.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.partnershiphealth.Sessions;
import org.partnershiphealth.extracts.SourceColumn;
import org.partnershiphealth.extracts.SourceTable;

/**
 * Rows of a source table for tests: only the columns a fact is about are named. Dates are written
 * {@code 2024-01-31}, instants {@code 2024-01-31T10:00Z}, lists {@code OWNER,MANAGER}.
 */
public final class SourceRows {

  private final SourceTable table;
  private final List<Row> rows = new ArrayList<>();
  private final Set<String> mapped = new LinkedHashSet<>();

  private SourceRows(SourceTable table) {
    this.table = table;
  }

  public static SourceRows of(SourceTable table) {
    return new SourceRows(table);
  }

  /** Adds a row: column, value, column, value ... A value of null is a mapped, empty cell. */
  public SourceRows row(Object... namesAndValues) {
    Object[] cells = new Object[table.columns().size()];
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = (String) namesAndValues[i];
      SourceColumn column = table.column(name).orElseThrow();
      cells[table.columns().indexOf(column)] = cell(column.type(), namesAndValues[i + 1]);
      mapped.add(name);
    }
    rows.add(RowFactory.create(cells));
    return this;
  }

  private static Object cell(SourceColumn.Type type, Object value) {
    if (value == null) {
      return null;
    }
    String text = value.toString();
    return switch (type) {
      case TEXT -> text;
      case DATE -> java.sql.Date.valueOf(LocalDate.parse(text));
      case INSTANT -> java.sql.Timestamp.from(OffsetDateTime.parse(text).toInstant());
      case AMOUNT, RATE -> new BigDecimal(text);
      case INTEGER -> Integer.valueOf(text);
      case BOOLEAN -> Boolean.valueOf(text);
      case LIST -> Arrays.asList(text.split(",", -1));
    };
  }

  public SourceTable table() {
    return table;
  }

  /** The columns that some row named. */
  public Set<String> mapped() {
    return mapped;
  }

  public Dataset<Row> dataset() {
    return Sessions.shared().createDataFrame(rows, table.schema());
  }
}

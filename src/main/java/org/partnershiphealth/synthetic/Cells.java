package org.partnershiphealth.synthetic;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.partnershiphealth.extracts.SourceTable;
import org.partnershiphealth.extracts.SourceTables;

/** One row of a source table; what is not set is missing. */
final class Cells {

  private static final IdentityHashMap<SourceTable, Map<String, Integer>> POSITIONS = positions();

  private final SourceTable table;
  private final Map<String, Integer> position;
  private final Object[] values;

  private Cells(SourceTable table) {
    this.table = table;
    this.position = POSITIONS.get(table);
    this.values = new Object[position.size()];
  }

  static Cells of(SourceTable table) {
    return new Cells(table);
  }

  /** A date, instant, number, truth value or text; null for none. */
  Cells set(String column, Object value) {
    Integer at = position.get(column);
    if (at == null) {
      throw new IllegalArgumentException(table.name() + " has no column " + column);
    }
    values[at] = value;
    return this;
  }

  Object get(String column) {
    return values[position.get(column)];
  }

  Object get(int column) {
    return values[column];
  }

  String text(String column) {
    Object value = get(column);
    return value == null ? "" : value.toString();
  }

  SourceTable table() {
    return table;
  }

  Cells copy() {
    Cells same = new Cells(table);
    System.arraycopy(values, 0, same.values, 0, values.length);
    return same;
  }

  private static IdentityHashMap<SourceTable, Map<String, Integer>> positions() {
    IdentityHashMap<SourceTable, Map<String, Integer>> all = new IdentityHashMap<>();
    for (SourceTable table : SourceTables.all()) {
      Map<String, Integer> columns = new HashMap<>();
      table.columns().forEach(c -> columns.put(c.name(), columns.size()));
      all.put(table, columns);
    }
    return all;
  }
}

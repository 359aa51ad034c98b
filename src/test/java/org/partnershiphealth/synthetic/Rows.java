package org.partnershiphealth.synthetic;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.partnershiphealth.extracts.SourceTable;

/** Generated rows, kept in memory for tests that count them. */
final class Rows implements Sink {

  private final IdentityHashMap<SourceTable, List<Cells>> tables = new IdentityHashMap<>();

  static Rows of(Settings settings) {
    Rows rows = new Rows();
    Generator.rows(settings, rows);
    return rows;
  }

  @Override
  public void add(Cells row) {
    tables.computeIfAbsent(row.table(), t -> new ArrayList<>()).add(row);
  }

  List<Cells> of(SourceTable table) {
    return tables.getOrDefault(table, List.of());
  }

  Stream<Cells> stream(SourceTable table) {
    return of(table).stream();
  }
}

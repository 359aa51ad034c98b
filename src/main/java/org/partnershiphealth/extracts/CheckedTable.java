package org.partnershiphealth.extracts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A table whose rows all have an outcome.
 *
 * @param columns the columns that the job maps, in the table's order
 * @param rows every row that was read, with {@link Service}'s columns; kept in memory
 * @param tally what became of them, counted
 */
record CheckedTable(
    SourceTable table,
    List<SourceColumn> columns,
    Dataset<Row> rows,
    Tally tally,
    List<Source> sources) {

  /** The accepted rows in the table's full schema. */
  Dataset<Row> accepted() {
    List<Column> all = new ArrayList<>();
    for (SourceColumn column : table.columns()) {
      boolean mapped = columns.contains(column);
      Column empty = lit(null).cast(column.type().spark());
      all.add(mapped ? col(column.name()) : empty.as(column.name()));
    }
    return rows.filter(col(Service.OUTCOME).equalTo(Service.Outcome.ACCEPTED.name()))
        .select(all.toArray(Column[]::new));
  }

  boolean maps(List<String> names) {
    return columns.stream().map(SourceColumn::name).toList().containsAll(names);
  }
}

package org.partnershiphealth.extracts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Suppliers where no table lists them: all that the other tables name, by their ids. */
final class NamedSuppliers {

  private NamedSuppliers() {}

  /** One row for each; empty where no table names any. */
  static Optional<Dataset<Row>> of(Collection<CheckedTable> tables) {
    Dataset<Row> ids = null;
    for (CheckedTable table : tables) {
      if (table.maps(List.of("supplier_id"))) {
        Dataset<Row> named = table.accepted().select(col("supplier_id"));
        ids = ids == null ? named : ids.union(named);
      }
    }
    return Optional.ofNullable(ids).map(NamedSuppliers::suppliers);
  }

  private static Dataset<Row> suppliers(Dataset<Row> ids) {
    List<Column> columns = new ArrayList<>();
    for (SourceColumn column : SourceTables.SUPPLIERS.columns()) {
      boolean known = column.name().equals("supplier_id") || column.name().equals("name");
      Column value = known ? col("supplier_id") : lit(null).cast(column.type().spark());
      columns.add(value.as(column.name()));
    }
    return ids.filter(col("supplier_id").isNotNull())
        .distinct()
        .select(columns.toArray(Column[]::new))
        .persist(StorageLevel.MEMORY_AND_DISK());
  }
}

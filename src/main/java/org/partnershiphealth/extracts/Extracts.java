package org.partnershiphealth.extracts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The accepted rows of every source table, in its full schema: a column or table that the job does
 * not map is there, and empty.
 */
public final class Extracts {

  private final SparkSession spark;
  private final Map<String, Dataset<Row>> tables;
  private final Map<String, Set<String>> mappedColumns;

  /**
   * @param tables accepted rows of each mapped table, by name
   * @param mappedColumns the columns that the job maps, by table name
   */
  public Extracts(
      SparkSession spark,
      Map<String, Dataset<Row>> tables,
      Map<String, Set<String>> mappedColumns) {
    this.spark = spark;
    this.tables = Map.copyOf(tables);
    this.mappedColumns = Map.copyOf(mappedColumns);
  }

  public SparkSession spark() {
    return spark;
  }

  /** The accepted rows; no rows where the table is not mapped. */
  public Dataset<Row> table(SourceTable table) {
    Dataset<Row> rows = tables.get(table.name());
    return rows != null ? rows : spark.createDataFrame(List.<Row>of(), table.schema());
  }

  public boolean mapped(SourceTable table) {
    return mappedColumns.containsKey(table.name());
  }

  public boolean mapped(SourceTable table, String column) {
    return mappedColumns.getOrDefault(table.name(), Set.of()).contains(column);
  }

  /** Whether a column named {@code table.column} is mapped. */
  public boolean mapped(String qualifiedColumn) {
    int dot = qualifiedColumn.indexOf('.');
    return mappedColumns
        .getOrDefault(qualifiedColumn.substring(0, dot), Set.of())
        .contains(qualifiedColumn.substring(dot + 1));
  }
}

package org.partnershiphealth.published;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** The data dictionary in its forms: a table, Markdown, JSON, CSV and SQL views. */
public final class Dictionary {

  private Dictionary() {}

  /** The rows of the published table {@code dictionary}. */
  public static Dataset<Row> rows(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (PublishedTable table : PublishedTables.all()) {
      for (PublishedTable.Column c : table.columns()) {
        rows.add(
            RowFactory.create(
                table.name(), c.name(), sqlType(c), c.unit(), c.meaning(), c.source()));
      }
    }
    return spark.createDataFrame(rows, PublishedTables.DICTIONARY.schema());
  }

  /** One section a table, for people. */
  public static String markdown() {
    StringBuilder text = new StringBuilder("# Data dictionary\n");
    for (PublishedTable table : PublishedTables.all()) {
      text.append("\n## ").append(table.name()).append("\n\n");
      text.append(table.meaning()).append(". One row: ").append(table.grain()).append(".\n\n");
      text.append("| column | type | unit | meaning | source |\n|---|---|---|---|---|\n");
      for (PublishedTable.Column c : table.columns()) {
        text.append("| ")
            .append(String.join(" | ", c.name(), sqlType(c), c.unit(), c.meaning(), c.source()))
            .append(" |\n");
      }
    }
    return text.toString();
  }

  /** The same for programs. */
  public static String json() {
    List<Map<String, Object>> tables = new ArrayList<>();
    for (PublishedTable table : PublishedTables.all()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("table", table.name());
      one.put("meaning", table.meaning());
      one.put("grain", table.grain());
      one.put("key", table.key());
      List<Map<String, String>> columns = new ArrayList<>();
      for (PublishedTable.Column c : table.columns()) {
        Map<String, String> column = new LinkedHashMap<>();
        column.put("column", c.name());
        column.put("type", sqlType(c));
        column.put("unit", c.unit());
        column.put("meaning", c.meaning());
        column.put("source", c.source());
        columns.add(column);
      }
      one.put("columns", columns);
      tables.add(one);
    }
    try {
      return new ObjectMapper()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(tables)
          + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same for spreadsheets. */
  public static String csv() {
    StringBuilder text = new StringBuilder("table_name,column_name,type,unit,meaning,source\n");
    for (PublishedTable table : PublishedTables.all()) {
      for (PublishedTable.Column c : table.columns()) {
        text.append(
                String.join(
                    ",",
                    table.name(),
                    c.name(),
                    quoted(sqlType(c)),
                    quoted(c.unit()),
                    quoted(c.meaning()),
                    quoted(c.source())))
            .append('\n');
      }
    }
    return text.toString();
  }

  /** A cell that no spreadsheet runs as a formula. */
  private static String quoted(String cell) {
    String safe = cell.matches("[=+\\-@].+") ? "'" + cell : cell;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }

  /**
   * Statements that make every table of a run readable by name: views for DuckDB, external tables
   * for Spark and Trino as comments beside them.
   *
   * @param tablesFolder the folder that holds one folder per table
   */
  public static String views(String tablesFolder) {
    StringBuilder text = new StringBuilder("-- DuckDB\n");
    for (PublishedTable table : PublishedTables.all()) {
      text.append("CREATE OR REPLACE VIEW ")
          .append(table.name())
          .append(" AS SELECT * FROM read_parquet('")
          .append(tablesFolder)
          .append('/')
          .append(table.name())
          .append("/*.parquet');\n");
    }
    text.append("\n-- Spark SQL\n");
    for (PublishedTable table : PublishedTables.all()) {
      text.append("-- CREATE TABLE ")
          .append(table.name())
          .append(" USING parquet LOCATION '")
          .append(tablesFolder)
          .append('/')
          .append(table.name())
          .append("';\n");
    }
    text.append("\n-- Trino (Hive connector)\n");
    for (PublishedTable table : PublishedTables.all()) {
      text.append("-- CREATE TABLE ").append(table.name()).append(" (");
      text.append(
          String.join(
              ", ", table.columns().stream().map(c -> c.name() + " " + trinoType(c)).toList()));
      text.append(") WITH (external_location = '")
          .append(tablesFolder)
          .append('/')
          .append(table.name())
          .append("', format = 'PARQUET');\n");
    }
    return text.toString();
  }

  private static String sqlType(PublishedTable.Column column) {
    return column.type().sql().toUpperCase(Locale.ROOT);
  }

  private static String trinoType(PublishedTable.Column column) {
    return switch (sqlType(column)) {
      case "STRING" -> "VARCHAR";
      case "TIMESTAMP" -> "TIMESTAMP(6)";
      case "INT" -> "INTEGER";
      default -> sqlType(column);
    };
  }
}

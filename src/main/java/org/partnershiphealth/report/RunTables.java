package org.partnershiphealth.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The Parquet tables of a run, and their cells as plain values. */
final class RunTables {

  private final SparkSession session;
  private final String folder;
  private final TreeSet<String> missing = new TreeSet<>();

  RunTables(SparkSession session, String folder) {
    this.session = session;
    this.folder = folder;
  }

  /** Names of the tables that were asked for and are not there. */
  List<String> missing() {
    return List.copyOf(missing);
  }

  boolean has(String table) {
    Path path = new Path(folder + "/tables/" + table);
    try {
      FileSystem files = path.getFileSystem(session.sparkContext().hadoopConfiguration());
      boolean there =
          files.exists(path)
              && Arrays.stream(files.listStatus(path))
                  .anyMatch(f -> f.getPath().getName().endsWith(".parquet"));
      if (!there) {
        missing.add(table);
      }
      return there;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Dataset<Row> table(String table) {
    return session.read().parquet(folder + "/tables/" + table);
  }

  /** Rows of a table as records; none where the table is missing. The query bounds how many. */
  <T> List<T> rows(String table, UnaryOperator<Dataset<Row>> query, Function<Row, T> record) {
    if (!has(table)) {
      return List.of();
    }
    List<T> records = new ArrayList<>();
    for (Row row : query.apply(table(table)).collectAsList()) {
      records.add(record.apply(row));
    }
    return records;
  }

  /** The catalogue in its order: A2 before A10. */
  static Dataset<Row> byId(Dataset<Row> measures) {
    return measures.orderBy(
        expr("substring(id, 1, 1)"), expr("try_cast(substring(id, 2) as int)"), col("id"));
  }

  static String text(Row row, String column) {
    Object value = row.getAs(column);
    return value == null ? null : value.toString();
  }

  static Double number(Row row, String column) {
    Object value = row.getAs(column);
    return value == null ? null : (Double) ((Number) value).doubleValue();
  }

  static long count(Row row, String column) {
    Object value = row.getAs(column);
    return value == null ? 0 : ((Number) value).longValue();
  }

  static boolean flag(Row row, String column) {
    return Boolean.TRUE.equals(row.getAs(column));
  }

  static LocalDate date(Row row, String column) {
    Object value = row.getAs(column);
    if (value instanceof java.sql.Date d) {
      return d.toLocalDate();
    }
    if (value instanceof java.sql.Timestamp t) {
      return t.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }
    if (value instanceof Instant i) {
      return i.atZone(ZoneOffset.UTC).toLocalDate();
    }
    return (LocalDate) value;
  }

  static YearMonth month(Row row, String column) {
    LocalDate date = date(row, column);
    return date == null ? null : YearMonth.from(date);
  }
}

package org.partnershiphealth.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one export becomes rows of a source table: a Spark data source and an expression for each
 * column.
 *
 * @param format the name of a Spark data source: csv, json, parquet, orc, jdbc, ...
 * @param path where the files are, resolved against the job file's folder; empty for JDBC
 * @param query the query or table of a JDBC source
 * @param url the URL of a JDBC source; may hold a password, hence a secret
 * @param options passed to the data source
 * @param names column names for files without a header; the number of columns is checked
 * @param where a SQL condition; rows that do not meet it are filtered and counted
 * @param missing texts, or patterns between slashes, that mean "absent" in every column
 * @param repeats what to do with rows that are identical in all mapped columns
 * @param idFromRow whether the key is made from file and row number
 * @param orderBy a SQL expression: of rows with one key and other values, the highest is kept
 * @param maxRejected the share of rows that may be rejected before the run stops
 * @param zone the zone of local times that name none
 * @param decimalStyle how amounts are written, as an example: {@code 1,234.50}
 * @param columns the mapping of each column, by its name in the source table
 */
public record TableMapping(
    String table,
    String format,
    Optional<String> path,
    Optional<String> query,
    Optional<Secret> url,
    Map<String, String> options,
    List<String> names,
    Optional<String> where,
    List<String> missing,
    Repeats repeats,
    boolean idFromRow,
    Optional<String> orderBy,
    double maxRejected,
    Optional<String> zone,
    String decimalStyle,
    Map<String, ColumnMapping> columns) {

  /** What identical rows mean: one record exported twice, or events that did happen twice. */
  public enum Repeats {
    /** They count once, and are counted; the default where the table has a key. */
    FOLD,
    /** Each of them is genuine. */
    KEEP
  }

  /**
   * How one column is read.
   *
   * @param type the typed form, or empty for an expression that is cast to the column's own type
   * @param expression a Spark SQL expression over the export's columns
   * @param style how dates or amounts are written: a date pattern or an example amount
   * @param zone the zone of local times: a zone id, or an expression over the export's columns
   * @param missing texts or /patterns/ that mean "absent", besides the table's own
   * @param map replacements of texts, applied before the type
   * @param dropBadCells whether a bad cell becomes null and is counted, instead of rejecting its
   *     row
   */
  public record ColumnMapping(
      Optional<CellType> type,
      String expression,
      Optional<String> style,
      Optional<String> zone,
      List<String> missing,
      Map<String, String> map,
      boolean dropBadCells) {}

  /** The typed forms of a column mapping. */
  public enum CellType {
    DATE,
    INSTANT,
    AMOUNT,
    NUMBER,
    BOOL,
    TEXT
  }
}

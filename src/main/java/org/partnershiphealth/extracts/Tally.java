package org.partnershiphealth.extracts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.Service.Outcome;

/**
 * The rows of a table, counted in one pass: a group for each file block, outcome, rule and column.
 * Its size is bounded by the number of files and rules, whatever the number of rows.
 */
record Tally(List<Group> groups) {

  /**
   * Rows with one place, outcome and reason.
   *
   * @param rule empty for rows that are accepted or folded
   * @param firstId the lowest {@link Service#ID}
   * @param lastId the highest {@link Service#ID}
   * @param sample one of the cells that broke the rule; empty where there is none
   * @param present how many values each column has
   * @param bad how many cells of each column are bad
   */
  record Group(
      int mapping,
      String path,
      long block,
      Outcome outcome,
      String rule,
      String column,
      long rows,
      long firstId,
      long lastId,
      String sample,
      long undecoded,
      long gaps,
      long overlaps,
      List<Long> present,
      List<Long> bad,
      List<Long> odd) {}

  /** Counts; this is the pass in which the rows are made. */
  static Tally of(Dataset<Row> rows, SourceTable table, List<SourceColumn> columns) {
    List<Column> counts = new ArrayList<>();
    counts.add(min(Service.ID));
    counts.add(max(Service.ID));
    counts.add(min(Service.cell()));
    counts.add(countIf(col(Service.UNDECODED)));
    counts.add(countIf(col(Service.GAP).notEqual(0L)));
    counts.add(countIf(col(Service.OVERLAP).notEqual(0L)));
    for (SourceColumn column : columns) {
      counts.add(count(col(column.name())));
    }
    for (int i = 0; i < columns.size(); i++) {
      counts.add(countIf(col(Service.BAD).bitwiseAND(1L << i).notEqual(0L)));
    }
    List<OddTimes> oddTimes = OddTimes.of(table, columns);
    oddTimes.forEach(odd -> counts.add(countIf(odd.isOdd())));
    List<Row> result =
        rows.groupBy(
                col(Service.MAPPING),
                col(Service.PATH),
                col(Service.BLOCK),
                col(Service.OUTCOME),
                Service.rule(),
                Service.column())
            .agg(count(lit(1)), counts.toArray(Column[]::new))
            .collectAsList();
    return new Tally(result.stream().map(r -> group(r, columns.size(), oddTimes.size())).toList());
  }

  private static Column countIf(Column condition) {
    return count(when(condition, 1));
  }

  private static Group group(Row row, int columns, int odd) {
    int at = 13;
    return new Group(
        row.getInt(0),
        row.getString(1),
        row.getLong(2),
        Outcome.valueOf(row.getString(3)),
        orEmpty(row.getString(4)),
        orEmpty(row.getString(5)),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        orEmpty(row.getString(9)),
        row.getLong(10),
        row.getLong(11),
        row.getLong(12),
        longs(row, at, columns),
        longs(row, at + columns, columns),
        longs(row, at + 2 * columns, odd));
  }

  private static List<Long> longs(Row row, int from, int n) {
    List<Long> longs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      longs.add(row.getLong(from + i));
    }
    return longs;
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  long rows(Predicate<Group> which) {
    return sum(which, Group::rows);
  }

  long sum(Predicate<Group> which, ToLongFunction<Group> what) {
    return groups.stream().filter(which).mapToLong(what).sum();
  }

  /** Rows of one rule. */
  long broken(Rule rule) {
    return rows(g -> g.rule().equals(rule.name()));
  }
}

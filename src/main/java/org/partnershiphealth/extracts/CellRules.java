package org.partnershiphealth.extracts;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.partnershiphealth.config.JobFile;

/** Rules that one row can break by itself. The first broken one is the row's problem. */
final class CellRules {

  private static final int SHOWN = 200;
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final int YEARS_AHEAD = 10;

  private CellRules() {}

  /** A problem as it stands in {@link Service#PROBLEM}. */
  static Column problem(Rule rule, String column, Column cell) {
    return struct(
        lit(rule.name()).as("rule"),
        lit(column).as("column"),
        substring(cell, 1, SHOWN).as("cell"));
  }

  private static Column nothing() {
    return lit(null).cast("string");
  }

  /** The first problem of a row, null where it has none. */
  static Column first(JobFile job, List<CellColumn> columns) {
    List<Column> problems = new ArrayList<>();
    problems.add(when(col(Service.MALFORMED), problem(Rule.MALFORMED, "", nothing())));
    problems.add(when(col("__where").isNull(), problem(Rule.TYPE, "where", nothing())));
    problems.add(when(col("__where").unary_$bang(), problem(Rule.WHERE, "", nothing())));
    for (CellColumn cell : columns) {
      if (!cell.dropsBadCells()) {
        problems.add(when(isBad(cell), problem(Rule.TYPE, name(cell), col(cell.sourceName()))));
      }
    }
    for (CellColumn cell : columns) {
      if (cell.column().required()) {
        problems.add(
            when(
                col(name(cell)).isNull(),
                problem(Rule.REQUIRED, name(cell), col(cell.sourceName()))));
      }
    }
    problems.addAll(broken(columns, Rule.DOMAIN, c -> c.inDomain(col(name(c)))));
    problems.addAll(broken(columns, Rule.RANGE, c -> c.inRange(col(name(c)), job)));
    return coalesce(problems.toArray(Column[]::new));
  }

  private static List<Column> broken(
      List<CellColumn> columns, Rule rule, Function<CellColumn, Optional<Column>> sound) {
    List<Column> problems = new ArrayList<>();
    for (CellColumn cell : columns) {
      if (!cell.dropsBadCells()) {
        sound
            .apply(cell)
            .ifPresent(
                s ->
                    problems.add(
                        when(s.unary_$bang(), problem(rule, name(cell), col(cell.sourceName())))));
      }
    }
    return problems;
  }

  private static String name(CellColumn cell) {
    return cell.column().name();
  }

  /** A source is there, and the mapping makes nothing of it. */
  static Column isBad(CellColumn cell) {
    return col(cell.sourceName()).isNotNull().and(col(name(cell)).isNull());
  }

  /** One bit for each column of which the condition holds. */
  static Column bits(
      List<CellColumn> columns, List<String> order, Function<CellColumn, Column> of) {
    Column bits = lit(0L);
    for (CellColumn cell : columns) {
      long bit = 1L << order.indexOf(name(cell));
      bits = bits.plus(when(of.apply(cell), bit).otherwise(0L));
    }
    return bits;
  }

  static Column inRange(Column value, SourceColumn.Type type, LocalDate asOf) {
    LocalDate latest = asOf.plusYears(YEARS_AHEAD);
    if (type == SourceColumn.Type.DATE) {
      return value.between(lit(EARLIEST), lit(latest));
    }
    // A day of grace for zones on both ends.
    return value.between(
        lit(EARLIEST.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)),
        lit(latest.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC)));
  }
}

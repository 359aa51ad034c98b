package org.partnershiphealth.panel;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Merges the month states of one supplier into windows and reads each of them. A pass in plain Java
 * because Kaplan-Meier, Wilson and their like are not SQL; it sees one supplier's cell at a time.
 */
final class Windows implements Serializable {

  private static final long serialVersionUID = 1L;

  static final StructType SCHEMA =
      new StructType()
          .add("supplier_id", DataTypes.StringType)
          .add("month", DataTypes.DateType)
          .add("cell", DataTypes.IntegerType)
          .add("measure", DataTypes.StringType)
          .add("party", DataTypes.StringType)
          .add("part", DataTypes.StringType)
          .add("window_months", DataTypes.IntegerType)
          .add("numerator", DataTypes.DoubleType)
          .add("denominator", DataTypes.DoubleType)
          .add("n", DataTypes.DoubleType)
          .add("value", DataTypes.DoubleType)
          .add("low", DataTypes.DoubleType)
          .add("high", DataTypes.DoubleType)
          .add("status", DataTypes.StringType);

  private final List<Cell> cells;

  Windows(List<Cell> cells) {
    this.cells = List.copyOf(cells);
  }

  /**
   * All rows of one supplier: for every cell and window each month whose denominator is not 0, and
   * the last month of every main figure's 12-month window whether or not anything happened.
   *
   * @param states month states by cell number, months ascending
   */
  Iterator<Row> rows(
      String supplier, int firstMonth, int lastMonth, Map<Integer, List<MonthState>> states) {
    List<Row> rows = new ArrayList<>();
    for (Cell cell : cells) {
      List<MonthState> own =
          inRange(states.getOrDefault(cell.number(), List.of()), firstMonth, lastMonth);
      for (int window : cell.windows()) {
        for (int month = firstMonth; month <= lastMonth; month++) {
          Figure figure = Reading.of(cell, within(own, month - window, month), month);
          boolean shown = figure.denominator() != 0 && !Double.isNaN(figure.denominator());
          if (shown || (cell.main() && window == 12 && month == lastMonth)) {
            rows.add(row(supplier, cell, window, month, shown ? figure : Figure.NO_DATA));
          }
        }
      }
    }
    return rows.iterator();
  }

  private static List<MonthState> inRange(List<MonthState> states, int first, int last) {
    return within(states, first - 1, last);
  }

  /** The states of the months in (after, upTo]. */
  private static List<MonthState> within(List<MonthState> states, int after, int upTo) {
    int from = 0;
    while (from < states.size() && states.get(from).month() <= after) {
      from++;
    }
    int to = from;
    while (to < states.size() && states.get(to).month() <= upTo) {
      to++;
    }
    return states.subList(from, to);
  }

  private static Row row(String supplier, Cell cell, int window, int month, Figure figure) {
    return RowFactory.create(
        supplier,
        firstDay(month),
        cell.number(),
        cell.measure(),
        cell.party(),
        cell.part(),
        window,
        Figure.orNull(figure.numerator()),
        Figure.orNull(figure.denominator()),
        figure.n(),
        Figure.orNull(figure.value()),
        Figure.orNull(figure.low()),
        Figure.orNull(figure.high()),
        figure.status().name());
  }

  /** First day of a month counted since year 0. */
  static LocalDate firstDay(int month) {
    return LocalDate.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1);
  }

  /** The number of the month of a date, counted since year 0. */
  static int monthNumber(LocalDate date) {
    return date.getYear() * 12 + date.getMonthValue() - 1;
  }
}

package org.partnershiphealth.panel;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.year;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/**
 * Compiles the measures of one fact into as few aggregations as code generation allows: one scan,
 * one group-by of supplier and month, at most {@value #MOST_AGGREGATES} aggregate columns each.
 */
final class Fusion {

  /** Whole-stage code generation drops out between 40 and 50 aggregate columns. */
  static final int MOST_AGGREGATES = 40;

  private static final Column NO_CODES = lit(new long[0]);

  private final Map<Column, String> aggregates = new LinkedHashMap<>();
  private final List<Column> states = new ArrayList<>();
  private final List<String> clocks;

  private Fusion(List<String> clocks) {
    this.clocks = clocks;
  }

  /** The month states of these cells, in the schema of {@link MonthState}. */
  static Dataset<Row> monthStates(Dataset<Row> fact, List<Cell> cells, Map<String, Measure> by) {
    Dataset<Row> all = null;
    for (List<Cell> group : groups(cells, by)) {
      Dataset<Row> some = onePass(fact, group, by);
      all = all == null ? some : all.unionAll(some);
    }
    return all;
  }

  private static List<List<Cell>> groups(List<Cell> cells, Map<String, Measure> by) {
    List<List<Cell>> groups = new ArrayList<>();
    List<Cell> group = new ArrayList<>();
    int columns = 0;
    for (Cell cell : cells) {
      int more = cell.state(by.get(cell.measure())) instanceof State.Rate ? 3 : 2;
      if (columns + more > MOST_AGGREGATES) {
        groups.add(group);
        group = new ArrayList<>();
        columns = 0;
      }
      group.add(cell);
      columns += more;
    }
    groups.add(group);
    return groups;
  }

  private static Dataset<Row> onePass(
      Dataset<Row> fact, List<Cell> cells, Map<String, Measure> by) {
    List<String> clocks =
        cells.stream().map(c -> c.monthColumn(by.get(c.measure()))).distinct().sorted().toList();
    Fusion fusion = new Fusion(clocks);
    cells.forEach(cell -> fusion.add(cell, by.get(cell.measure())));
    return fusion.compile(fact);
  }

  private void add(Cell cell, Measure measure) {
    Column counts = lit(true);
    if (clocks.size() > 1) {
      counts = counts.and(col("clock").equalTo(clocks.indexOf(cell.monthColumn(measure))));
    }
    if (cell.partyOfRows(measure).isPresent()) {
      counts = counts.and(col("party").equalTo(cell.party()));
    }
    State state = cell.state(measure);
    if (state instanceof State.Series) {
      return;
    }
    State.Slots slots = state.slots(counts);
    states.add(
        struct(
            lit(cell.number()).as("cell"),
            orZero(slots.a()).as("a"),
            orZero(slots.b()).as("b"),
            orZero(slots.n()).as("n"),
            (slots.codes() == null ? NO_CODES : named(slots.codes())).as("codes")));
  }

  /** The aggregate, computed once however many states ask for it. */
  private Column named(Column aggregate) {
    return col(aggregates.computeIfAbsent(aggregate, a -> "s" + aggregates.size()));
  }

  private Column orZero(Column aggregate) {
    return aggregate == null ? lit(0.0) : coalesce(named(aggregate).cast("double"), lit(0.0));
  }

  private Dataset<Row> compile(Dataset<Row> fact) {
    List<Column> columns = new ArrayList<>();
    aggregates.forEach((aggregate, name) -> columns.add(aggregate.as(name)));
    Dataset<Row> sums =
        dated(fact)
            .groupBy(keys())
            .agg(columns.get(0), columns.subList(1, columns.size()).toArray(Column[]::new));
    Column some =
        filter(
            array(states.toArray(Column[]::new)),
            // A numerator alone gives no figure of its month, but enters the windows.
            s ->
                s.getField("n")
                    .notEqual(0)
                    .or(s.getField("b").notEqual(0))
                    .or(s.getField("a").notEqual(0)));
    Column month = col("month");
    return sums.select(col("supplier_id"), monthNumber(month).as("month"), explode(some).as("s"))
        .select(
            col("supplier_id"),
            col("s.cell"),
            col("month"),
            col("s.a"),
            col("s.b"),
            col("s.n"),
            col("s.codes"));
  }

  private Column[] keys() {
    return clocks.size() == 1
        ? new Column[] {col("supplier_id"), col("month")}
        : new Column[] {col("supplier_id"), col("clock"), col("month")};
  }

  /** Each row once for every month that one of the measures dates it by. */
  private Dataset<Row> dated(Dataset<Row> fact) {
    if (clocks.size() == 1) {
      return fact.withColumn("month", col(clocks.get(0))).where(col("month").isNotNull());
    }
    Column[] entries = new Column[clocks.size()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = struct(lit(i).as("clock"), col(clocks.get(i)).as("month"));
    }
    return fact.withColumn("dated", explode(array(entries)))
        .withColumn("clock", col("dated.clock"))
        .withColumn("month", col("dated.month"))
        .where(col("month").isNotNull());
  }

  private static Column monthNumber(Column month) {
    return year(month).multiply(12).plus(month(month)).minus(1);
  }
}

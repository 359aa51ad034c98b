package org.partnershiphealth.panel;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.partnershiphealth.config.Concurrently;
import org.partnershiphealth.config.ManyRows;
import org.partnershiphealth.facts.Fact;
import org.partnershiphealth.facts.Facts;
import org.partnershiphealth.indicators.Measure;

/** The panel of supplier and month: every figure of every measure and window. */
public final class Panel {

  private Panel() {}

  /** Months since year 0 of a date column. */
  static Column monthNumber(Column date) {
    return year(date).multiply(12).plus(month(date)).minus(1);
  }

  /**
   * The figures, in {@link Windows#SCHEMA}.
   *
   * @param measures those that the job has data for, in catalogue order
   * @param spans supplier_id, first_month and last_month as numbers
   */
  public static Dataset<Row> of(Facts facts, List<Measure> measures, Dataset<Row> spans) {
    return of(facts, measures, spans, Optional.empty(), UnaryOperator.identity());
  }

  /**
   * @param scores the rows of {@code trust_month}, which measures without an expression are read
   *     from
   * @param keep what to do with the month states of each fact, and with the figures
   */
  static Dataset<Row> of(
      Facts facts,
      List<Measure> measures,
      Dataset<Row> spans,
      Optional<Dataset<Row>> scores,
      UnaryOperator<Dataset<Row>> keep) {
    List<Cell> cells =
        Cell.of(
            measures.stream().filter(m -> m.fact().isPresent() || ScoreStates.reads(m)).toList(),
            facts.inputs().job().privacy().groupSize());
    Map<String, Measure> byName = new HashMap<>();
    measures.forEach(m -> byName.put(m.name(), m));
    Map<Fact, List<Cell>> byFact = new LinkedHashMap<>();
    for (Cell cell : cells) {
      Measure measure = byName.get(cell.measure());
      measure.fact().ifPresent(f -> byFact.computeIfAbsent(f, x -> new ArrayList<>()).add(cell));
    }
    List<Callable<Dataset<Row>>> tasks = new ArrayList<>();
    byFact.forEach(
        (fact, some) ->
            tasks.add(() -> keep.apply(Fusion.monthStates(facts.get(fact), some, byName))));
    Dataset<Row> states =
        Concurrently.all(facts.inputs().spark(), tasks).stream()
            .reduce(Dataset::unionAll)
            .orElseThrow(() -> new IllegalStateException("no measure has data"));
    Dataset<Row> all =
        scores.map(s -> ScoreStates.of(s, cells).reduce(states, Dataset::unionAll)).orElse(states);
    return ManyRows.in(facts.inputs().spark(), () -> keep.apply(windows(all, spans, cells)));
  }

  static Dataset<Row> windows(Dataset<Row> states, Dataset<Row> spans, List<Cell> cells) {
    Dataset<Row> sorted =
        spans
            .select(
                col("supplier_id"),
                lit(-1).as("cell"),
                col("first_month").as("month"),
                col("last_month").cast("double").as("a"),
                lit(0.0).as("b"),
                lit(0.0).as("n"),
                lit(new long[0]).as("codes"))
            .unionAll(states)
            .repartition(col("supplier_id"))
            .sortWithinPartitions("supplier_id", "cell", "month");
    Windows windows = new Windows(cells);
    MapPartitionsFunction<Row, Row> pass =
        rows -> new Flat<>(new Groups<>(rows, r -> r.getString(0)), run -> supplier(windows, run));
    return sorted.mapPartitions(pass, Encoders.row(Windows.SCHEMA));
  }

  /** The first row of a supplier's run is its span; a supplier without one has no month. */
  private static Iterator<Row> supplier(Windows windows, List<Row> run) {
    Row span = run.get(0);
    if (span.getInt(1) != -1) {
      return List.<Row>of().iterator();
    }
    Map<Integer, List<MonthState>> byCell = new TreeMap<>();
    for (Row row : run.subList(1, run.size())) {
      byCell.computeIfAbsent(row.getInt(1), c -> new ArrayList<>()).add(MonthState.from(row));
    }
    return windows.rows(span.getString(0), span.getInt(2), (int) span.getDouble(3), byCell);
  }

  /** The figures in the columns of {@code indicator_month} and {@code outcome_month}. */
  public static Dataset<Row> published(
      Dataset<Row> panel, List<Measure> measures, boolean outcomes) {
    String[] names =
        measures.stream()
            .filter(m -> m.isOutcome() == outcomes)
            .map(Measure::name)
            .toArray(String[]::new);
    return panel.where(col("measure").isin((Object[]) names)).drop("cell");
  }
}

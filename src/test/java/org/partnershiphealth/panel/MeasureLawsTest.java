package org.partnershiphealth.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.Sessions;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.facts.Fact;
import org.partnershiphealth.indicators.Indicators;
import org.partnershiphealth.indicators.Ingredients;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;
import org.partnershiphealth.outcomes.Outcomes;

/**
 * What every listed measure must hold, on seeded random rows of its fact with nulls everywhere.
 * Measures without an expression are bound by the eighth law only.
 */
class MeasureLawsTest {

  private static final int FIRST = 2024 * 12;
  static final int MONTHS = 6;
  static final LocalDate LAST = LocalDate.of(2024, MONTHS, 1);

  private static final List<Measure> LISTED =
      Stream.concat(Indicators.all().stream(), Outcomes.all().stream()).toList();
  private static final List<Measure> MEASURES =
      LISTED.stream().filter(m -> m.fact().isPresent()).toList();
  private static final RowChanges ROWS = new RowChanges(MEASURES);
  private static final Map<String, Measure> BY_NAME =
      MEASURES.stream().collect(Collectors.toMap(Measure::name, m -> m));
  private static final List<Cell> CELLS = Cell.of(MEASURES, 5);

  /** Measures of which every dated row is an item, whatever else it lacks. */
  private static final Set<String> NULL_HAS_A_MEANING =
      Set.of(
          "cadence_kept main",
          "closure_planning main",
          "date_churn main",
          "date_churn pull_in",
          "deadline_clarity main",
          "fair_weather_contact main",
          "greetings main",
          "local_hours_courtesy main",
          "on_time_latest_promise main",
          "otif_first_promise main",
          "perfect_line main",
          "reopened main",
          "resolved_in_target main",
          "unannounced_change main");

  private final SparkSession spark = Sessions.shared();

  private static Map<Fact, List<Cell>> byFact() {
    Map<Fact, List<Cell>> byFact = new LinkedHashMap<>();
    for (Cell cell : CELLS) {
      Fact fact = BY_NAME.get(cell.measure()).fact().orElseThrow();
      byFact.computeIfAbsent(fact, f -> new ArrayList<>()).add(cell);
    }
    return byFact;
  }

  private Dataset<Row> states(UnaryOperator<Dataset<Row>> change) {
    return byFact().entrySet().stream()
        .map(e -> Fusion.monthStates(change.apply(random(e.getKey())), e.getValue(), BY_NAME))
        .reduce(Dataset::unionAll)
        .orElseThrow();
  }

  /** All rows of all figures, after a change of every fact's rows. */
  private List<Row> figures(UnaryOperator<Dataset<Row>> change) {
    Dataset<Row> spans =
        spark.createDataFrame(
            Stream.of("s", "t").map(s -> RowFactory.create(s, FIRST, FIRST + MONTHS - 1)).toList(),
            StructType.fromDDL("supplier_id string, first_month int, last_month int"));
    return Panel.windows(states(change), spans, CELLS).collectAsList();
  }

  private static List<String> lines(List<Row> figures) {
    return figures.stream().map(Row::toString).sorted().toList();
  }

  private Dataset<Row> random(Fact fact) {
    Random random = new Random(fact.name().hashCode());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rows.add(RandomRows.of(fact.schema(), random));
    }
    return spark.createDataFrame(rows, fact.schema());
  }

  @Test
  void law1EmptyInEmptyOut() {
    assertEquals(0, states(rows -> rows.limit(0)).count());
  }

  @Test
  void law2ARateOrMeanHasNoValueExactlyWhereItsDenominatorIsZero() {
    for (Row row : figures(rows -> rows)) {
      Cell cell = CELLS.get(row.<Integer>getAs("cell"));
      if (cell.kind() instanceof Cell.Kind.Rate || cell.kind() instanceof Cell.Kind.Mean) {
        Double denominator = row.getAs("denominator");
        boolean none = denominator == null || denominator == 0;
        assertEquals(none, row.getAs("value") == null, row::toString);
      }
    }
  }

  /** Rows that have a supplier and a month and nothing else. */
  @Test
  void law3ARowOfNullsChangesNothingUnlessTheMeasureSaysWhatNullMeans() {
    Map<String, String> before = byCell(figures(rows -> rows));
    Map<String, String> after = byCell(figures(ROWS::withEmptyRows));

    Set<String> changed = new TreeSet<>();
    before.forEach(
        (cell, lines) -> {
          if (!lines.equals(after.get(cell))) {
            changed.add(cell);
          }
        });
    assertEquals(NULL_HAS_A_MEANING, changed);
  }

  private static Map<String, String> byCell(List<Row> figures) {
    Map<String, String> byCell = new HashMap<>();
    for (Row row : figures) {
      Cell cell = CELLS.get(row.<Integer>getAs("cell"));
      byCell.merge(cell.measure() + " " + cell.part(), row.toString(), MeasureLawsTest::inOrder);
    }
    return byCell;
  }

  private static String inOrder(String lines, String line) {
    return Stream.concat(Stream.of(lines.split("\n", -1)), Stream.of(line))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  @Test
  void law4OrderPartitionsAndFilesChangeNothing() {
    List<String> once = lines(figures(rows -> rows));

    assertEquals(once, lines(figures(rows -> ROWS.shuffled(rows).repartition(3))));
    assertEquals(once, lines(figures(ROWS::inTwoFiles)));
  }

  /** Sums, bins, bits and keys: a year is its months in one. Levels and lengths read an end. */
  @Test
  void law5AWindowIsTheMergeOfItsMonths() {
    Map<String, String> merged = yearly(figures(rows -> rows));
    Map<String, String> direct = yearly(figures(ROWS::inOneMonth));

    assertFalse(merged.isEmpty());
    assertEquals(direct, merged);
  }

  private static Map<String, String> yearly(List<Row> figures) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Row row : figures) {
      Cell cell = CELLS.get(row.<Integer>getAs("cell"));
      boolean ofAnEnd =
          cell.kind() instanceof Cell.Kind.Level || cell.kind() instanceof Cell.Kind.Longest;
      if (!ofAnEnd && row.<Integer>getAs("window_months") == 12 && row.get(1).equals(LAST)) {
        values.put(row.get(0) + " " + cell, row.getAs("n") + " " + row.getAs("value"));
      }
    }
    return new TreeMap<>(values);
  }

  @Test
  void law6SharesStayWithinZeroAndOneAndCountsAboveZero() {
    for (Row row : figures(rows -> rows)) {
      Cell cell = CELLS.get(row.<Integer>getAs("cell"));
      assertTrue(row.<Double>getAs("n") >= 0, row::toString);
      Double value = row.getAs("value");
      if (value != null
          && cell.kind() instanceof Cell.Kind.Rate rate
          && rate.interval() == State.Interval.WILSON) {
        assertTrue(value >= 0 && value <= rate.scale(), row::toString);
      }
    }
  }

  /** One scan, or where a fact has more aggregates than code generation bears, one each pass. */
  @Test
  void law7AllMeasuresOfAFactTakeOneScan() {
    byFact()
        .forEach(
            (fact, cells) -> {
              int columns =
                  cells.stream().mapToInt(c -> c.kind() instanceof Cell.Kind.Rate ? 3 : 2).sum();
              int passes = (int) Math.ceil(columns / (Fusion.MOST_AGGREGATES - 2.0));
              Dataset<Row> states = Fusion.monthStates(random(fact), cells, BY_NAME);
              int scans = states.queryExecution().optimizedPlan().collectLeaves().size();
              assertTrue(scans <= passes, fact.name() + ": " + scans + " scans");
            });
  }

  @Test
  void law8EveryMeasureSaysAllThatATableAndAReportNeed() {
    Set<String> names = new HashSet<>();
    for (Measure m : LISTED) {
      assertTrue(m.name().matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"), m.name());
      assertTrue(names.add(m.name()) && names.add(m.id()), m.id() + " is listed twice");
      assertFalse(m.unit().isBlank(), m.id());
      assertTrue(m.isOutcome() || !m.parties().isEmpty(), m.id());
      assertTrue(m.minN() >= 1, m.id());
      Stream.of(m.words().label(), m.words().meaning(), m.words().formula(), m.words().source())
          .forEach(words -> assertFalse(words.isBlank(), m.id()));
      assertEquals("main", m.parts().get(0).name(), m.id());
    }
  }

  @Test
  void law9EveryMeasureReadsSourceColumnsThatExist() {
    for (Measure m : MEASURES) {
      Set<String> sources = Ingredients.of(m);
      assertFalse(sources.isEmpty(), m.id() + " is made from nothing");
      for (String source : sources) {
        String[] parts = source.split("\\.", 2);
        assertTrue(
            parts.length == 2
                && SourceTables.named(parts[0]).flatMap(t -> t.column(parts[1])).isPresent(),
            m.id() + " reads " + source + ", which no source table has");
      }
    }
  }

  /** The months up to March, with and without the rows dated after it. */
  @Test
  void law10RowsOfLaterMonthsChangeNothingInAMonth() {
    LocalDate march = LocalDate.of(2024, 3, 1);

    assertEquals(
        upTo(march, figures(rows -> rows)), upTo(march, figures(rows -> ROWS.forget(rows, march))));
  }

  private static List<String> upTo(LocalDate month, List<Row> figures) {
    return lines(
        figures.stream().filter(r -> !r.<LocalDate>getAs("month").isAfter(month)).toList());
  }
}

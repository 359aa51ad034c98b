package org.partnershiphealth.panel;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.Sessions;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Fact;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** The form of the panel, on a made-up fact of invoices. */
class FusionTest {

  private static final Fact FACT =
      Fact.fact("made_up", "invoices")
          .text("party")
          .month("due_month")
          .month("paid_month")
          .flag("on_time")
          .amount("amount")
          .integer("bin")
          .build();

  private static final Measure ON_TIME =
      measure("D1", "on_time", "due_month")
          .main(State.Rate.share(col("on_time").isNotNull(), col("on_time")))
          .part("by_value", State.Rate.ratio(lit(true), amountIfOnTime(), col("amount")))
          .build();

  private static final Measure DAYS =
      measure("D4", "days", "paid_month")
          .main(new State.Histogram(col("bin"), col("on_time"), 0.25, 60, State.Statistic.MEDIAN))
          .build();

  private final SparkSession spark = Sessions.shared();

  private static org.apache.spark.sql.Column amountIfOnTime() {
    return org.apache.spark.sql.functions.when(col("on_time"), col("amount")).otherwise(lit(0));
  }

  private static Measure.Builder measure(String id, String name, String month) {
    return Measure.indicator(id, name)
        .of(Party.BUYER, Party.SUPPLIER)
        .in("ratio", Direction.UP, 2)
        .over(FACT, month)
        .words("label", "meaning", "formula", "left out", "our own");
  }

  private Dataset<Row> rows() {
    LocalDate jan = LocalDate.of(2024, 1, 1);
    LocalDate feb = LocalDate.of(2024, 2, 1);
    return spark.createDataFrame(
        List.of(
            row("s", "BUYER", jan, jan, true, 10, 4),
            row("s", "BUYER", jan, feb, false, 30, 8),
            row("s", "BUYER", feb, feb, true, 50, 2),
            row("s", "SUPPLIER", jan, null, true, 7, 1),
            row("s", "BUYER", null, feb, true, 1, 2)),
        FACT.schema());
  }

  private static Row row(
      String supplier,
      String party,
      LocalDate due,
      LocalDate paid,
      boolean onTime,
      int amount,
      int bin) {
    return RowFactory.create(supplier, party, due, paid, onTime, new BigDecimal(amount), bin);
  }

  private Map<String, Row> figures(int window, String party) {
    List<Measure> measures = List.of(ON_TIME, DAYS);
    Map<String, Measure> byName =
        measures.stream().collect(Collectors.toMap(Measure::name, m -> m));
    List<Cell> cells = Cell.of(measures, 5);
    Dataset<Row> spans =
        spark.createDataFrame(
            List.of(RowFactory.create("s", 2024 * 12, 2024 * 12 + 1)),
            new org.apache.spark.sql.types.StructType()
                .add("supplier_id", DataTypes.StringType)
                .add("first_month", DataTypes.IntegerType)
                .add("last_month", DataTypes.IntegerType));
    return Panel.windows(Fusion.monthStates(rows(), cells, byName), spans, cells)
        .where(col("window_months").equalTo(window).and(col("party").equalTo(party)))
        .collectAsList()
        .stream()
        .collect(
            Collectors.toMap(
                r -> r.getAs("measure") + " " + r.getAs("part") + " " + r.getAs("month"), r -> r));
  }

  @Test
  void aRateCountsTheRowsOfItsMonthAndParty() {
    Map<String, Row> figures = figures(1, "BUYER");

    Row january = figures.get("on_time main 2024-01-01");
    assertEquals(1.0, january.<Double>getAs("numerator"));
    assertEquals(2.0, january.<Double>getAs("denominator"));
    assertEquals(0.5, january.<Double>getAs("value"));
    assertEquals("OK", january.getAs("status"));
    assertEquals("LOW_N", figures.get("on_time main 2024-02-01").getAs("status"));
    assertEquals(0.25, figures.get("on_time by_value 2024-01-01").<Double>getAs("value"));
  }

  @Test
  void eachMeasureDatesTheSameRowByItsOwnMonth() {
    Map<String, Row> figures = figures(1, "BUYER");

    assertEquals(3.0, figures.get("days main 2024-02-01").<Double>getAs("n"));
    assertEquals(1.0, figures.get("days main 2024-01-01").<Double>getAs("n"));
  }

  @Test
  void aWindowIsTheMergeOfItsMonths() {
    Map<String, Row> figures = figures(3, "BUYER");

    assertEquals(2.0 / 3, figures.get("on_time main 2024-02-01").<Double>getAs("value"));
    assertEquals(4.0, figures.get("days main 2024-02-01").<Double>getAs("n"));
    // ended in bins 2, 2 and 4, one censored in bin 8: S falls to one half in bin 2.
    assertEquals(0.5, figures.get("days main 2024-02-01").<Double>getAs("value"));
  }

  @Test
  void theLastMonthHasARowWhereNothingHappened() {
    Row none = figures(12, "SUPPLIER").get("days main 2024-02-01");

    assertEquals("NO_DATA", none.getAs("status"));
    assertEquals(0.0, none.<Double>getAs("n"));
    assertNull(none.getAs("value"));
  }

  @Test
  void allMeasuresOfAFactTakeOneScan() {
    List<Measure> measures = List.of(ON_TIME, DAYS);
    Map<String, Measure> byName =
        measures.stream().collect(Collectors.toMap(Measure::name, m -> m));
    Dataset<Row> states = Fusion.monthStates(rows(), Cell.of(measures, 5), byName);

    assertEquals(1, states.queryExecution().optimizedPlan().collectLeaves().size());
  }
}

package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.SourceTables;

/**
 * Forecasts against orders, by month: of each item the last forecast that was issued a planned lead
 * time before the month, and the first quantities of the lines promised in it, as values at the
 * item's first price. A forecast is taken to be in the item's base unit; an item without one that
 * came in time is not judged, one that was forecast and not ordered is.
 */
public final class ForecastMonths {

  private static final int LEAD_DAYS = 60;
  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
  private static final String EXACT = "decimal(38,10)";

  private static final String[] DEVIATION = {
    "forecasts.quantity", "forecasts.issued_on", "order_lines.quantity"
  };

  public static final Fact FACT =
      Fact.fact("forecast_months", "forecasts against orders, by month")
          .month("month", "forecasts.month")
          .exact("excess_value", DEVIATION)
          .exact("absolute_value", DEVIATION)
          .exact("ordered_value", "order_lines.quantity")
          .build();

  private ForecastMonths() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    Dataset<Row> lines = facts.get(OrderLines.FACT).where(col("item_id").isNotNull());
    Column ordered = coalesce(col("ordered"), lit(0).cast(EXACT));
    Column excess = col("forecast").multiply(col("unit_value")).cast(EXACT).minus(ordered);
    return FACT.select(
        forecasts(in, lines)
            .join(ordered(lines), keys("ordered_"), "left")
            .where(col("unit_value").isNotNull())
            .where(last_day(col("month")).leq(lit(in.asOf())))
            .groupBy("supplier_id", "month")
            .agg(
                sum(excess).as("excess_value"),
                sum(abs(excess)).as("absolute_value"),
                sum(ordered).as("ordered_value")));
  }

  private static Column keys(String prefix) {
    return col("supplier_id")
        .equalTo(col(prefix + "supplier"))
        .and(col("item_id").equalTo(col(prefix + "item")))
        .and(col("month").equalTo(col(prefix + "month")));
  }

  private static Dataset<Row> forecasts(FactInputs in, Dataset<Row> lines) {
    Column ofItem =
        col("supplier_id")
            .equalTo(col("item_supplier"))
            .and(col("item_id").equalTo(col("item_item")));
    return in.table(SourceTables.FORECASTS)
        .withColumn("month", trunc(col("month"), "MM"))
        .join(items(lines), ofItem, "inner")
        .where(col("issued_on").leq(date_sub(col("month"), col("lead_days"))))
        .groupBy("supplier_id", "item_id", "month", "unit_value")
        .agg(max_by(col("quantity"), struct(col("issued_on"), col("quantity"))).as("forecast"));
  }

  /** Of each item the planned lead time of its first line, and the value of its base unit. */
  private static Dataset<Row> items(Dataset<Row> lines) {
    Column first = struct(coalesce(col("ordered_on"), lit(NEVER)), col("order_id"), col("line_no"));
    Column lead = coalesce(col("planned_lead_days"), lit(LEAD_DAYS));
    return lines
        .groupBy(col("supplier_id").as("item_supplier"), col("item_id").as("item_item"))
        .agg(
            min_by(lead, first).as("lead_days"),
            min_by(
                    col("unit_value"),
                    when(col("unit_factor").equalTo(1).and(col("unit_value").isNotNull()), first))
                .as("unit_value"));
  }

  private static Dataset<Row> ordered(Dataset<Row> lines) {
    return lines
        .groupBy(
            col("supplier_id").as("ordered_supplier"),
            col("item_id").as("ordered_item"),
            trunc(col("promised_on"), "MM").as("ordered_month"))
        .agg(sum("first_value").as("ordered"));
  }
}

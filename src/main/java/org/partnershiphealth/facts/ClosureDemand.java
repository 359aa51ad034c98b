package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Closures of suppliers (5 or more days without working time) with what was due from the 10th
 * business day before to the 10th after, and how much of it was ordered a planned lead time before
 * the closure. Lines cancelled by their promise are not due.
 */
public final class ClosureDemand {

  private static final int AROUND_BD = 10;
  private static final int LEAD_DAYS = 60;

  private static final String[] DUE = {"order_lines.promised_on", "order_lines.quantity"};

  public static final Fact FACT =
      Fact.fact("closure_demand", "what was due around closures of suppliers")
          .date("first_on", "holidays.date")
          .date("until_on", "holidays.date")
          .month("month", "holidays.date")
          .exact("due_value", DUE)
          .exact(
              "planned_value",
              "order_lines.ordered_at",
              "order_lines.planned_lead_days",
              "order_lines.quantity")
          .text("source_key", "suppliers.supplier_id", "holidays.date")
          .build();

  private ClosureDemand() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    Column within =
        col("supplier_id")
            .equalTo(col("due_at"))
            .and(trunc(col("baseline_on"), "MM").equalTo(col("near_month")))
            .and(col("baseline_on").between(col("from_on"), col("until_on")));
    Column lead = coalesce(col("planned_lead_days"), lit(LEAD_DAYS));
    Column planned = col("ordered_on").leq(date_sub(col("first_on"), lead));
    return FACT.select(
        facts
            .get(OrderLines.FACT)
            .where(col("counts").and(col("first_value").isNotNull()))
            .where(col("ordered_on").isNotNull())
            .join(closures(in), within, "inner")
            .groupBy("supplier_id", "first_on", "until_on")
            .agg(
                sum("first_value").as("due_value"),
                coalesce(sum(when(planned, col("first_value"))), lit(0)).as("planned_value"))
            .where(col("due_value").gt(0))
            .withColumn("month", Months.of(col("until_on"), in.asOf()))
            .withColumn("source_key", concat_ws("/", col("supplier_id"), col("first_on"))));
  }

  /** Each closure once for every month that the days around it touch. */
  private static Dataset<Row> closures(FactInputs in) {
    WorkingDays partner = WorkingDays.by("supplier_closure_calendar_id");
    Column same = col("supplier_closure_calendar_id").equalTo(col(CalendarTable.CALENDAR_ID));
    Dataset<Row> all =
        in.parties()
            .select("supplier_id", "supplier_closure_calendar_id")
            .join(
                broadcast(in.calendars().select(CalendarTable.CALENDAR_ID, CalendarTable.CLOSURES)),
                same)
            .select(
                col("supplier_id").as("due_at"),
                col("supplier_closure_calendar_id"),
                inline(col(CalendarTable.CLOSURES)))
            .where(col("first_on").leq(lit(in.asOf())));
    Column months =
        sequence(
            trunc(col("from_on"), "MM"), trunc(col("until_on"), "MM"), expr("interval 1 month"));
    return partner
        .join(all, in.calendars())
        .withColumn("from_on", partner.addBusinessDays(col("first_on"), -AROUND_BD))
        .withColumn("until_on", partner.addBusinessDays(col("last_on"), AROUND_BD))
        .where(col("until_on").leq(lit(in.asOf())))
        .select(
            col("due_at"),
            col("first_on"),
            col("from_on"),
            col("until_on"),
            explode(months).as("near_month"));
  }
}

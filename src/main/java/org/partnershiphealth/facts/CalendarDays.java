package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The calendar of each supplier, day by day, as the measures use it: from the day it was first seen
 * to a quarter after the cut-off or to the end of the relationship. Suppliers without calendar have
 * no rows. The table is published as {@code calendar_day}.
 */
public final class CalendarDays {

  /** The fact. A day off has no name where only the week says so. */
  public static final Fact FACT =
      Fact.fact("calendar_days", "the supplier's calendar, day by day")
          .date("date", "holidays.date", "suppliers.country", "suppliers.calendar")
          .number("working_hours", "holidays.kind", "suppliers.work_start", "suppliers.work_end")
          .text("kind", "holidays.kind")
          .text("name", "holidays.name")
          .text("status", "holidays.kind")
          .build();

  private static final CalendarColumns PLAIN = new CalendarColumns("plain");
  private static final CalendarColumns CLOSED = new CalendarColumns("closed");

  /** A quarter: what has been agreed for the time to come is looked up here too. */
  private static final int DAYS_AHEAD = 92;

  private static final double SECONDS_OF_TWO_HALF_HOURS = 7200;

  private CalendarDays() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    Column ahead = when(col("ended_on").isNull(), date_add(col("last_on"), DAYS_AHEAD));
    return of(
        in.parties(),
        in.calendars(),
        facts.get(SupplierSpans.FACT).withColumn("last_on", coalesce(ahead, col("last_on"))));
  }

  /**
   * The rows.
   *
   * @param spans supplier_id, first_seen_on, last_on
   */
  static Dataset<Row> of(Dataset<Row> parties, Dataset<Row> calendars, Dataset<Row> spans) {
    Dataset<Row> suppliers =
        parties
            .join(spans.select("supplier_id", "first_seen_on", "last_on"), "supplier_id")
            .select(
                col("supplier_id"),
                col("supplier_calendar_id"),
                col("supplier_work_end_s").minus(col("supplier_work_start_s")).as("day_s"),
                col("first_seen_on"),
                col("last_on"));
    Column same =
        col("supplier_calendar_id")
            .equalTo(col("plain"))
            .and(col("date").between(col("first_seen_on"), col("last_on")));
    return FACT.select(
        days(suppliers, calendars)
            .join(broadcast(suppliers), same)
            .withColumn(
                "working_hours",
                col("halves").multiply(col("day_s")).divide(SECONDS_OF_TWO_HALF_HOURS)));
  }

  /** The days of each calendar that its suppliers need, before suppliers multiply them. */
  private static Dataset<Row> days(Dataset<Row> suppliers, Dataset<Row> calendars) {
    Dataset<Row> needed =
        suppliers
            .groupBy(col("supplier_calendar_id").as("plain"))
            .agg(
                unix_date(min("first_seen_on")).as("needed_from"),
                unix_date(max("last_on")).as("needed_to"));
    Column from = greatest(col("plain_first"), col("needed_from"));
    Column to = least(col("plain_last"), col("needed_to"));
    Dataset<Row> days =
        PLAIN
            .join(needed, calendars)
            .where(from.leq(to))
            .withColumn("closed", concat(col("plain"), lit(WorkingCalendars.CLOSED)));
    Dataset<Row> counted =
        CLOSED
            .join(days.withColumn("day", explode(sequence(from, to))), calendars)
            .select(
                col("plain"),
                date_from_unix_date(col("day")).as("date"),
                PLAIN.halvesOf(PLAIN.place(col("day"))).as("halves"),
                coalesce(CLOSED.isWorked(CLOSED.place(col("day"))), lit(true)).as("open"));
    Dataset<Row> rules =
        calendars.select(
            col(CalendarTable.CALENDAR_ID).as("ruled"), inline(col(CalendarTable.RULES)));
    Column same = col("plain").equalTo(col("ruled")).and(col("date").equalTo(col("on")));
    return counted.join(broadcast(rules), same, "left").withColumn("kind", kind());
  }

  /** CLOSURE: worked, but in B1-B4, F2 and F3 counted as part of the Lunar New Year closure. */
  private static Column kind() {
    return when(col("kind").equalTo("OFF"), "HOLIDAY")
        .when(col("halves").equalTo(0), "WEEKEND")
        .when(not(col("open")), "CLOSURE")
        .when(col("kind").equalTo("WORK"), "MAKE_UP")
        .when(col("halves").equalTo(1), "HALF")
        .otherwise("WORK");
  }
}

package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.SourceTables;

/** Holidays of each supplier, days in a row as one, and whether the buyer sent greetings for it. */
public final class HolidayRuns {

  /** The fact. */
  public static final Fact FACT =
      Fact.fact("holiday_runs", "holidays of each supplier, and the buyer's greetings")
          .month("month")
          .flag("greeted", "messages.sent_at", "messages.kind", "messages.automated")
          .build();

  private static final int AROUND_DAYS = 3;

  private HolidayRuns() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    Column near =
        col("greeted_on")
            .between(date_sub(col("first_on"), AROUND_DAYS), date_add(col("last_on"), AROUND_DAYS));
    Dataset<Row> runs =
        runs(facts)
            .join(greetings(in), col("supplier_id").equalTo(col("greeted_id")).and(near), "left")
            .groupBy("supplier_id", "first_on", "last_on")
            .agg(max(near).as("greeted"));
    Column known = date_add(col("last_on"), AROUND_DAYS);
    return FACT.select(
        runs.withColumn("greeted", coalesce(col("greeted"), lit(false)))
            .withColumn("month", Months.of(known, in.asOf())));
  }

  private static Dataset<Row> runs(Facts facts) {
    FactInputs in = facts.inputs();
    Column same = col("supplier_calendar_id").equalTo(col(CalendarTable.CALENDAR_ID));
    Dataset<Row> seen =
        facts
            .get(SupplierSpans.FACT)
            .select(col("supplier_id"), col("first_seen_on"), col("last_on").as("ends"));
    return in.parties()
        .join(broadcast(in.calendars()), same)
        .select(col("supplier_id"), inline(col(CalendarTable.HOLIDAY_RUNS)))
        .join(broadcast(seen), "supplier_id")
        .where(col("last_on").between(col("first_seen_on"), col("ends")));
  }

  private static Dataset<Row> greetings(FactInputs in) {
    return in.table(SourceTables.MESSAGES)
        .where(
            Conversations.HUMAN
                .and(col("kind").equalTo("GREETING"))
                .and(col("party").equalTo("BUYER")))
        .join(broadcast(in.parties()), "supplier_id")
        .select(
            col("supplier_id").as("greeted_id"),
            WorkingTime.of("supplier_").localDate(col("sent_at")).as("greeted_on"));
  }
}

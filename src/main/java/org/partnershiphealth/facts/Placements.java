package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.SourceTables;

/**
 * What the buyer placed in the partner's calendar: due dates (when accepted, else ordered),
 * meetings that it called, RUSH messages; and whether the day was off by what was known when it was
 * placed.
 */
public final class Placements {

  private static final String[] PLACED = {
    "order_lines.accepted_at",
    "order_lines.ordered_at",
    "meetings.placed_at",
    "meetings.called_by",
    "messages.sent_at",
    "messages.kind"
  };

  public static final Fact FACT =
      Fact.fact("placements", "what the buyer placed in the partner's calendar")
          .date("placed_on", PLACED)
          .month("placed_month", PLACED)
          .date(
              "day",
              "order_lines.promised_on",
              "meetings.planned_at",
              "meetings.held_at",
              "messages.sent_at",
              "messages.kind")
          .flag(
              "day_off",
              "order_lines.promised_on",
              "order_lines.accepted_at",
              "order_lines.ordered_at",
              "meetings.planned_at",
              "meetings.placed_at",
              "meetings.held_at",
              "messages.sent_at",
              "messages.kind",
              "holidays.date",
              "holidays.kind",
              "holidays.known_from")
          .text("source_table")
          .text("source_key", "order_lines.order_id", "meetings.meeting_id", "messages.message_id")
          .build();

  private Placements() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    WorkingDays partner = WorkingDays.by("supplier_calendar_id");
    Dataset<Row> placed = dueDates(facts).unionAll(meetings(in)).unionAll(rushes(in));
    Dataset<Row> calendars = in.parties().select("supplier_id", "supplier_calendar_id");
    return FACT.select(
        partner
            .join(placed.join(broadcast(calendars), "supplier_id"), in.calendars())
            .withColumn("day_off", not(partner.isWorkingDayAsKnown(col("day"), col("placed_on"))))
            .withColumn("placed_month", Months.of(col("placed_on"), in.asOf())));
  }

  private static Dataset<Row> dueDates(Facts facts) {
    return facts
        .get(OrderLines.FACT)
        .where(col("promised_on").isNotNull().and(col("placed_on").isNotNull()))
        .select(
            col("supplier_id"),
            col("placed_on"),
            col("promised_on").as("day"),
            lit("order_lines").as("source_table"),
            col("source_key"));
  }

  private static Dataset<Row> meetings(FactInputs in) {
    Column planned = coalesce(col("planned_at"), col("held_at"));
    return withZones(in, in.table(SourceTables.MEETINGS))
        .where(col("called_by").equalTo("BUYER").and(col("placed_at").isNotNull()))
        .select(
            col("supplier_id"),
            TradeDates.buyer(col("placed_at")).as("placed_on"),
            TradeDates.supplier(planned).as("day"),
            lit("meetings").as("source_table"),
            col("meeting_id").as("source_key"));
  }

  private static Dataset<Row> rushes(FactInputs in) {
    return withZones(in, in.table(SourceTables.MESSAGES))
        .where(Conversations.HUMAN)
        .where(col("party").equalTo("BUYER").and(col("kind").equalTo("RUSH")))
        .select(
            col("supplier_id"),
            TradeDates.buyer(col("sent_at")).as("placed_on"),
            TradeDates.supplier(col("sent_at")).as("day"),
            lit("messages").as("source_table"),
            col("message_id").as("source_key"));
  }

  private static Dataset<Row> withZones(FactInputs in, Dataset<Row> rows) {
    Dataset<Row> zones = in.parties().select("supplier_id", "supplier_zone", "buyer_zone");
    return rows.join(broadcast(zones), "supplier_id");
  }
}

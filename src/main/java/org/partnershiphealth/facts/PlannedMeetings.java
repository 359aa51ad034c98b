package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.hour;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.SourceTables;

/**
 * Meetings that the buyer placed on days which, by what was known then, the partner works; where no
 * meetings are mapped, the buyer's invitations by the time at which they were sent.
 */
public final class PlannedMeetings {

  private static final String[] PLACED = {
    "meetings.planned_at",
    "meetings.placed_at",
    "meetings.called_by",
    "messages.sent_at",
    "messages.kind"
  };

  /** The fact. */
  public static final Fact FACT =
      Fact.fact("planned_meetings", "meetings placed by the buyer on the partner's working days")
          .month("month", PLACED)
          .flag("by_day", PLACED)
          .instant("placed_at", PLACED)
          .text("source_key", "meetings.meeting_id", "messages.message_id")
          .build();

  private static final int FROM_HOUR = 8;
  private static final int TO_HOUR = 18;

  private PlannedMeetings() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    WorkingTime supplier = WorkingTime.of("supplier_");
    Column hour = hour(from_utc_timestamp(col("planned_at"), col("supplier_zone")));
    Dataset<Row> placed =
        placed(in)
            .join(broadcast(in.parties()), "supplier_id")
            .withColumn("planned_on", supplier.localDate(col("planned_at")))
            .withColumn("placed_on", WorkingTime.of("buyer_").localDate(col("placed_at")));
    return FACT.select(
        supplier
            .join(placed, in.calendars())
            .where(supplier.days().isWorkingDayAsKnown(col("planned_on"), col("placed_on")))
            .withColumn("by_day", hour.geq(FROM_HOUR).and(hour.lt(TO_HOUR)))
            .withColumn("month", Months.of(col("placed_on"), in.asOf())));
  }

  private static Dataset<Row> placed(FactInputs in) {
    if (in.extracts().mapped(SourceTables.MEETINGS)) {
      return in.table(SourceTables.MEETINGS)
          .where(
              col("called_by")
                  .equalTo("BUYER")
                  .and(col("planned_at").isNotNull())
                  .and(col("placed_at").isNotNull()))
          .select(
              col("supplier_id"),
              col("planned_at"),
              col("placed_at"),
              col("meeting_id").as("source_key"));
    }
    return in.table(SourceTables.MESSAGES)
        .where(
            Conversations.HUMAN
                .and(col("kind").equalTo("INVITATION"))
                .and(col("party").equalTo("BUYER")))
        .select(
            col("supplier_id"),
            col("sent_at").as("planned_at"),
            col("sent_at").as("placed_at"),
            col("message_id").as("source_key"));
  }
}

package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Days on which both sides wrote or on which they talked, by the supplier's date; and the business
 * days since the contact day before.
 */
public final class ContactDays {

  static final String[] SOURCES = {
    "messages.sent_at", "messages.channel", "messages.automated", "meetings.held_at"
  };

  /** The fact, and the published table {@code contact_day}. */
  public static final Fact FACT =
      Fact.fact("contact_day", "days with two-way or synchronous human contact")
          .date("date", SOURCES)
          .integer("messages_in", "messages.sent_at", "messages.automated")
          .integer("messages_out", "messages.sent_at", "messages.automated")
          .integer("synchronous_n", SOURCES)
          .integer("gap_bd", SOURCES)
          .build();

  private ContactDays() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    Dataset<Row> days =
        written(facts)
            .unionAll(talks(facts))
            .groupBy("supplier_id", "date")
            .agg(
                sum("messages_in").as("messages_in"),
                sum("messages_out").as("messages_out"),
                sum("synchronous_n").as("synchronous_n"),
                max("two_way").as("two_way"))
            .where(col("two_way").or(col("synchronous_n").gt(0)))
            .withColumn(
                "before",
                lag(col("date"), 1).over(Window.partitionBy("supplier_id").orderBy("date")));
    WorkingDays partner = WorkingDays.by("supplier_closure_calendar_id");
    Dataset<Row> dated =
        partner.join(days.join(broadcast(in.parties()), "supplier_id"), in.calendars());
    return FACT.select(
        dated.withColumn("gap_bd", partner.businessDays(col("before"), col("date"))));
  }

  private static Dataset<Row> written(Facts facts) {
    return facts
        .get(Conversations.FACT)
        .where(Conversations.IS_SUPPLIER_DAY)
        .select(
            col("supplier_id"),
            date_from_unix_date(col("day")).as("date"),
            col("messages_in"),
            col("messages_out"),
            col("two_way"),
            lit(0).as("synchronous_n"));
  }

  private static Dataset<Row> talks(Facts facts) {
    Column none = lit(0);
    return facts
        .get(SynchronousContacts.FACT)
        .select(
            col("supplier_id"),
            col("day").as("date"),
            none.as("messages_in"),
            none.as("messages_out"),
            lit(false).as("two_way"),
            lit(1).as("synchronous_n"));
  }
}

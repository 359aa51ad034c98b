package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Human messages and threads begun by each side on each supplier-local day. */
public final class MessageDays {

  /** The fact. */
  public static final Fact FACT =
      Fact.fact("message_days", "messages of each side on each day")
          .date("day", "messages.sent_at", "messages.automated")
          .month("month", "messages.sent_at", "messages.automated")
          .text("party", "messages.party")
          .integer("messages_n", "messages.sent_at", "messages.automated")
          .integer("threads_n", "messages.sent_at", "messages.automated", "messages.thread_id")
          .build();

  private MessageDays() {}

  static Dataset<Row> of(Facts facts) {
    Column day = date_from_unix_date(col("day"));
    return FACT.select(
        facts
            .get(Conversations.FACT)
            .where(Conversations.IS_SUPPLIER_DAY)
            .select(
                col("supplier_id"),
                day.as("day"),
                Months.of(day, facts.inputs().asOf()).as("month"),
                inline(array(side("SUPPLIER", "in"), side("BUYER", "out")))));
  }

  private static Column side(String party, String direction) {
    return struct(
        lit(party).as("party"),
        col("messages_" + direction).as("messages_n"),
        col("threads_" + direction).as("threads_n"));
  }
}

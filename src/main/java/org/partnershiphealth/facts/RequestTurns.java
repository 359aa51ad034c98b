package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.timestamp_micros;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Request turns: one row for each turn of messages that asks, with the side that owes the answer as
 * its party. Limit and follow-up are working time on that side's calendar; where its zone is
 * unknown they are null, and so are the months.
 */
public final class RequestTurns {

  private static final String[] ASKED = {
    "messages.sent_at", "messages.thread_id", "messages.kind", "messages.automated"
  };

  /** The fact. */
  public static final Fact FACT =
      Fact.fact("request_turns", "requests of one side, and the other side's replies")
          .text("party", "messages.party")
          .text("source_key", "messages.message_id")
          .instant("asked_at", ASKED)
          .instant("replied_at", ASKED)
          .instant("limit_at", sources("suppliers.answer_limit_bh"))
          .month("limit_month", sources("suppliers.answer_limit_bh"))
          .flag("in_time", sources("suppliers.answer_limit_bh"))
          .integer("late_days", sources("suppliers.answer_limit_bh"))
          .month("follow_month", ASKED)
          .flag("answered", ASKED)
          .integer("bin", ASKED)
          .build();

  private RequestTurns() {}

  private static String[] sources(String limit) {
    String[] all = java.util.Arrays.copyOf(ASKED, ASKED.length + 1);
    all[ASKED.length] = limit;
    return all;
  }

  static Dataset<Row> of(Facts facts) {
    var asOf = facts.inputs().asOf();
    return FACT.select(
        facts
            .get(Conversations.FACT)
            .where(col("kind").equalTo(ConversationRows.TURN))
            .withColumns(
                java.util.Map.of(
                    "asked_at", timestamp_micros(col("asked")),
                    "replied_at", timestamp_micros(col("replied")),
                    "limit_at", timestamp_micros(col("limit")),
                    "limit_month", Months.of(date_from_unix_date(col("limit_on")), asOf),
                    "follow_month", Months.of(date_from_unix_date(col("follow_on")), asOf))));
  }
}

package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.unix_micros;

import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.SourceTables;

/**
 * Talks: calls, video and in person, from the messages, and held meetings. A message within 15
 * minutes of a held meeting of the same supplier is that meeting (03.8).
 */
public final class SynchronousContacts {

  private static final long SAME_TALK = TimeUnit.MINUTES.toMicros(15);
  private static final String[] WHEN = {
    "messages.sent_at", "messages.channel", "messages.automated", "meetings.held_at"
  };

  /** The fact; a side's part of the burden is 1 where the talk began outside its hours. */
  public static final Fact FACT =
      Fact.fact("synchronous_contacts", "talks, each once")
          .instant("at", WHEN)
          .text("channel", "messages.channel", "meetings.channel")
          .date("day", WHEN)
          .month("month", WHEN)
          .integer("outside_supplier_hours", WHEN)
          .integer("outside_buyer_hours", WHEN)
          .build();

  private SynchronousContacts() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    WorkingTime supplier = WorkingTime.of("supplier_");
    WorkingTime buyer = WorkingTime.of("buyer_");
    Dataset<Row> talks = talks(in).join(broadcast(in.parties()), "supplier_id");
    talks = buyer.join(supplier.join(talks, in.calendars()), in.calendars());
    return FACT.select(
        talks
            .withColumn("day", Conversations.dayOrUtc(supplier, col("at")))
            .withColumn("month", Months.of(col("day"), in.asOf()))
            .withColumn("outside_supplier_hours", outside(supplier))
            .withColumn("outside_buyer_hours", outside(buyer)));
  }

  private static Column outside(WorkingTime side) {
    return not(side.isWorkingTime(col("at"))).cast("int");
  }

  private static Dataset<Row> talks(FactInputs in) {
    Dataset<Row> meetings =
        in.table(SourceTables.MEETINGS)
            .where(col("held_at").isNotNull())
            .select(col("supplier_id"), col("held_at").as("at"), col("channel"));
    Dataset<Row> messages =
        in.table(SourceTables.MESSAGES)
            .where(Conversations.HUMAN.and(Conversations.IS_TALK))
            .select(col("supplier_id"), col("sent_at").as("at"), col("channel"));
    Dataset<Row> held =
        meetings.select(col("supplier_id").as("met"), unix_micros(col("at")).as("met_at"));
    Column same =
        col("supplier_id")
            .equalTo(col("met"))
            .and(abs(unix_micros(col("at")).minus(col("met_at"))).leq(lit(SAME_TALK)));
    return messages.join(held, same, "left_anti").unionAll(meetings);
  }
}

package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.SourceTables;

/** Escalations that the buyer sent, and whether the supplier's works were closed then. */
public final class Escalations {

  private static final String[] SENT = {"messages.sent_at", "messages.kind", "messages.automated"};

  /** The fact. */
  public static final Fact FACT =
      Fact.fact("escalations", "escalations sent by the buyer")
          .month("month", SENT)
          .flag("in_closure", SENT)
          .build();

  private Escalations() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    WorkingDays partner = WorkingDays.by("supplier_closure_calendar_id");
    Dataset<Row> sent =
        in.table(SourceTables.MESSAGES)
            .where(
                Conversations.HUMAN
                    .and(col("kind").equalTo("ESCALATION"))
                    .and(col("party").equalTo("BUYER")))
            .join(broadcast(in.parties()), "supplier_id")
            .withColumn("day", WorkingTime.of("supplier_").localDate(col("sent_at")))
            .withColumn("sent_on", WorkingTime.of("buyer_").localDate(col("sent_at")));
    return FACT.select(
        partner
            .join(sent, in.calendars())
            .withColumn("in_closure", partner.insideClosure(col("day"), col("day")))
            .withColumn("month", Months.of(col("sent_on"), in.asOf())));
  }
}

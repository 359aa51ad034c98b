package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftleft;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.partnershiphealth.extracts.SourceTables;

/** Who writes to whom: human messages between a person of ours and one of theirs. */
public final class ContactPairs {

  private static final String[] PEOPLE = {"messages.sender_id", "messages.recipient_id"};

  /** The fact; a person is a hash of a pseudonym, and no person's figure is ever published. */
  public static final Fact FACT =
      Fact.fact("contact_pairs", "messages between persons of both sides")
          .month("month", "messages.sent_at")
          .column("pair", DataTypes.LongType, PEOPLE)
          .column("messages_n", DataTypes.LongType, "messages.automated")
          .build();

  private ContactPairs() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    Column out = col("party").equalTo("BUYER");
    Column day = Conversations.dayOrUtc(WorkingTime.of("supplier_"), col("sent_at"));
    Dataset<Row> pairs =
        in.table(SourceTables.MESSAGES)
            .where(
                Conversations.HUMAN
                    .and(col("party").isin("BUYER", "SUPPLIER"))
                    .and(col("sender_id").isNotNull())
                    .and(col("recipient_id").isNotNull()))
            .join(broadcast(in.parties()), "supplier_id")
            .select(
                col("supplier_id"),
                Months.of(day, in.asOf()).as("month"),
                when(out, col("sender_id")).otherwise(col("recipient_id")).as("ours"),
                when(out, col("recipient_id")).otherwise(col("sender_id")).as("theirs"));
    return FACT.select(
        pairs
            .withColumn("pair", pair())
            .groupBy("supplier_id", "month", "pair")
            .agg(count(lit(1)).as("messages_n")));
  }

  /** Our person's hash in the upper 32 bits, theirs in the lower. */
  private static Column pair() {
    Column theirs = xxhash64(col("theirs")).bitwiseAND(0xFFFF_FFFFL);
    return shiftleft(xxhash64(col("ours")), 32).bitwiseOR(theirs);
  }
}

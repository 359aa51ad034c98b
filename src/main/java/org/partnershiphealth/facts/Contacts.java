package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.SourceTables;

/**
 * All human contacts: messages, and talks each once. Of a message that is a talk only the language
 * is told here, for its channel is told by {@link SynchronousContacts}.
 */
public final class Contacts {

  /** The fact. */
  public static final Fact FACT =
      Fact.fact("contacts", "human contacts of all channels")
          .month(
              "month",
              "messages.sent_at",
              "messages.channel",
              "messages.automated",
              "meetings.held_at")
          .flag("rich", "messages.channel", "meetings.channel", "meetings.held_at")
          .month("buyer_month", "messages.sent_at", "messages.automated")
          .flag("understood", "messages.language", "messages.interpreter", "suppliers.languages")
          .build();

  private Contacts() {}

  static Dataset<Row> of(Facts facts) {
    return FACT.select(messages(facts.inputs()).unionByName(talks(facts)));
  }

  private static Dataset<Row> messages(FactInputs in) {
    WorkingTime buyer = WorkingTime.of("buyer_");
    WorkingTime supplier = WorkingTime.of("supplier_");
    Column understood =
        array_contains(col("spoken"), primary(col("language")))
            .or(coalesce(col("interpreter"), lit(false)));
    return in.table(SourceTables.MESSAGES)
        .where(Conversations.HUMAN)
        .join(broadcast(in.parties().withColumn("spoken", spoken())), "supplier_id")
        .select(
            col("supplier_id"),
            Months.of(Conversations.dayOrUtc(supplier, col("sent_at")), in.asOf()).as("month"),
            when(not(Conversations.IS_TALK), lit(false)).as("rich"),
            Months.of(Conversations.dayOrUtc(buyer, col("sent_at")), in.asOf()).as("buyer_month"),
            when(col("language").isNotNull().and(col("spoken").isNotNull()), understood)
                .as("understood"));
  }

  private static Dataset<Row> talks(Facts facts) {
    return facts
        .get(SynchronousContacts.FACT)
        .select(
            col("supplier_id"),
            col("month"),
            col("channel").isin("CALL", "VIDEO", "IN_PERSON").as("rich"),
            lit(null).cast("date").as("buyer_month"),
            lit(null).cast("boolean").as("understood"));
  }

  private static Column spoken() {
    return transform(split(col("languages"), ","), Contacts::primary);
  }

  /** The primary subtag of a BCP 47 tag: {@code zh} of {@code zh-Hant-TW}. */
  private static Column primary(Column tag) {
    return lower(trim(substring_index(substring_index(tag, "-", 1), "_", 1)));
  }
}

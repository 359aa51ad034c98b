package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.partnershiphealth.extracts.SourceTables;

/**
 * The conversation kernel, for what needs the order of messages: request turns with their replies,
 * and the messages of each local day. Messages outnumber every other table by 20 to 100, and window
 * functions would sort them as rows two or three times over; here each task packs what it reads
 * into a block of bytes per supplier, the blocks are shuffled once, and one walk over a supplier's
 * blocks finds everything. This file and the classes {@code Conversation*} are the named exception
 * to "no typed functions over rows" (04.3).
 *
 * <p>Only the id is read beyond what the walk needs: every request turn is a row of the ledger,
 * which points to its first request, and equal instants are ordered by it.
 */
final class Conversations {

  /**
   * What the walk gives: of a TURN the columns to {@code bin}, of a DAY those from {@code day}, for
   * the local days of either party. Instants are microseconds, dates days since 1970.
   */
  static final Fact FACT =
      Fact.fact("conversations", "what one walk over all messages finds")
          .text("kind")
          .text("party", "messages.party")
          .column("asked", DataTypes.LongType, "messages.sent_at")
          .column("replied", DataTypes.LongType, "messages.sent_at")
          .text("source_key", "messages.message_id")
          .column("limit", DataTypes.LongType, "messages.sent_at", "suppliers.answer_limit_bh")
          .integer("limit_on", "messages.sent_at", "suppliers.answer_limit_bh")
          .flag("in_time", "messages.sent_at", "suppliers.answer_limit_bh")
          .integer("late_days", "messages.sent_at", "suppliers.answer_limit_bh")
          .integer("follow_on", "messages.sent_at")
          .flag("answered", "messages.sent_at")
          .integer("bin", "messages.sent_at")
          .integer("day", "messages.sent_at")
          .integer("messages_in", "messages.sent_at")
          .integer("messages_out", "messages.sent_at")
          .flag("two_way", "messages.sent_at", "messages.channel")
          .integer("threads_in", "messages.sent_at", "messages.thread_id")
          .integer("threads_out", "messages.sent_at", "messages.thread_id")
          .build();

  static final StructType WALKED = FACT.schema();

  /** What is no machine's: automated mail and calendar noise are left out of everything. */
  static final Column HUMAN = not(coalesce(col("automated"), lit(false)));

  /** A call, video or talk in person; null where the channel is. */
  static final Column IS_TALK = col("channel").isin("CALL", "VIDEO", "IN_PERSON");

  /** A row of a supplier-local day. */
  static final Column IS_SUPPLIER_DAY =
      col("kind").equalTo(ConversationRows.DAY).and(col("party").equalTo("SUPPLIER"));

  private static final Column IS_REQUEST =
      col("kind").isin("REQUEST", "RUSH", "ESCALATION", "EMERGENCY");

  private Conversations() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    boolean kindsGiven = in.extracts().mapped(SourceTables.MESSAGES, "kind");
    Dataset<Row> feed = feed(in.table(SourceTables.MESSAGES), kindsGiven);
    return walk(feed, PartyClocks.terms(in), new PartyClocks());
  }

  /** The local date of an instant; that of UTC where the side's zone is unknown. */
  static Column dayOrUtc(WorkingTime side, Column at) {
    return coalesce(side.localDate(at), to_date(at));
  }

  /** Human messages as the packer takes them. A message of JOINT is of no side: left out. */
  static Dataset<Row> feed(Dataset<Row> messages, boolean kindsGiven) {
    Column asks = kindsGiven ? IS_REQUEST : lit(true);
    Column marks =
        mark(col("party").equalTo("SUPPLIER"), ConversationBlock.FROM_SUPPLIER)
            .plus(mark(asks, ConversationBlock.REQUEST))
            .plus(mark(IS_TALK, ConversationBlock.SYNCHRONOUS));
    Column inThread = col("thread_id").isNotNull().and(col("thread_id").notEqual(""));
    return messages
        .where(HUMAN.and(col("party").isin("BUYER", "SUPPLIER")))
        .select(
            col("supplier_id"),
            unix_micros(col("sent_at")).as("at"),
            marks.as("marks"),
            when(inThread, xxhash64(col("thread_id"))).otherwise(lit(0L)).as("thread"),
            col("message_id"));
  }

  private static Column mark(Column where, int mark) {
    return when(where, lit(mark)).otherwise(lit(0));
  }

  /** The rows of {@link #WALKED}, in no order. */
  static Dataset<Row> walk(Dataset<Row> feed, Dataset<Row> parties, SideClocks clocks) {
    StructType terms = parties.schema();
    Dataset<Row> blocks = ConversationPacker.pack(feed).withColumn("terms", lit(null).cast(terms));
    Dataset<Row> headers =
        parties.select(
            col("supplier_id"),
            lit(Long.MIN_VALUE).as("first"),
            lit(null).cast("int").as("messages"),
            lit(null).cast("binary").as("entries"),
            lit(null).cast("binary").as("ids"),
            struct(col("*")).as("terms"));
    return headers
        .unionAll(blocks)
        .repartition(col("supplier_id"))
        .sortWithinPartitions("supplier_id", "first")
        .mapPartitions(new ConversationReader(clocks), Encoders.row(WALKED));
  }
}

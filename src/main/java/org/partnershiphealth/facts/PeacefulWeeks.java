package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.SourceTables;

/**
 * Whole weeks, from Monday to Sunday of the buyer's dates, on no day of which an issue was open or
 * a line late; and how often the buyer got in touch in them.
 */
public final class PeacefulWeeks {

  private static final String[] PEACE = {
    "issues.opened_at",
    "issues.resolved_at",
    "order_lines.promised_on",
    "deliveries.delivered_on",
    "deliveries.accepted_quantity"
  };

  /** The fact. */
  public static final Fact FACT =
      Fact.fact("peaceful_weeks", "weeks without open issue or late line")
          .month("month", PEACE)
          .integer(
              "contacts_n",
              "messages.sent_at",
              "messages.thread_id",
              "messages.automated",
              "meetings.held_at",
              "meetings.called_by")
          .build();

  private static final String[] KEY = {"supplier_id", "week"};
  private static final Column ONE_WEEK = expr("interval 7 days");

  private PeacefulWeeks() {}

  static Dataset<Row> of(Facts facts) {
    Dataset<Row> contacts =
        threads(facts)
            .unionAll(meetings(facts))
            .groupBy("supplier_id", "week")
            .agg(sum("n").as("contacts_n"));
    Column sunday = date_add(col("week"), 6);
    return FACT.select(
        weeks(facts)
            .join(troubled(facts), KEY, "left_anti")
            .join(contacts, KEY, "left")
            .withColumn("contacts_n", coalesce(col("contacts_n"), lit(0)))
            .withColumn("month", Months.of(sunday, facts.inputs().asOf())));
  }

  /** Weeks that begin after the supplier was first seen and have ended. */
  private static Dataset<Row> weeks(Facts facts) {
    Column first = date_add(weekOf(col("first_seen_on")), 7);
    Column last = weekOf(date_sub(col("last_on"), 6));
    return facts
        .get(SupplierSpans.FACT)
        .select(col("supplier_id"), first.as("first"), last.as("last"))
        .where(col("first").leq(col("last")))
        .select(
            col("supplier_id"), explode(sequence(col("first"), col("last"), ONE_WEEK)).as("week"));
  }

  private static Dataset<Row> troubled(Facts facts) {
    Column week = explode(sequence(weekOf(col("from")), weekOf(col("to")), ONE_WEEK));
    return issues(facts)
        .unionAll(lateLines(facts))
        .where(col("from").leq(col("to")))
        .select(col("supplier_id"), week.as("week"));
  }

  private static Dataset<Row> issues(Facts facts) {
    FactInputs in = facts.inputs();
    WorkingTime buyer = WorkingTime.of("buyer_");
    return in.table(SourceTables.ISSUES)
        .join(broadcast(in.parties()), "supplier_id")
        .select(
            col("supplier_id"),
            buyer.localDate(col("opened_at")).as("from"),
            coalesce(buyer.localDate(col("resolved_at")), lit(in.asOf())).as("to"));
  }

  private static Dataset<Row> lateLines(Facts facts) {
    Column end = least(col("completed_on"), col("cancelled_on"));
    return facts
        .get(OrderLines.FACT)
        .select(
            col("supplier_id"),
            date_add(col("baseline_on"), 1).as("from"),
            coalesce(end, lit(facts.inputs().asOf())).as("to"));
  }

  private static Dataset<Row> threads(Facts facts) {
    return facts
        .get(Conversations.FACT)
        .where(
            col("kind")
                .equalTo(ConversationRows.DAY)
                .and(col("party").equalTo("BUYER"))
                .and(col("threads_out").gt(0)))
        .select(
            col("supplier_id"),
            weekOf(date_from_unix_date(col("day"))).as("week"),
            col("threads_out").as("n"));
  }

  private static Dataset<Row> meetings(Facts facts) {
    return facts
        .get(Meetings.FACT)
        .where(col("called_by").equalTo("BUYER").and(col("held_on").isNotNull()))
        .select(col("supplier_id"), weekOf(col("held_on")).as("week"), lit(1).as("n"));
  }

  /** The Monday of a date's week. */
  private static Column weekOf(Column date) {
    return trunc(date, "week");
  }
}

package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.SourceTables;

/**
 * Invoices and how they were paid. What is owed is an invoice with a due date; credit notes are
 * rows of the table, and no items. An invoice that is not settled has no late days: it is open, and
 * past due from its effective due date on.
 */
public final class Invoices {

  /** How long after the due date payment is followed; calendar days, and business days for D4. */
  public static final int FOLLOW_UP_DAYS = 60;

  static final String[] SETTLED = {
    "invoices.amount",
    "invoices.credits_invoice_id",
    "payments.cleared_on",
    "payments.amount",
    "payments.deduction_amount",
    "payments.deduction_agreed"
  };

  static final String[] DUE = {
    "invoices.due_on",
    "invoices.changed_due_on",
    "invoices.due_changed_at",
    "invoices.change_agreed"
  };

  private static final String[] DISPUTED =
      Stream.concat(Stream.of("invoices.disputed_at"), Stream.of(DUE)).toArray(String[]::new);

  private static final String[] LATE =
      Stream.of(SETTLED, DUE).flatMap(Arrays::stream).toArray(String[]::new);

  /** The fact; the published table is among its columns. */
  public static final Fact FACT =
      Fact.fact("invoice", "invoices and how they were paid")
          .text("invoice_id", "invoices.invoice_id")
          .text("order_id", "invoices.order_id")
          .text("kind", "invoices.kind")
          .date("received_on", "invoices.received_on")
          .date("due_on", "invoices.due_on")
          .date("effective_due_on", DUE)
          .date("settled_on", SETTLED)
          .amount("amount_reporting", "invoices.amount", "invoices.currency")
          .amount("open_amount", SETTLED)
          .integer("late_days", LATE)
          .date("disputed_on", "invoices.disputed_at")
          .amount("deducted_amount", "payments.deduction_amount")
          .flag("owed", "invoices.kind", "invoices.due_on")
          .flag("on_time", LATE)
          .flag("disputed_in_time", DISPUTED)
          .flag("disputed_by_60", DISPUTED)
          .flag("stretched", DUE)
          .integer("days_beyond", LATE)
          .integer("paid_after_days", SETTLED)
          .integer("late_bd", LATE)
          .amount("kept_back", "payments.deduction_amount", "payments.deduction_agreed")
          .month("due_month", DUE)
          .month("due60_month", DUE)
          .month("due60bd_month", DUE)
          .month("received61_month", "invoices.received_on")
          .build();

  private Invoices() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    return FACT.select(judged(in, paid(in, due(in))));
  }

  /** Invoices with their effective due dates. */
  static Dataset<Row> due(FactInputs in) {
    return withDueDates(in, withTerms(in));
  }

  private static Dataset<Row> withTerms(FactInputs in) {
    Dataset<Row> terms =
        in.parties()
            .select(
                col("supplier_id").as("party_id"),
                col("supplier_zone"),
                col("supplier_calendar_id"),
                col("buyer_zone"),
                col("buyer_calendar_id"));
    return in.table(SourceTables.INVOICES)
        .join(terms, col("supplier_id").equalTo(col("party_id")), "left")
        .withColumn("kind", coalesce(col("kind"), lit("INVOICE")))
        .withColumn("owed", col("kind").equalTo("INVOICE").and(col("due_on").isNotNull()))
        .withColumn("disputed_on", TradeDates.buyer(col("disputed_at")))
        .withColumn("due_changed_on", TradeDates.buyer(col("due_changed_at")));
  }

  /**
   * Due dates count as agreed before they passed, on a working day of the payee; where its calendar
   * is unknown they stay where they are.
   */
  private static Dataset<Row> withDueDates(FactInputs in, Dataset<Row> rows) {
    WorkingDays payee = WorkingDays.by("supplier_calendar_id");
    Column changed =
        col("changed_due_on").isNotNull().and(col("due_changed_on").leq(col("due_on")));
    Column agreed = coalesce(col("change_agreed"), lit(false));
    Column lengthened = col("changed_due_on").gt(col("due_on"));
    Column agreedDue = greatest(col("changed_due_on"), col("due_changed_on"));
    Dataset<Row> agreements =
        rows.withColumn(
                "stretched",
                coalesce(changed.and(lengthened).and(agreed.equalTo(false)), lit(false)))
            .withColumn(
                "agreed_due_on", when(changed.and(agreed), agreedDue).otherwise(col("due_on")));
    Column rolled = payee.rollToWorkingDay(col("agreed_due_on"));
    return payee
        .join(agreements, in.calendars())
        .withColumn("effective_due_on", coalesce(rolled, col("agreed_due_on")));
  }

  private static Dataset<Row> paid(FactInputs in, Dataset<Row> rows) {
    Dataset<Row> steps =
        Settlements.of(in).select(col("invoice_id").as("settled_id"), col("steps"));
    Money money = Money.of(in, "currency", "received_on");
    Column by60 = date_add(col("effective_due_on"), FOLLOW_UP_DAYS);
    Column left = greatest(col("amount").minus(Settlements.settled(col("steps"))), lit(0));
    return money
        .withRates(rows.join(steps, col("invoice_id").equalTo(col("settled_id")), "left"))
        .withColumn("settled_on", Settlements.settledOn(col("steps"), col("amount")))
        .withColumn("amount_reporting", money.reporting(col("amount")))
        .withColumn("kept_back", money.reporting(Settlements.keptBack(col("steps"), by60)))
        .withColumn("deducted_amount", money.reporting(Settlements.deducted(col("steps"))))
        .withColumn("open_amount", when(col("owed"), money.reporting(left)));
  }

  private static Dataset<Row> judged(FactInputs in, Dataset<Row> rows) {
    WorkingDays buyer = WorkingDays.by("buyer_calendar_id");
    Column due = col("effective_due_on");
    Column follow = lit(FOLLOW_UP_DAYS);
    Column late = greatest(datediff(col("settled_on"), due), lit(0));
    return buyer
        .join(rows, in.calendars())
        .withColumn("on_time", when(col("owed"), coalesce(col("settled_on").leq(due), lit(false))))
        .withColumn("late_days", when(col("owed"), datediff(col("settled_on"), due)))
        .withColumn(
            "days_beyond",
            when(
                col("owed"),
                least(coalesce(when(col("settled_on").isNotNull(), late), follow), follow)))
        .withColumn("paid_after_days", datediff(col("settled_on"), col("received_on")))
        .withColumn("disputed_in_time", coalesce(col("disputed_on").leq(due), lit(false)))
        .withColumn(
            "disputed_by_60",
            coalesce(col("disputed_on").leq(date_add(due, FOLLOW_UP_DAYS)), lit(false)))
        .withColumn("late_bd", buyer.businessDays(due, col("settled_on")))
        .withColumn("due_month", month(in, due))
        .withColumn("due60_month", month(in, date_add(due, FOLLOW_UP_DAYS)))
        .withColumn("due60bd_month", month(in, buyer.addBusinessDays(due, FOLLOW_UP_DAYS)))
        .withColumn("received61_month", month(in, date_add(col("received_on"), 61)));
  }

  private static Column month(FactInputs in, Column date) {
    return when(col("owed"), Months.of(date, in.asOf()));
  }
}

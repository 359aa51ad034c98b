package org.partnershiphealth.indicators.fairness;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Invoices;
import org.partnershiphealth.indicators.Act;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** D1: invoices settled by their effective due date. */
public final class PaidOnTime {

  private static final Column OWED = Invoices.FACT.col("owed");
  private static final Column ON_TIME = Invoices.FACT.col("on_time");
  private static final Column DUE = Invoices.FACT.col("due_month");
  private static final Column AMOUNT = Invoices.FACT.col("amount_reporting");

  public static final Measure MEASURE =
      Measure.indicator("D1", "paid_on_time")
          .of(Party.BUYER)
          .in("ratio", Direction.UP, 10)
          .over(Invoices.FACT, "due_month")
          .main(State.Rate.share(OWED, ON_TIME))
          .part("by_value", State.Rate.ratio(OWED, when(ON_TIME, AMOUNT).otherwise(lit(0)), AMOUNT))
          .act(
              Act.act(OWED.and(not(Invoices.FACT.col("disputed_in_time"))), DUE, ON_TIME)
                  .happened(Invoices.FACT.col("settled_on"))
                  .limit(Invoices.FACT.col("effective_due_on"))
                  .late(Invoices.FACT.col("days_beyond"))
                  .from("invoices", Invoices.FACT.col("invoice_id")))
          .needs("invoices.due_on", "payments")
          .words(
              "Paid on time",
              "The share of invoices that we paid by the day they were due",
              "invoices settled by their effective due date / invoices due",
              "credit notes and invoices without a due date; an open invoice past due counts as"
                  + " late",
              "our own; days late as in Directive 2011/7/EU on late payment")
          .build();

  private PaidOnTime() {}
}

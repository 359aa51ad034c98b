package org.partnershiphealth.indicators.fairness;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Invoices;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** D4: how far the days of payment scatter around the due dates. */
public final class PaymentSpread {

  private static final Column LATE = Invoices.FACT.col("late_bd");
  private static final Column PAID = coalesce(LATE.leq(Invoices.FOLLOW_UP_DAYS), lit(false));
  private static final Column BIN = when(PAID, LATE).otherwise(lit(Invoices.FOLLOW_UP_DAYS));

  public static final Measure MEASURE =
      Measure.indicator("D4", "payment_spread")
          .of(Party.BUYER)
          .in("days", Direction.DOWN, 10)
          .over(Invoices.FACT, "due60bd_month")
          .main(
              new State.Histogram(
                  when(Invoices.FACT.col("owed"), BIN),
                  PAID,
                  1,
                  Invoices.FOLLOW_UP_DAYS,
                  State.Statistic.IQR))
          .needs("invoices.due_on", "payments")
          .words(
              "Payment spread",
              "How predictable our payments are: the span of the middle half around the due date",
              "interquartile range of settled - effective due, business days of the buyer",
              "followed for 60 business days; unpaid invoices are censored there",
              "Kaplan and Meier, JASA 53 (1958)")
          .build();

  private PaymentSpread() {}
}

package org.partnershiphealth.indicators.fairness;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Invoices;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** D2: days by which payments came late, weighted by amount. */
public final class DaysBeyondTerms {

  private static final Column OWED = Invoices.FACT.col("owed");
  private static final Column DISPUTED = OWED.and(Invoices.FACT.col("disputed_by_60"));
  private static final Column PLAIN = OWED.and(not(Invoices.FACT.col("disputed_by_60")));
  private static final Column AFTER =
      coalesce(Invoices.FACT.col("paid_after_days"), lit(Integer.MAX_VALUE));
  private static final String RECEIVED = "received61_month";

  public static final Measure MEASURE =
      Measure.indicator("D2", "days_beyond_terms")
          .of(Party.BUYER)
          .in("days", Direction.DOWN, 10)
          .over(Invoices.FACT, "due60_month")
          .main(days(PLAIN))
          .part("disputed", days(DISPUTED))
          .part("share_30", share(AFTER.leq(30)), RECEIVED)
          .part("share_60", share(AFTER.between(31, 60)), RECEIVED)
          .part("share_over", share(AFTER.gt(60)), RECEIVED)
          .needs("invoices.due_on", "payments")
          .words(
              "Days beyond terms",
              "How many days late our payments came, each invoice weighing by its amount",
              "sum of amount x min(60, days late) / sum of amount, as of 60 days after the due"
                  + " date",
              "invoices disputed by then stand apart; early payments never net late ones",
              "our own; shares paid within 30 and 60 days as in UK payment practices reporting")
          .build();

  private DaysBeyondTerms() {}

  private static State days(Column which) {
    Column amount = Invoices.FACT.col("amount_reporting");
    Column late = amount.multiply(Invoices.FACT.col("days_beyond"));
    return new State.Mean(when(which, late), when(which, amount), when(which, lit(1)));
  }

  /** A share of the invoices received 61 days ago; one not paid by then took over 60 days. */
  private static State share(Column took) {
    return State.Rate.share(OWED, took);
  }
}

package org.partnershiphealth.indicators.fairness;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Invoices;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** D6: what the buyer kept back without agreement. */
public final class ShortPaid {

  private static final Column OWED = Invoices.FACT.col("owed");

  public static final Measure MEASURE =
      Measure.indicator("D6", "short_paid")
          .of(Party.BUYER)
          .in("ratio", Direction.DOWN, 10)
          .over(Invoices.FACT, "due60_month")
          .main(
              State.Rate.ratio(
                  OWED, Invoices.FACT.col("kept_back"), Invoices.FACT.col("amount_reporting")))
          .needs("invoices.due_on", "payments.deduction_amount")
          .words(
              "Short paid",
              "The share of what we owed that we kept back without agreement",
              "deductions not agreed up to 60 days after due / invoiced amount",
              "deductions that the supplier agreed to",
              "our own")
          .build();

  private ShortPaid() {}
}

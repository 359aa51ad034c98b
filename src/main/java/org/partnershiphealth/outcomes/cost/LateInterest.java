package org.partnershiphealth.outcomes.cost;

import org.partnershiphealth.facts.Flows;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.outcomes.MonthRatio;

/** K7: what paying late costs. */
public final class LateInterest {

  /** The measure. */
  public static final Measure MEASURE =
      Measure.outcome("K7", "late_interest", Measure.Scale.PERCENTAGE_POINTS, 0.1)
          .in("ratio", Direction.DOWN, 12)
          .over(Flows.FACT, "month")
          .main(MonthRatio.of(Flows.FACT.col("interest_amount"), Flows.FACT.col("spend_amount")))
          .needs("invoices.interest_amount", "payments")
          .words(
              "Late interest",
              "Interest that we paid for late payment, for each unit of spend",
              "interest of invoices settled in the month / spend",
              "higher prices asked of late payers: they have no counterfactual",
              "Directive 2011/7/EU on late payment: interest; the ratio is our own")
          .build();

  private LateInterest() {}
}

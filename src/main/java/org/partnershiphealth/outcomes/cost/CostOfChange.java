package org.partnershiphealth.outcomes.cost;

import org.partnershiphealth.facts.Flows;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.outcomes.MonthRatio;

/** K6: what our changes cost. */
public final class CostOfChange {

  /** The measure. */
  public static final Measure MEASURE =
      Measure.outcome("K6", "cost_of_change", Measure.Scale.PERCENTAGE_POINTS, 0.2)
          .in("ratio", Direction.DOWN, 12)
          .over(Flows.FACT, "month")
          .main(MonthRatio.of(Flows.FACT.col("charge_amount"), Flows.FACT.col("spend_amount")))
          .needs("order_changes.charge_amount")
          .words(
              "Cost of change",
              "What suppliers charged for our changes, for each unit of spend",
              "charges on changes of the buyer / spend",
              "amounts without an exchange rate",
              "our own")
          .build();

  private CostOfChange() {}
}

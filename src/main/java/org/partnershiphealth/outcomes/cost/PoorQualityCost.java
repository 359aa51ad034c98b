package org.partnershiphealth.outcomes.cost;

import org.partnershiphealth.facts.Flows;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.outcomes.MonthRatio;

/** K3: what poor quality costs. */
public final class PoorQualityCost {

  /** The measure. */
  public static final Measure MEASURE =
      Measure.outcome("K3", "poor_quality_cost", Measure.Scale.PERCENTAGE_POINTS, 0.2)
          .in("ratio", Direction.DOWN, 12)
          .over(Flows.FACT, "month")
          .main(MonthRatio.of(Flows.FACT.col("quality_amount"), Flows.FACT.col("spend_amount")))
          .needs("quality_costs")
          .words(
              "Cost of poor quality",
              "Scrap, rework, sorting, returns and line stops for each unit of spend",
              "booked quality costs / spend",
              "amounts without an exchange rate",
              "ASQ cost of quality: internal and external failure costs")
          .build();

  private PoorQualityCost() {}
}

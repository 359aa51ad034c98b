package org.partnershiphealth.outcomes.cost;

import org.partnershiphealth.facts.Flows;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.outcomes.MonthRatio;

/** K8: what working together costs altogether. */
public final class TotalCost {

  /** The measure. */
  public static final Measure MEASURE =
      Measure.outcome("K8", "total_cost", Measure.Scale.LOGARITHM, 2)
          .in("index", Direction.DOWN, 12)
          .over(Flows.FACT, "month")
          .main(MonthRatio.of(Flows.FACT.col("total_cost"), Flows.FACT.col("total_base")))
          .needs("order_lines.unit_price", "deliveries")
          .words(
              "Total cost",
              "All costs of what arrived, against those of the first 12 months",
              "(landed + poor quality + hours x rate + charges + interest) / (base x (1 + their"
                  + " share then))",
              "parts whose tables are not mapped; the first 12 months",
              "Ellram (1995): total cost of ownership; the index is our own")
          .build();

  private TotalCost() {}
}

package org.partnershiphealth.outcomes.cost;

import org.apache.spark.sql.Column;
import org.partnershiphealth.facts.LandedCosts;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** K2: what a unit costs when it has arrived. */
public final class LandedUnitCost {

  private static final Column BASE = LandedCosts.FACT.col("base_amount");
  private static final Column COST = LandedCosts.FACT.col("landed_amount");

  /** The measure. */
  public static final Measure MEASURE =
      Measure.outcome("K2", "landed_unit_cost", Measure.Scale.LOGARITHM, 1)
          .in("index", Direction.DOWN, 20)
          .over(LandedCosts.FACT, "index_month")
          .main(State.Rate.ratio(BASE.isNotNull(), COST, BASE))
          .needs("order_lines.unit_price", "deliveries")
          .words(
              "Landed unit cost",
              "What arrived cost, against what it would have cost in the item's first 12 months",
              "price + freight + duty + insurance / accepted units x cost per unit in the first 12"
                  + " months",
              "first 12 months; lines whose cost parts differ from their base's; items without"
                  + " price",
              "our own, after total landed cost")
          .build();

  private LandedUnitCost() {}
}

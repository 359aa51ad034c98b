package org.partnershiphealth.outcomes.cost;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.partnershiphealth.facts.Flows;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;
import org.partnershiphealth.outcomes.MonthRatio;

/** K5: how much of the coordination is haggling. */
public final class CoordinationCost {

  private static final Column HOURS = Flows.FACT.col("hours");
  private static final Column HAGGLING = coalesce(Flows.FACT.col("haggling_hours"), lit(0));

  /** The measure. */
  public static final Measure MEASURE =
      Measure.outcome("K5", "coordination_cost", Measure.Scale.PERCENTAGE_POINTS, 1)
          .in("ratio", Direction.DOWN, 50)
          .over(Flows.FACT, "month")
          .main(State.Rate.ratio(HOURS.isNotNull(), HAGGLING, HOURS).counting(HOURS))
          .part("per_spend", MonthRatio.of(HOURS, Flows.FACT.col("spend_amount")))
          .needs("contact_hours.topic")
          .words(
              "Coordination cost",
              "The share of hours that went into contracts and haggling",
              "hours of CONTRACTING and HAGGLING / hours; per_spend: hours / spend",
              "weeks that have not ended",
              "Dyer and Chu (2003): transaction costs and trustworthiness")
          .build();

  private CoordinationCost() {}
}

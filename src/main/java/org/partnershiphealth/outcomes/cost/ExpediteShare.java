package org.partnershiphealth.outcomes.cost;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.partnershiphealth.facts.OrderLines;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** K4: how much of the freight is haste. */
public final class ExpediteShare {

  private static final Column FREIGHT = OrderLines.FACT.col("freight_amount");
  private static final Column HASTE = coalesce(OrderLines.FACT.col("expedite_amount"), lit(0));

  public static final Measure MEASURE =
      Measure.outcome("K4", "expedite_share", Measure.Scale.PERCENTAGE_POINTS, 1)
          .in("ratio", Direction.DOWN, 10)
          .over(OrderLines.FACT, "freight_month")
          .main(State.Rate.ratio(FREIGHT.isNotNull(), HASTE, FREIGHT))
          .part("buyer", caused("BUYER"))
          .part("supplier", caused("SUPPLIER"))
          .needs("order_lines.freight", "order_lines.expedite_cost")
          .words(
              "Expedite share",
              "The share of freight that was spent on speeding things up",
              "expedite cost / freight of completed lines; by who caused it",
              "lines whose freight is not known as an amount",
              "our own")
          .build();

  private ExpediteShare() {}

  private static State caused(String party) {
    Column haste = when(OrderLines.FACT.col("expedite_by").equalTo(party), HASTE).otherwise(lit(0));
    return State.Rate.ratio(FREIGHT.isNotNull(), haste, FREIGHT);
  }
}

package org.partnershiphealth.outcomes.output;

import org.apache.spark.sql.Column;
import org.partnershiphealth.facts.OrderLines;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** O3: how much of what was ordered had arrived 30 days after the promise. */
public final class InFull {

  private static final Column FULL = OrderLines.FACT.col("full_month");
  private static final Column ARRIVED = OrderLines.FACT.col("full_capped_value");
  private static final Column ORDERED = OrderLines.FACT.col("ordered_value");

  /** The measure. */
  public static final Measure MEASURE =
      Measure.outcome("O3", "in_full", Measure.Scale.PERCENTAGE_POINTS, 1)
          .in("ratio", Direction.UP, 20)
          .over(OrderLines.FACT, "full_month")
          .main(State.Rate.ratio(FULL.isNotNull().and(ORDERED.isNotNull()), ARRIVED, ORDERED))
          .needs("order_lines.promised_on", "deliveries")
          .words(
              "In full",
              "The share of the ordered quantity that had arrived 30 days after the promise",
              "accepted quantity by promise + 30 days, at most what was ordered / ordered quantity",
              "lines without a promise or cancelled by it; items whose value is unknown",
              "SCOR reliability: delivered in full; capped for each line")
          .build();

  private InFull() {}
}

package org.partnershiphealth.outcomes.output;

import org.partnershiphealth.facts.OrderLines;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** O3: how much of what was ordered arrived within 30 days of the promise. */
public final class InFull {

  /** The measure. */
  public static final Measure MEASURE =
      Measure.outcome("O3", "in_full", Measure.Scale.PERCENTAGE_POINTS, 1)
          .in("ratio", Direction.UP, 20)
          .over(OrderLines.FACT, "full_month")
          .main(
              State.Rate.ratio(
                  OrderLines.FACT
                      .col("full_month")
                      .isNotNull()
                      .and(OrderLines.FACT.col("ordered_value").isNotNull()),
                  OrderLines.FACT.col("full_capped_value"),
                  OrderLines.FACT.col("ordered_value")))
          .needs("order_lines.promised_on", "deliveries")
          .words(
              "In full",
              "The share of the ordered quantity that had arrived 30 days after the promise.",
              "accepted quantity by promise + 30 days, at most what was ordered / ordered quantity",
              "lines without a promise or cancelled by it; items whose value is unknown",
              "SCOR reliability: delivered in full; capped per line")
          .build();

  private InFull() {}
}

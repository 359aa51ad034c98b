package org.partnershiphealth.outcomes.output;

import org.partnershiphealth.facts.OrderLines;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** O2: order lines that were complete by the latest agreed date. */
public final class OnTimeLatestPromise {

  /** The measure. */
  public static final Measure MEASURE =
      Measure.outcome("O2", "on_time_latest_promise", Measure.Scale.PERCENTAGE_POINTS, 1)
          .in("ratio", Direction.UP, 20)
          .over(OrderLines.FACT, "latest_month")
          .main(
              State.Rate.share(
                  OrderLines.FACT.col("latest_month").isNotNull(),
                  OrderLines.FACT.col("on_time_latest")))
          .needs("order_lines.promised_on", "deliveries")
          .words(
              "On time, latest date",
              "The share of order lines that had arrived complete by the latest agreed date.",
              "lines complete by the latest agreed date / lines due by it",
              "lines without a promise, cancelled by that date, or of no quantity",
              "own definition; the gap to the first promise is slippage")
          .build();

  private OnTimeLatestPromise() {}
}

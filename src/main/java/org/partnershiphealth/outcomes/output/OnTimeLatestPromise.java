package org.partnershiphealth.outcomes.output;

import org.apache.spark.sql.Column;
import org.partnershiphealth.facts.OrderLines;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** O2: order lines that were complete by the latest agreed date. */
public final class OnTimeLatestPromise {

  private static final Column DUE = OrderLines.FACT.col("latest_month");
  private static final Column ON_TIME = OrderLines.FACT.col("on_time_latest");

  /** The measure. */
  public static final Measure MEASURE =
      Measure.outcome("O2", "on_time_latest_promise", Measure.Scale.PERCENTAGE_POINTS, 1)
          .in("ratio", Direction.UP, 20)
          .over(OrderLines.FACT, "latest_month")
          .main(State.Rate.share(DUE.isNotNull(), ON_TIME))
          .needs("order_lines.promised_on", "deliveries")
          .words(
              "On time, latest date",
              "The share of order lines that had arrived complete by the latest agreed date",
              "lines complete by the latest agreed date / lines due by it",
              "lines without a promise, cancelled by that date, or of no quantity",
              "our own; its distance to the first promise is slippage")
          .build();

  private OnTimeLatestPromise() {}
}

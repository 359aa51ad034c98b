package org.partnershiphealth.outcomes.output;

import org.apache.spark.sql.Column;
import org.partnershiphealth.facts.OrderLines;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** O1: order lines that were complete by the first promise. */
public final class OtifFirstPromise {

  private static final Column DUE = OrderLines.FACT.col("due_month");
  private static final Column ON_TIME = OrderLines.FACT.col("on_time_first");

  /** The measure. */
  public static final Measure MEASURE =
      Measure.outcome("O1", "otif_first_promise", Measure.Scale.PERCENTAGE_POINTS, 1)
          .in("ratio", Direction.UP, 20)
          .over(OrderLines.FACT, "due_month")
          .main(State.Rate.share(DUE.isNotNull(), ON_TIME))
          .needs("order_lines.promised_on", "deliveries")
          .words(
              "On time in full",
              "The share of order lines that had arrived complete by the first promise",
              "lines with accepted quantity >= ordered quantity by the first promise / lines due",
              "lines without a promise, cancelled by the promise, or of no quantity",
              "SCOR reliability: perfect order, on time in full; the rules of the promise are our"
                  + " own")
          .build();

  private OtifFirstPromise() {}
}

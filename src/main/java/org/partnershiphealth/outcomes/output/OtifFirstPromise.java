package org.partnershiphealth.outcomes.output;

import org.partnershiphealth.facts.OrderLines;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** O1: order lines that were complete by the first promise. */
public final class OtifFirstPromise {

  /** The measure. */
  public static final Measure MEASURE =
      Measure.outcome("O1", "otif_first_promise", Measure.Scale.PERCENTAGE_POINTS, 1)
          .in("ratio", Direction.UP, 20)
          .over(OrderLines.FACT, "due_month")
          .main(
              State.Rate.share(
                  OrderLines.FACT.col("due_month").isNotNull(),
                  OrderLines.FACT.col("on_time_first")))
          .needs("order_lines.promised_on", "deliveries")
          .words(
              "On time in full",
              "The share of order lines that had arrived complete by the first promise.",
              "lines with accepted quantity >= ordered quantity by the first promise / lines due",
              "lines without a promise, cancelled by the promise, or of no quantity",
              "SCOR reliability: perfect order, on time in full; promise rules are our own")
          .build();

  private OtifFirstPromise() {}
}

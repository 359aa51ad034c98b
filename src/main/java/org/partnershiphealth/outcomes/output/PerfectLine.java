package org.partnershiphealth.outcomes.output;

import org.apache.spark.sql.Column;
import org.partnershiphealth.facts.OrderLines;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** O4: order lines without any flaw. */
public final class PerfectLine {

  private static final Column DUE = OrderLines.FACT.col("due_month");
  private static final Column PERFECT = OrderLines.FACT.col("perfect");

  /** The measure. */
  public static final Measure MEASURE =
      Measure.outcome("O4", "perfect_line", Measure.Scale.PERCENTAGE_POINTS, 1)
          .in("ratio", Direction.UP, 20)
          .over(OrderLines.FACT, "due_month")
          .main(State.Rate.share(DUE.isNotNull(), PERFECT))
          .needs("order_lines.promised_on", "deliveries.documents_ok", "deliveries.condition_ok")
          .words(
              "Perfect line",
              "The share of order lines that came in full, on time, with right documents and"
                  + " unharmed",
              "lines complete by the first promise with documents and condition in order / lines"
                  + " due",
              "as O1; an empty flag is not in order",
              "SCOR reliability: perfect order fulfilment, judged line by line")
          .build();

  private PerfectLine() {}
}

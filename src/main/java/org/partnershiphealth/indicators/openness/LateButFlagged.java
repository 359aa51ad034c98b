package org.partnershiphealth.indicators.openness;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.OrderLines;
import org.partnershiphealth.indicators.Act;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** C3: late lines of which the supplier had warned. */
public final class LateButFlagged {

  private static final Column LATE = OrderLines.FACT.col("late");
  private static final Column WARNED = OrderLines.FACT.col("warned_in_time");

  /** The measure. */
  public static final Measure MEASURE =
      Measure.indicator("C3", "late_but_flagged")
          .of(Party.SUPPLIER)
          .in("ratio", Direction.UP, 10)
          .over(OrderLines.FACT, "due_month")
          .main(State.Rate.share(LATE, WARNED))
          .act(
              Act.act(LATE, OrderLines.FACT.col("due_month"), WARNED)
                  .happened(OrderLines.FACT.col("warned_on"))
                  .limit(OrderLines.FACT.col("baseline_on"))
                  .from("order_lines", OrderLines.FACT.col("source_key")))
          .needs("order_lines.promised_on", "order_lines.delay_warned_at", "deliveries")
          .words(
              "Late but flagged",
              "The share of late lines of which the supplier had warned 3 business days before",
              "late or overdue lines warned >= 3 business days before the promise / late or overdue"
                  + " lines",
              "lines cancelled by the promise; few late lines are LOW_N, not good",
              "our own")
          .build();

  private LateButFlagged() {}
}

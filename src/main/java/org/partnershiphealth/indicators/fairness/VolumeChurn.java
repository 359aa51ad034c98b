package org.partnershiphealth.indicators.fairness;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.OrderLines;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** D10: how much quantity we move shortly before it is due. */
public final class VolumeChurn {

  private static final Column FIRST = OrderLines.FACT.col("first_value");
  private static final Column MOVED = OrderLines.FACT.col("moved_value");

  /** The measure. */
  public static final Measure MEASURE =
      Measure.indicator("D10", "volume_churn")
          .of(Party.BUYER)
          .in("ratio", Direction.DOWN, 20)
          .over(OrderLines.FACT, "baseline_month")
          .main(State.Rate.ratio(FIRST.isNotNull(), MOVED, FIRST))
          .needs("order_changes.new_value", "order_lines.promised_on")
          .words(
              "Volume churn",
              "How much of the ordered quantity we moved up or down inside the frozen days",
              "sum of changes of quantity inside the fence, either way / first quantity",
              "changes after the promise; corrections; items whose value is unknown",
              "our own, after schedule instability (Sridharan and LaForge 1989)")
          .build();

  private VolumeChurn() {}
}

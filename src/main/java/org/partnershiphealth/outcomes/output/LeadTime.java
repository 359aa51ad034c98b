package org.partnershiphealth.outcomes.output;

import static org.apache.spark.sql.functions.lit;

import org.partnershiphealth.facts.OrderLines;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** O6: how long orders take. */
public final class LeadTime {

  /** All of these lines are complete: nothing is censored, and there is no end of follow-up. */
  private static final State.Histogram DAYS =
      new State.Histogram(
          OrderLines.FACT.col("lead_bd"), lit(true), 1, 3660, State.Statistic.MEDIAN);

  /** The measure. */
  public static final Measure MEASURE =
      Measure.outcome("O6", "lead_time", Measure.Scale.LOGARITHM, 2)
          .in("business days", Direction.DOWN, 20)
          .over(OrderLines.FACT, "completed_month")
          .main(DAYS)
          .part("iqr_ratio", DAYS.reading(State.Statistic.IQR_OVER_MEDIAN))
          .needs("order_lines.ordered_at", "deliveries")
          .words(
              "Lead time",
              "How many business days pass from the order to the completing delivery",
              "median of ordered to delivered, over lines completed",
              "lines that arrived before they were ordered: counted, not averaged",
              "SCOR responsiveness: source cycle time")
          .build();

  private LeadTime() {}
}

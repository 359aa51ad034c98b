package org.partnershiphealth.outcomes.output;

import static org.apache.spark.sql.functions.when;

import org.partnershiphealth.facts.OrderLines;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** O5: how late order lines are. */
public final class Lateness {

  private static final State.Histogram DAYS =
      new State.Histogram(
          when(OrderLines.FACT.col("counts"), OrderLines.FACT.col("lateness_bin")),
          OrderLines.FACT.col("lateness_ended"),
          1,
          60,
          State.Statistic.MEDIAN);

  /** The measure. */
  public static final Measure MEASURE =
      Measure.outcome("O5", "lateness", Measure.Scale.RAW, 0.5)
          .in("business days", Direction.DOWN, 20)
          .over(OrderLines.FACT, "lateness_month")
          .main(DAYS)
          .part("p90", DAYS.reading(State.Statistic.P90))
          .part("restricted_mean", DAYS.reading(State.Statistic.RESTRICTED_MEAN))
          .needs("order_lines.promised_on", "deliveries")
          .words(
              "Lateness",
              "How many business days after the promise a line is complete; early is negative",
              "Kaplan-Meier median of delivered - promise, followed for 60 business days",
              "as O1; lines that have not arrived are censored",
              "Kaplan and Meier (1958)")
          .build();

  private Lateness() {}
}

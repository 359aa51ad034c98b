package org.partnershiphealth.indicators.fairness;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.OrderLines;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** D11: how far we move due dates shortly before they are due. */
public final class DateChurn {

  private static final Column LINE = OrderLines.FACT.col("baseline_month").isNotNull();

  /** The measure. */
  public static final Measure MEASURE =
      Measure.indicator("D11", "date_churn")
          .of(Party.BUYER)
          .in("business days", Direction.DOWN, 20)
          .over(OrderLines.FACT, "baseline_month")
          .main(State.Rate.ratio(LINE, OrderLines.FACT.col("days_moved"), lit(1)))
          .part("pull_in", State.Rate.ratio(LINE, OrderLines.FACT.col("days_pulled_in"), lit(1)))
          .needs("order_changes.new_value", "order_lines.promised_on")
          .words(
              "Date churn",
              "How many business days we moved due dates inside the frozen days, for each line",
              "sum of business days moved by the buyer / lines; pull_in: moved earlier",
              "changes after the promise; corrections",
              "our own, after schedule instability (Sridharan and LaForge 1989)")
          .build();

  private DateChurn() {}
}

package org.partnershiphealth.indicators.fairness;

import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.OrderLines;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** D13: order lines with a clear deadline. */
public final class DeadlineClarity {

  /** The measure. */
  public static final Measure MEASURE =
      Measure.indicator("D13", "deadline_clarity")
          .of(Party.BUYER)
          .in("ratio", Direction.UP, 20)
          .over(OrderLines.FACT, "ordered_month")
          .main(
              State.Rate.share(
                  OrderLines.FACT.col("ordered_month").isNotNull(),
                  OrderLines.FACT.col("clear_deadline")))
          .needs(
              "order_lines.ordered_at",
              "order_lines.due_is_default",
              "order_lines.spec_revision",
              "order_lines.accepted_at")
          .words(
              "Deadline clarity",
              "The share of order lines with a date of our own, a specification and an acceptance",
              "lines with a promise not filled in by a system, a revision and an acceptance / lines"
                  + " ordered",
              "acceptance after the month of the order",
              "our own")
          .build();

  private DeadlineClarity() {}
}

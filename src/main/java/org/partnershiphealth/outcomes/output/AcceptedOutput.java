package org.partnershiphealth.outcomes.output;

import org.partnershiphealth.facts.Flows;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.outcomes.MonthRatio;

/** O9: what was accepted of what was due. */
public final class AcceptedOutput {

  /** The measure. */
  public static final Measure MEASURE =
      Measure.outcome("O9", "accepted_output", Measure.Scale.PERCENTAGE_POINTS, 1)
          .in("ratio", Direction.UP, 12)
          .over(Flows.FACT, "month")
          .main(MonthRatio.of(Flows.FACT.col("accepted_value"), Flows.FACT.col("due_value")))
          .part(
              "yoy",
              MonthRatio.of(Flows.FACT.col("accepted_value"), Flows.FACT.col("year_ago_value")))
          .needs("order_lines.promised_on", "deliveries")
          .words(
              "Accepted output",
              "How much was accepted of what was due, over-delivery included",
              "accepted quantity by promise + 30 days / ordered quantity; yoy: / that of a year"
                  + " before",
              "as O3",
              "our own; demand drives yoy, so the first is the headline")
          .build();

  private AcceptedOutput() {}
}

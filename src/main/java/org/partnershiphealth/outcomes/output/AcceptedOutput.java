package org.partnershiphealth.outcomes.output;

import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.partnershiphealth.facts.Flows;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.outcomes.MonthRatio;

/** O9: what was accepted of what was due. */
public final class AcceptedOutput {

  private static final Column ACCEPTED = Flows.FACT.col("accepted_value");
  private static final Column YEAR_AGO = Flows.FACT.col("year_ago_value");

  /** In a window, too, only months that can be compared: others would be growth from nothing. */
  private static final Column COMPARED = when(YEAR_AGO.notEqual(0), ACCEPTED);

  /** The measure. */
  public static final Measure MEASURE =
      Measure.outcome("O9", "accepted_output", Measure.Scale.PERCENTAGE_POINTS, 1)
          .in("ratio", Direction.UP, 12)
          .over(Flows.FACT, "month")
          .main(MonthRatio.of(ACCEPTED, Flows.FACT.col("due_value")))
          .part("yoy", MonthRatio.of(COMPARED, YEAR_AGO))
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

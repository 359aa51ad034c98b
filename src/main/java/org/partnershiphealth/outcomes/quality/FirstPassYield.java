package org.partnershiphealth.outcomes.quality;

import org.apache.spark.sql.Column;
import org.partnershiphealth.facts.Inspections;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** O8: lots that passed inspection the first time. */
public final class FirstPassYield {

  private static final Column PASSED = Inspections.FACT.col("accepted_first_time");

  public static final Measure MEASURE =
      Measure.outcome("O8", "first_pass_yield", Measure.Scale.PERCENTAGE_POINTS, 1)
          .in("ratio", Direction.UP, 10)
          .over(Inspections.FACT, "month")
          .main(State.Rate.share(PASSED.isNotNull(), PASSED))
          .needs("inspections.accepted_first_time")
          .words(
              "First-pass yield",
              "The share of inspected lots that passed the first time",
              "lots accepted the first time / lots inspected",
              "lots without a verdict",
              "ISO 22400-2, first pass yield")
          .build();

  private FirstPassYield() {}
}

package org.partnershiphealth.outcomes.improvement;

import org.apache.spark.sql.Column;
import org.partnershiphealth.facts.Flows;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;
import org.partnershiphealth.outcomes.MonthRatio;

/** O12: ideas that were put to work. */
public final class JointImprovements {

  private static final Column YEARS = Flows.FACT.col("years");
  private static final Column IMPROVED = Flows.FACT.col("improvements_n");

  /** The measure. */
  public static final Measure MEASURE =
      Measure.outcome("O12", "joint_improvements", Measure.Scale.NOT_TESTED, 0)
          .in("per yr", Direction.UP, 1)
          .over(Flows.FACT, "month")
          .main(State.Rate.ratio(YEARS.isNotNull(), IMPROVED, YEARS).counting(YEARS))
          .part(
              "per_spend",
              MonthRatio.of(Flows.FACT.col("improvement_amount"), Flows.FACT.col("spend_amount")))
          .needs("improvements.implemented_on", "improvements.verified")
          .words(
              "Joint improvements",
              "How many ideas a year were put to work and verified",
              "improvements implemented and verified / years; per_spend: their yearly value /"
                  + " spend",
              "claims that nobody verified",
              "our own")
          .build();

  private JointImprovements() {}
}

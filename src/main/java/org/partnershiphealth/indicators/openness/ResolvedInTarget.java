package org.partnershiphealth.indicators.openness;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Issues;
import org.partnershiphealth.indicators.Act;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** C6: problems solved by the target for their severity. */
public final class ResolvedInTarget {

  private static final Column DUE = Issues.FACT.col("target_month");
  private static final Column KEPT = Issues.FACT.col("solved_by_target");

  public static final Measure MEASURE =
      Measure.indicator("C6", "resolved_in_target")
          .of(Party.JOINT)
          .in("ratio", Direction.UP, 8)
          .over(Issues.FACT, "target_month")
          .main(State.Rate.share(DUE.isNotNull(), KEPT))
          .act(
              Act.act(DUE.isNotNull(), DUE, KEPT)
                  .happened(Issues.FACT.col("resolved_at"))
                  .limit(Issues.FACT.col("target_at"))
                  .weighing(Issues.FACT.col("weight"))
                  .from("issues", Issues.FACT.col("issue_id")))
          .needs("issues", "issues.resolved_at")
          .words(
              "Resolved in target",
              "The share of problems solved within the days that their severity allows",
              "issues resolved by their target (20, 15, 10, 5 business days) / issues whose target"
                  + " passed",
              "issues whose target has not passed yet; a missing severity counts as minor",
              "our own")
          .build();

  private ResolvedInTarget() {}
}

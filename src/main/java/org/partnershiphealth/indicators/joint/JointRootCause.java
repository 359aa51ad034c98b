package org.partnershiphealth.indicators.joint;

import static org.apache.spark.sql.functions.not;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Issues;
import org.partnershiphealth.indicators.Act;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** E1: problems whose cause both sides looked for together. */
public final class JointRootCause {

  private static final Column JOINT = Issues.FACT.col("joint_analysis");
  private static final Column SERIOUS =
      Issues.FACT.col("weight").geq(2).and(not(Issues.FACT.col("penalised")));
  private static final Column MONTH = Issues.FACT.col("resolved_month");

  public static final Measure MEASURE =
      Measure.indicator("E1", "joint_root_cause")
          .of(Party.JOINT)
          .in("ratio", Direction.UP, 8)
          .over(Issues.FACT, "resolved_month")
          .main(State.Rate.share(SERIOUS, JOINT))
          .act(
              Act.act(SERIOUS, MONTH, JOINT)
                  .happened(Issues.FACT.col("resolved_at"))
                  .from("issues", Issues.FACT.col("issue_id")))
          .needs("issues", "issues.resolved_at", "issues.joint_analysis")
          .words(
              "Joint root cause",
              "The share of solved problems whose cause both sides looked for together",
              "joint analyses / issues of severity 2 or more resolved",
              "minor issues; issues with a penalty, which E2 judges",
              "our own; after the joint 8D problem-solving practice")
          .build();

  private JointRootCause() {}
}

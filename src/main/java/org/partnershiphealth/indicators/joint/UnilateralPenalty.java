package org.partnershiphealth.indicators.joint;

import static org.apache.spark.sql.functions.not;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Issues;
import org.partnershiphealth.indicators.Act;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** E2: penalties charged without looking for the cause together. */
public final class UnilateralPenalty {

  private static final Column ATTRIBUTED = Issues.FACT.col("party").equalTo("SUPPLIER");
  private static final Column PENALTY =
      Issues.FACT.col("penalised").and(not(Issues.FACT.col("penalty_automatic")));
  private static final Column ALONE = PENALTY.and(not(Issues.FACT.col("joint_analysis")));
  private static final Column MONTH = Issues.FACT.col("resolved_buyer_month");

  public static final Measure MEASURE =
      Measure.indicator("E2", "unilateral_penalty")
          .of(Party.BUYER)
          .in("ratio", Direction.DOWN, 8)
          .over(Issues.FACT, "resolved_buyer_month")
          .main(State.Rate.share(ATTRIBUTED, ALONE))
          .act(
              Act.act(PENALTY, MONTH, Issues.FACT.col("joint_analysis"))
                  .happened(Issues.FACT.col("resolved_at"))
                  .from("issues", Issues.FACT.col("issue_id")))
          .needs("issues.resolved_at", "issues.joint_analysis", "issues.penalty_amount")
          .words(
              "Unilateral penalty",
              "The share of the supplier's problems that we penalised without a joint analysis",
              "penalties without joint analysis / issues attributed to the supplier, when resolved",
              "penalties that the contract charges by itself; disputed issues",
              "our own")
          .build();

  private UnilateralPenalty() {}
}

package org.partnershiphealth.indicators.openness;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Issues;
import org.partnershiphealth.indicators.Act;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** C2: problems told by the side that caused them. */
public final class SelfDisclosure {

  private static final Column TOLD = Issues.FACT.col("told_by_itself");
  private static final Column ATTRIBUTED = Issues.FACT.col("party").isNotNull();

  public static final Measure MEASURE =
      Measure.indicator("C2", "self_disclosure")
          .of(Party.BUYER, Party.SUPPLIER)
          .in("ratio", Direction.UP, 10)
          .over(Issues.FACT, "opened_month")
          .main(State.Rate.share(ATTRIBUTED, TOLD))
          .act(
              Act.act(ATTRIBUTED, Issues.FACT.col("opened_month"), TOLD)
                  .happened(Issues.FACT.col("opened_at"))
                  .weighing(Issues.FACT.col("weight"))
                  .from("issues", Issues.FACT.col("issue_id")))
          .needs("issues", "issues.responsible")
          .words(
              "Self-disclosure",
              "The share of a side's own problems that it told of itself",
              "issues opened by the responsible side / issues attributed to it",
              "issues whose cause is disputed or shared",
              "our own; after the just-culture reporting of aviation safety")
          .build();

  private SelfDisclosure() {}
}

package org.partnershiphealth.indicators.openness;

import static org.apache.spark.sql.functions.not;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Issues;
import org.partnershiphealth.indicators.Act;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** C8: solved problems that came back. */
public final class Reopened {

  private static final Column MONTH = Issues.FACT.col("holds_month");
  private static final Column REOPENED = Issues.FACT.col("reopened");

  public static final Measure MEASURE =
      Measure.indicator("C8", "reopened")
          .of(Party.JOINT)
          .in("ratio", Direction.DOWN, 8)
          .over(Issues.FACT, "holds_month")
          .main(State.Rate.share(MONTH.isNotNull(), REOPENED))
          .act(
              Act.act(MONTH.isNotNull(), MONTH, not(REOPENED))
                  .happened(Issues.FACT.col("reopened_at"))
                  .limit(Issues.FACT.col("holds_until"))
                  .from("issues", Issues.FACT.col("issue_id")))
          .needs("issues", "issues.resolved_at", "issues.reopened_at")
          .words(
              "Reopened",
              "The share of solved problems that came back within 60 days",
              "issues reopened within 60 days / issues resolved with 60 days passed",
              "issues resolved less than 60 days ago",
              "our own")
          .build();

  private Reopened() {}
}

package org.partnershiphealth.indicators.openness;

import static org.apache.spark.sql.functions.lit;

import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.OpenIssues;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** C7: how long the open problems have been open. */
public final class OpenIssueAge {

  public static final Measure MEASURE =
      Measure.indicator("C7", "open_issue_age")
          .of(Party.JOINT)
          .in("BD", Direction.DOWN, 1)
          .over(OpenIssues.FACT, "month")
          .main(level("age_p50_bd"))
          .part("p90", level("age_p90_bd"))
          .part("count", level("open_n"))
          .needs("issues", "issues.resolved_at")
          .words(
              "Age of open issues",
              "How many working days the problems that are open have been open",
              "median of month's end - opened over issues open at that time",
              "solved problems; not comparable with the time to resolve",
              "our own")
          .build();

  private OpenIssueAge() {}

  private static State level(String column) {
    return new State.Level(OpenIssues.FACT.col(column), OpenIssues.FACT.col("open_n"), lit(false));
  }
}

package org.partnershiphealth.indicators.openness;

import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Issues;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** C5: working days until a problem is solved. */
public final class TimeToResolve {

  public static final Measure MEASURE =
      Measure.indicator("C5", "time_to_resolve")
          .of(Party.JOINT)
          .in("BD", Direction.DOWN, 8)
          .over(Issues.FACT, "solved_month")
          .main(solving(State.Statistic.MEDIAN))
          .part("restricted_mean", solving(State.Statistic.RESTRICTED_MEAN))
          .needs("issues", "issues.resolved_at")
          .words(
              "Time to resolve",
              "How many working days it takes until a problem is solved",
              "Kaplan-Meier median of opened to resolved, followed for 60 business days",
              "nothing: open problems are censored, not left out",
              "Kaplan and Meier, JASA 53 (1958)")
          .build();

  private TimeToResolve() {}

  private static State solving(State.Statistic statistic) {
    return new State.Histogram(
        Issues.FACT.col("solved_bin"),
        Issues.FACT.col("solved_in_follow_up"),
        0.25,
        Issues.RESOLUTION_BD,
        statistic);
  }
}

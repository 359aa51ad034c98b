package org.partnershiphealth.outcomes.output;

import org.apache.spark.sql.Column;
import org.partnershiphealth.facts.Requests;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** O10: favours of time and volume that suppliers granted. */
public final class SurgeAccepted {

  private static final Column SURGE =
      Requests.FACT
          .col("asked_by")
          .equalTo("BUYER")
          .and(Requests.FACT.col("kind").isin("PULL_IN", "VOLUME_UP"));

  /** The measure. */
  public static final Measure MEASURE =
      Measure.outcome("O10", "surge_accepted", Measure.Scale.PERCENTAGE_POINTS, 5)
          .in("ratio", Direction.UP, 5)
          .over(Requests.FACT, "limit_month")
          .main(State.Rate.share(SURGE, Requests.FACT.col("granted_in_time")))
          .needs("requests.granted", "requests.decided_at")
          .words(
              "Surge accepted",
              "The share of our requests for earlier dates or more volume that were granted",
              "PULL_IN and VOLUME_UP requests of the buyer granted within 10 business days / asked",
              "requests without a kind; a grant without a date is not granted in time",
              "our own")
          .build();

  private SurgeAccepted() {}
}

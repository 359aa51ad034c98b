package org.partnershiphealth.indicators.contact;

import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.RequestTurns;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** B5: how long a request waits for its first reply. */
public final class FirstResponse {

  /** The measure. */
  public static final Measure MEASURE =
      Measure.indicator("B5", "first_response")
          .of(Party.BUYER, Party.SUPPLIER)
          .in("BH", Direction.DOWN, 10)
          .over(RequestTurns.FACT, "follow_month")
          .main(waiting(State.Statistic.MEDIAN))
          .part("restricted_mean", waiting(State.Statistic.RESTRICTED_MEAN))
          .needs("messages", "messages.thread_id")
          .words(
              "First response",
              "The usual wait, in business hours, until a request is answered.",
              "Kaplan-Meier median of working time from a turn's first request to the reply",
              "automated messages; messages without a thread",
              "Kaplan, Meier (1958)")
          .build();

  private FirstResponse() {}

  private static State waiting(State.Statistic statistic) {
    return new State.Histogram(
        RequestTurns.FACT.col("bin"), RequestTurns.FACT.col("answered"), 0.25, 90, statistic);
  }
}

package org.partnershiphealth.indicators.contact;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.RequestTurns;
import org.partnershiphealth.indicators.Act;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** B6: requests answered within the agreed time. */
public final class AnsweredInTime {

  private static final Column MONTH = RequestTurns.FACT.col("limit_month");
  private static final Column IN_TIME = RequestTurns.FACT.col("in_time");

  /** The measure. */
  public static final Measure MEASURE =
      Measure.indicator("B6", "answered_in_time")
          .of(Party.BUYER, Party.SUPPLIER)
          .in("ratio", Direction.UP, 10)
          .over(RequestTurns.FACT, "limit_month")
          .main(State.Rate.share(MONTH.isNotNull(), IN_TIME))
          .act(
              Act.act(MONTH.isNotNull(), MONTH, IN_TIME)
                  .happened(RequestTurns.FACT.col("replied_at"))
                  .limit(RequestTurns.FACT.col("limit_at"))
                  .late(RequestTurns.FACT.col("late_days"))
                  .from("messages", RequestTurns.FACT.col("source_key")))
          .needs("messages", "messages.thread_id")
          .words(
              "Answered in time",
              "The share of requests answered within the agreed business hours.",
              "request turns answered by the limit / request turns whose limit has passed",
              "automated messages; messages without a thread",
              "own definition")
          .build();

  private AnsweredInTime() {}
}

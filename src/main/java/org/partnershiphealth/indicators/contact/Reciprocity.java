package org.partnershiphealth.indicators.contact;

import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.MessageDays;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** B7: whether both sides write about as much. */
public final class Reciprocity {

  private static final Column SIDE = MessageDays.FACT.col("party");

  /** The measure. */
  public static final Measure MEASURE =
      Measure.indicator("B7", "reciprocity")
          .of(Party.JOINT)
          .in("0-1", Direction.UP, 20)
          .over(MessageDays.FACT, "month")
          .main(balance("messages_n"))
          .part("threads", balance("threads_n"))
          .needs("messages")
          .words(
              "Reciprocity",
              "1 when both sides write as much; 0 when only one does.",
              "2 min(in, out) / (in + out) of human messages; part: of threads begun",
              "automated messages",
              "own definition")
          .build();

  private Reciprocity() {}

  private static State balance(String amount) {
    return new State.Keyed(xxhash64(SIDE), MessageDays.FACT.col(amount), State.Reduction.BALANCE);
  }
}

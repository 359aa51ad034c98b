package org.partnershiphealth.indicators.contact;

import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.ContactGaps;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** B3: the longest time without contact. */
public final class LongestSilence {

  /** The measure. */
  public static final Measure MEASURE =
      Measure.indicator("B3", "longest_silence")
          .of(Party.JOINT)
          .in("BD", Direction.DOWN, 1)
          .over(ContactGaps.FACT, "month")
          .main(new State.Longest(ContactGaps.FACT.col("gap_bd"), ContactGaps.FACT.col("open")))
          .needs("messages")
          .words(
              "Longest silence",
              "The longest stretch of business days without contact; one that goes on is a "
                  + "lower bound.",
              "greatest gap between contact days, the open one included",
              "the time before the first contact",
              "own definition")
          .build();

  private LongestSilence() {}
}

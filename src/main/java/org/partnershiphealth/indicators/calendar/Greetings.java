package org.partnershiphealth.indicators.calendar;

import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.HolidayRuns;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** F5: greetings for the partner's holidays. */
public final class Greetings {

  /** The measure. */
  public static final Measure MEASURE =
      Measure.indicator("F5", "greetings")
          .of(Party.BUYER)
          .in("ratio", Direction.NONE, 1)
          .over(HolidayRuns.FACT, "month")
          .main(
              State.Rate.share(
                  HolidayRuns.FACT.col("month").isNotNull(), HolidayRuns.FACT.col("greeted")))
          .needs("messages.kind")
          .words(
              "Greetings",
              "The share of the partner's holidays for which the buyer sent greetings; "
                  + "shown, never judged.",
              "holidays with a greeting within 3 days / holidays",
              "days in a row count as one holiday",
              "own definition")
          .build();

  private Greetings() {}
}

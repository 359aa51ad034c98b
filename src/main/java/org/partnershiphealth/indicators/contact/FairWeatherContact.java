package org.partnershiphealth.indicators.contact;

import static org.apache.spark.sql.functions.lit;

import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.PeacefulWeeks;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** B11: whether the buyer gets in touch also when nothing is wrong. */
public final class FairWeatherContact {

  /** The measure. */
  public static final Measure MEASURE =
      Measure.indicator("B11", "fair_weather_contact")
          .of(Party.BUYER)
          .in("per wk", Direction.UP, 8)
          .over(PeacefulWeeks.FACT, "month")
          .main(
              State.Rate.ratio(lit(true), PeacefulWeeks.FACT.col("contacts_n"), lit(1))
                  .with(State.Interval.GARWOOD))
          .needs("messages.thread_id", "issues", "order_lines.promised_on")
          .words(
              "Fair-weather contact",
              "How often a week the buyer gets in touch while no issue is open and no line late.",
              "threads begun and meetings called by the buyer in peaceful weeks / such weeks",
              "weeks with an open issue or a late line",
              "own definition")
          .build();

  private FairWeatherContact() {}
}

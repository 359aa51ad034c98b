package org.partnershiphealth.indicators.calendar;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.PlannedMeetings;
import org.partnershiphealth.indicators.Act;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** F4: meetings placed within the supplier's day. */
public final class LocalHoursCourtesy {

  private static final Column MONTH = PlannedMeetings.FACT.col("month");
  private static final Column BY_DAY = PlannedMeetings.FACT.col("by_day");

  /** The measure. */
  public static final Measure MEASURE =
      Measure.indicator("F4", "local_hours_courtesy")
          .of(Party.BUYER)
          .in("ratio", Direction.UP, 10)
          .over(PlannedMeetings.FACT, "month")
          .main(State.Rate.share(MONTH.isNotNull(), BY_DAY))
          .act(
              Act.act(MONTH.isNotNull(), MONTH, BY_DAY)
                  .happened(PlannedMeetings.FACT.col("placed_at"))
                  .from("meetings", PlannedMeetings.FACT.col("source_key")))
          .needs("meetings.placed_at|messages.kind")
          .words(
              "Courtesy of hours",
              "The share of the buyer's meetings placed between 08:00 and 18:00 of the "
                  + "supplier's day.",
              "meetings on the supplier's working days placed in [08:00, 18:00) local / placed",
              "meetings on days off, and those whose placing is not dated",
              "own definition")
          .build();

  private LocalHoursCourtesy() {}
}

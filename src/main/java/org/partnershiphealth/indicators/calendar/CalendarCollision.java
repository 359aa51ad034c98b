package org.partnershiphealth.indicators.calendar;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Placements;
import org.partnershiphealth.indicators.Act;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** F1: what we placed on days off of the partner. */
public final class CalendarCollision {

  private static final Column DAY_OFF = Placements.FACT.col("day_off");
  private static final Column KNOWN = DAY_OFF.isNotNull();

  public static final Measure MEASURE =
      Measure.indicator("F1", "calendar_collision")
          .of(Party.BUYER)
          .in("ratio", Direction.DOWN, 20)
          .over(Placements.FACT, "placed_month")
          .main(State.Rate.share(KNOWN, DAY_OFF))
          .act(
              Act.act(KNOWN, Placements.FACT.col("placed_month"), DAY_OFF.equalTo(false))
                  .happened(Placements.FACT.col("placed_on"))
                  .from(Placements.FACT.col("source_table"), Placements.FACT.col("source_key")))
          .needs("order_lines.promised_on")
          .words(
              "Calendar collision",
              "The share of due dates, meetings and rush messages that we put on days off of the"
                  + " partner",
              "due dates, meetings called by us and RUSH messages on partner days off / placed",
              "days off that were not known when it was placed; suppliers without a calendar",
              "our own")
          .build();

  private CalendarCollision() {}
}

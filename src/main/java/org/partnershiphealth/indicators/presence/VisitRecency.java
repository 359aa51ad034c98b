package org.partnershiphealth.indicators.presence;

import static org.apache.spark.sql.functions.lit;

import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.VisitMonths;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** A1: how long ago the supplier was last visited. */
public final class VisitRecency {

  /** The measure. */
  public static final Measure MEASURE =
      Measure.indicator("A1", "visit_recency")
          .of(Party.BUYER)
          .in("BD", Direction.DOWN, 1)
          .over(VisitMonths.FACT, "month")
          .main(
              new State.Level(
                  VisitMonths.FACT.col("since_visit_bd"),
                  lit(1),
                  VisitMonths.FACT.col("never_visited")))
          .needs("meetings.held_at", "meetings.kind")
          .words(
              "Last visit",
              "Business days since the last visit; without any, since the relationship began.",
              "business days from the last visit's first day to the month's end",
              "meetings that were not at the supplier's site",
              "own definition")
          .build();

  private VisitRecency() {}
}

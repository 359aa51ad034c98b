package org.partnershiphealth.indicators.presence;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.VisitMonths;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** A2: how often the supplier is visited for the relationship's sake. */
public final class VisitRate {

  private static final Column MONTH = VisitMonths.FACT.col("month");
  private static final Column YEARS = VisitMonths.FACT.col("years");

  /** The measure. */
  public static final Measure MEASURE =
      Measure.indicator("A2", "visit_rate")
          .of(Party.BUYER)
          .in("per yr", Direction.UP, 1)
          .over(VisitMonths.FACT, "month")
          .main(
              State.Rate.ratio(MONTH.isNotNull(), VisitMonths.FACT.col("relation_visits_n"), YEARS)
                  .counting(YEARS)
                  .with(State.Interval.GARWOOD))
          .needs("meetings.held_at", "meetings.kind", "meetings.visit_type")
          .words(
              "Visits a year",
              "Visits to the supplier that are no audits, per year.",
              "visits of type RELATION / years",
              "audits; several days count as one visit",
              "own definition")
          .build();

  private VisitRate() {}
}

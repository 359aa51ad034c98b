package org.partnershiphealth.indicators.presence;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Meetings;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** A3: how many levels of the partner's people were met on site. */
public final class LevelsMet {

  private static final Column LEVELS = Meetings.FACT.col("levels_on_site");

  /** The measure. */
  public static final Measure MEASURE =
      Measure.indicator("A3", "levels_met")
          .of(Party.BUYER)
          .in("ratio", Direction.UP, 3)
          .over(Meetings.FACT, "held_month")
          .main(new State.Distinct(LEVELS, 5, when(LEVELS.isNotNull(), lit(1))))
          .needs("meetings.held_at", "meetings.levels_met")
          .words(
              "Levels met",
              "The share of the five levels, from owner to operator, that were met on site.",
              "distinct levels met in meetings on site / 5",
              "meetings whose levels are unknown",
              "own definition")
          .build();

  private LevelsMet() {}
}

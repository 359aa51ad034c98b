package org.partnershiphealth.indicators.contact;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Silences;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** B4: how much of the time nobody speaks. */
public final class SilentShare {

  private static final Column DAYS = Silences.FACT.col("business_days");

  /** The measure. */
  public static final Measure MEASURE =
      Measure.indicator("B4", "silent_share")
          .of(Party.JOINT)
          .in("ratio", Direction.DOWN, 60)
          .over(Silences.FACT, "month")
          .main(
              State.Rate.ratio(DAYS.isNotNull(), Silences.FACT.col("silent_days"), DAYS)
                  .counting(DAYS)
                  .with(State.Interval.WILSON))
          .needs("messages")
          .words(
              "Silent share",
              "The share of business days that lie more than two agreed intervals after the "
                  + "last contact.",
              "silent business days / business days since the first contact",
              "days on which the source had no message of any supplier are never silent",
              "own definition")
          .build();

  private SilentShare() {}
}

package org.partnershiphealth.indicators.contact;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.SynchronousContacts;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** B9: whose evenings the talks take. */
public final class OffHoursBurden {

  private static final Column THEIRS = SynchronousContacts.FACT.col("outside_supplier_hours");
  private static final Column OURS = SynchronousContacts.FACT.col("outside_buyer_hours");

  /** The measure. */
  public static final Measure MEASURE =
      Measure.indicator("B9", "off_hours_burden")
          .of(Party.JOINT)
          .in("-1..1", Direction.ZERO, 10)
          .over(SynchronousContacts.FACT, "month")
          .main(
              State.Rate.ratio(
                  THEIRS.isNotNull().and(OURS.isNotNull()), THEIRS.minus(OURS), lit(1)))
          .needs("messages", "messages.channel")
          .words(
              "Off-hours burden",
              "Above 0 the talks fall outside the supplier's hours, below 0 outside the buyer's.",
              "(talks outside supplier hours - outside buyer hours) / talks",
              "talks where the hours of a side are unknown",
              "own definition")
          .build();

  private OffHoursBurden() {}
}

package org.partnershiphealth.indicators.contact;

import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.ContactGaps;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** B2: whether contact comes regularly or in bursts. */
public final class ContactRegularity {

  private static final Column GAP = ContactGaps.FACT.col("gap_bd");

  /** The measure. */
  public static final Measure MEASURE =
      Measure.indicator("B2", "contact_regularity")
          .of(Party.JOINT)
          .in("-1..1", Direction.DOWN, 10)
          .over(ContactGaps.FACT, "month")
          .main(new State.Spread(when(not(ContactGaps.FACT.col("open")), GAP)))
          .needs("messages")
          .words(
              "Regularity of contact",
              "-1 for a regular rhythm, 0 for chance, towards 1 for bursts after long silences.",
              "burstiness A of the gaps between contact days, corrected for few gaps",
              "days without two-way contact",
              "Kim, Jo (2016), Physical Review E 94, 032311")
          .build();

  private ContactRegularity() {}
}

package org.partnershiphealth.indicators.contact;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.CheckIns;
import org.partnershiphealth.indicators.Act;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** B1: check-ins held as planned, or contact in the agreed rhythm. */
public final class CadenceKept {

  private static final Column MONTH = CheckIns.FACT.col("month");
  private static final Column KEPT = CheckIns.FACT.col("kept");

  /** The measure. */
  public static final Measure MEASURE =
      Measure.indicator("B1", "cadence_kept")
          .of(Party.JOINT)
          .in("ratio", Direction.UP, 8)
          .over(CheckIns.FACT, "month")
          .main(State.Rate.share(MONTH.isNotNull(), KEPT))
          .act(
              Act.act(MONTH.isNotNull(), MONTH, KEPT)
                  .happened(CheckIns.FACT.col("happened_at"))
                  .limit(CheckIns.FACT.col("limit_at"))
                  .late(CheckIns.FACT.col("late_days"))
                  .from("meetings", CheckIns.FACT.col("source_key")))
          .needs("messages|meetings.planned_at")
          .words(
              "Rhythm kept",
              "The share of planned check-ins held on time; before there were any, of agreed "
                  + "intervals with contact.",
              "check-ins held within 2 business days / planned; or intervals with a contact "
                  + "day / intervals",
              "check-ins cancelled with consent; intervals inside a closure",
              "own definition")
          .build();

  private CadenceKept() {}
}

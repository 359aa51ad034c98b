package org.partnershiphealth.outcomes.quality;

import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.partnershiphealth.facts.Inspections;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** O7: rejected pieces per million checked. */
public final class DefectPpm {

  private static final Column CHECKED = Inspections.FACT.col("checked_quantity");
  private static final Column REJECTED = Inspections.FACT.col("rejected_quantity");
  private static final Column LOT = CHECKED.isNotNull().and(REJECTED.isNotNull());

  public static final Measure MEASURE =
      Measure.outcome("O7", "defect_ppm", Measure.Scale.PERCENTAGE_POINTS, 0.1)
          .in("ppm", Direction.DOWN, 1000)
          .over(Inspections.FACT, "month")
          .main(
              new State.Rate(
                  when(LOT, REJECTED),
                  when(LOT, CHECKED),
                  when(LOT, CHECKED),
                  State.Interval.RULE_OF_THREE,
                  1e6))
          .needs("inspections", "inspections.rejected_quantity")
          .words(
              "Defects",
              "How many of a million checked pieces were rejected",
              "1e6 x rejected / pieces in the lot, else in the sample, else delivered",
              "lots without a count of rejects or of pieces",
              "Wilson (1927); at zero rejects the rule of three (Hanley and Lippman-Hand, JAMA 249,"
                  + " 1983)")
          .build();

  private DefectPpm() {}
}

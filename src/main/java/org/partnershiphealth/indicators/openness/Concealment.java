package org.partnershiphealth.indicators.openness;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Concealments;
import org.partnershiphealth.indicators.Act;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** C9: problems that a side is confirmed to have known of and hidden. */
public final class Concealment {

  private static final Column CONFIRMED = Concealments.FACT.col("confirmed");

  public static final Measure MEASURE =
      Measure.indicator("C9", "concealment")
          .of(Party.BUYER, Party.SUPPLIER)
          .in("ratio", Direction.DOWN, 10)
          .over(Concealments.FACT, "month")
          .main(State.Rate.share(lit(true), CONFIRMED))
          .act(
              Act.act(CONFIRMED, Concealments.FACT.col("month"), lit(false))
                  .happened(Concealments.FACT.col("reviewed_at"))
                  .weighing(Concealments.FACT.col("severity"))
                  .from("issues", Concealments.FACT.col("issue_id"))
                  .concealing("self_disclosure"))
          .needs("issues", "issues.responsible", "issues.known_before", "issues.reviewed_at")
          .words(
              "Concealment",
              "Problems that a side is confirmed to have known of and not told",
              "issues opened by the other side and confirmed as known before / issues attributed",
              "suspicions that nobody has reviewed; they are never published",
              "our own")
          .build();

  private Concealment() {}
}

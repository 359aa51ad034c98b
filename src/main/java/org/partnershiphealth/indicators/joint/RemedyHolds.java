package org.partnershiphealth.indicators.joint;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Remedies;
import org.partnershiphealth.indicators.Act;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** E3: remedies done on time whose cause did not come back. */
public final class RemedyHolds {

  private static final Column KEPT = Remedies.FACT.col("kept");
  private static final Column MONTH = Remedies.FACT.col("month");

  public static final Measure MEASURE =
      Measure.indicator("E3", "remedy_holds")
          .of(Party.JOINT)
          .in("ratio", Direction.UP, 5)
          .over(Remedies.FACT, "month")
          .main(State.Rate.share(Remedies.FACT.col("counts"), KEPT))
          .act(
              Act.act(lit(true), MONTH, KEPT)
                  .happened(Remedies.FACT.col("done_on"))
                  .limit(Remedies.FACT.col("limit_on"))
                  .from("commitments", Remedies.FACT.col("commitment_id")))
          .needs("commitments.kind", "issues.remedy_commitment_id", "issues.cause_code")
          .words(
              "Remedies hold",
              "The share of agreed remedies that were done on time and kept the problem away",
              "remedies done by first due without the same cause for 90 days / remedies judged",
              "withdrawn with consent by the due date; done without a cause code",
              "our own")
          .build();

  private RemedyHolds() {}
}

package org.partnershiphealth.indicators.presence;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Commitments;
import org.partnershiphealth.indicators.Act;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** A4: promises made during visits that were kept. */
public final class VisitPromisesKept {

  private static final Column OWED =
      Commitments.FACT.col("kind").equalTo("VISIT_ACTION").and(Commitments.FACT.col("stands"));
  private static final Column DONE = Commitments.FACT.col("done_by_due");

  public static final Measure MEASURE =
      Measure.indicator("A4", "visit_promises_kept")
          .of(Party.BUYER, Party.SUPPLIER, Party.JOINT)
          .in("ratio", Direction.UP, 5)
          .over(Commitments.FACT, "due_month")
          .main(State.Rate.share(OWED, DONE))
          .act(
              Act.act(OWED, Commitments.FACT.col("due_month"), DONE)
                  .happened(Commitments.FACT.col("done_at"))
                  .limit(Commitments.FACT.col("due_on"))
                  .late(Commitments.FACT.col("days_late"))
                  .from("commitments", Commitments.FACT.col("commitment_id")))
          .needs("commitments", "commitments.kind", "commitments.done_at")
          .words(
              "Visit promises kept",
              "The share of what was promised during visits that was done by its first due date",
              "commitments of kind VISIT_ACTION done by first due / due",
              "withdrawn with consent by the due date; later due dates do not count",
              "our own")
          .build();

  private VisitPromisesKept() {}
}

package org.partnershiphealth.indicators.promises;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Commitments;
import org.partnershiphealth.indicators.Act;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** G1: promises that were kept. */
public final class PromisesKept {

  private static final Column OWED =
      Commitments.FACT.col("kind").equalTo("OTHER").and(Commitments.FACT.col("stands"));
  private static final Column DONE = Commitments.FACT.col("done_by_due");

  public static final Measure MEASURE =
      Measure.indicator("G1", "promises_kept")
          .of(Party.BUYER, Party.SUPPLIER)
          .in("ratio", Direction.UP, 10)
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
              "Promises kept",
              "The share of promises that were done by their first due date",
              "commitments of kind OTHER done by first due / due",
              "withdrawn with consent by the due date; later due dates do not count",
              "our own")
          .build();

  private PromisesKept() {}
}

package org.partnershiphealth.indicators.fairness;

import static org.apache.spark.sql.functions.not;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Invoices;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** D7: how many of the late invoices were in dispute before they fell due. */
public final class LateForDispute {

  private static final Column LATE =
      Invoices.FACT.col("owed").and(not(Invoices.FACT.col("on_time")));

  public static final Measure MEASURE =
      Measure.indicator("D7", "late_for_dispute")
          .of(Party.JOINT)
          .in("ratio", Direction.DOWN, 5)
          .over(Invoices.FACT, "due_month")
          .main(State.Rate.share(LATE, Invoices.FACT.col("disputed_in_time")))
          .needs("invoices.due_on", "payments", "invoices.disputed_at")
          .words(
              "Late for dispute",
              "The share of late invoices that were disputed before they fell due",
              "late invoices disputed before due / late invoices",
              "a dispute that was opened after the due date is no excuse",
              "our own")
          .build();

  private LateForDispute() {}
}

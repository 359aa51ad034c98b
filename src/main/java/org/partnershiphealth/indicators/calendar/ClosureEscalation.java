package org.partnershiphealth.indicators.calendar;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Escalations;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** F3: escalations sent while the supplier's works are closed. */
public final class ClosureEscalation {

  private static final Column CLOSED = Escalations.FACT.col("in_closure");

  /** The measure. */
  public static final Measure MEASURE =
      Measure.indicator("F3", "closure_escalation")
          .of(Party.BUYER)
          .in("ratio", Direction.DOWN, 5)
          .over(Escalations.FACT, "month")
          .main(State.Rate.share(CLOSED.isNotNull(), CLOSED))
          .needs("messages.kind")
          .words(
              "Escalation in closures",
              "The share of the buyer's escalations sent while the supplier's works were closed.",
              "escalations sent inside a closure of 5 days or more / escalations",
              "emergencies",
              "own definition")
          .build();

  private ClosureEscalation() {}
}

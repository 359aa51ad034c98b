package org.partnershiphealth.outcomes.output;

import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** O11: how long relationships last; of peer groups, in {@code group_measure} only. */
public final class Survival {

  public static final Measure MEASURE =
      Measure.outcome("O11", "survival", Measure.Scale.NOT_TESTED, 0)
          .in("yr", Direction.UP, 20)
          .windows(12)
          .main(new State.Series())
          .needs("suppliers.since", "order_lines.ordered_at")
          .words(
              "Survival",
              "How many years half of the relationships of a peer group last",
              "Kaplan-Meier median from the start to ended_on, or to 365 days without an order",
              "the years before a relationship came into view (left truncation)",
              "E. L. Kaplan and P. Meier, \"Nonparametric estimation from incomplete"
                  + " observations\", Journal of the American Statistical Association 53 (1958)")
          .build();

  private Survival() {}
}

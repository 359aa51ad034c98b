package org.partnershiphealth.indicators.fairness;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.OrderChanges;
import org.partnershiphealth.indicators.Act;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** D14: changes of process, specification or price that we imposed. */
public final class ImposedChange {

  private static final Column AGREED = OrderChanges.FACT.col("agreed");
  private static final Column COUNTS = OrderChanges.FACT.col("moves_terms").and(AGREED.isNotNull());

  public static final Measure MEASURE =
      Measure.indicator("D14", "imposed_change")
          .of(Party.BUYER)
          .in("ratio", Direction.DOWN, 5)
          .over(OrderChanges.FACT, "changed_month")
          .main(State.Rate.share(COUNTS, AGREED.equalTo(false)))
          .act(
              Act.act(COUNTS, OrderChanges.FACT.col("changed_month"), AGREED)
                  .happened(OrderChanges.FACT.col("changed_on"))
                  .from("order_changes", OrderChanges.FACT.col("change_id")))
          .needs("order_changes.agreed")
          .words(
              "Imposed change",
              "The share of changes of process, specification or price to which nobody agreed",
              "changes of PROCESS, SPEC, PRICE not agreed / all such changes of the buyer",
              "changes of which it is not known whether they were agreed",
              "our own")
          .build();

  private ImposedChange() {}
}

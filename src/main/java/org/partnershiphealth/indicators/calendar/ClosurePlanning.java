package org.partnershiphealth.indicators.calendar;

import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.ClosureDemand;
import org.partnershiphealth.indicators.Act;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** F2: what was ordered in time for closures of the partner. */
public final class ClosurePlanning {

  private static final BigDecimal KEPT = new BigDecimal("0.8");

  private static final Column MONTH = ClosureDemand.FACT.col("month");
  private static final Column PLANNED = ClosureDemand.FACT.col("planned_value");
  private static final Column DUE = ClosureDemand.FACT.col("due_value");

  public static final Measure MEASURE =
      Measure.indicator("F2", "closure_planning")
          .of(Party.BUYER)
          .in("ratio", Direction.UP, 1)
          .over(ClosureDemand.FACT, "month")
          .main(State.Rate.ratio(MONTH.isNotNull(), PLANNED, DUE))
          .act(
              Act.act(MONTH.isNotNull(), MONTH, PLANNED.geq(DUE.multiply(KEPT)))
                  .limit(ClosureDemand.FACT.col("until_on"))
                  .from("order_lines", ClosureDemand.FACT.col("source_key")))
          .needs("order_lines.promised_on", "order_lines.ordered_at")
          .words(
              "Closure planning",
              "The share of what was due around closures that was ordered in time for them",
              "quantity due 10 business days around a closure ordered a lead time before it / that"
                  + " quantity",
              "lines cancelled by their promise; suppliers without a calendar",
              "our own")
          .build();

  private ClosurePlanning() {}
}

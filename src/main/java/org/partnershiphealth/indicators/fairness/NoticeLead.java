package org.partnershiphealth.indicators.fairness;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.OrderChanges;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** D9: how long before it matters we announce a change. */
public final class NoticeLead {

  private static final Column NOTICE =
      when(OrderChanges.FACT.col("moves_delivery"), OrderChanges.FACT.col("notice_bd"));

  public static final Measure MEASURE =
      Measure.indicator("D9", "notice_lead")
          .of(Party.BUYER)
          .in("business days", Direction.UP, 5)
          .over(OrderChanges.FACT, "changed_month")
          .main(new State.Histogram(NOTICE, lit(true), 1, 3660, State.Statistic.MEDIAN))
          .needs("order_changes.new_value", "order_lines.promised_on")
          .words(
              "Notice of change",
              "How many business days before the earlier of old and new date we announce a change",
              "median of announced to the earlier of old and new due date",
              "corrections within 24 hours; changes of orders that are not known",
              "our own")
          .build();

  private NoticeLead() {}
}

package org.partnershiphealth.indicators.fairness;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.LiveLineMonths;
import org.partnershiphealth.indicators.Act;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** D8: months of order lines that we changed without warning. */
public final class UnannouncedChange {

  private static final Column MONTH = LiveLineMonths.FACT.col("month");
  private static final Column SUDDEN = LiveLineMonths.FACT.col("unannounced");

  public static final Measure MEASURE =
      Measure.indicator("D8", "unannounced_change")
          .of(Party.BUYER)
          .in("ratio", Direction.DOWN, 20)
          .over(LiveLineMonths.FACT, "month")
          .main(State.Rate.share(MONTH.isNotNull(), SUDDEN))
          .act(
              Act.act(MONTH.isNotNull(), MONTH, SUDDEN.equalTo(false))
                  .happened(LiveLineMonths.FACT.col("changed_on"))
                  .limit(LiveLineMonths.FACT.col("ends_on"))
                  .from("order_lines", LiveLineMonths.FACT.col("source_key")))
          .needs("order_changes.agreed", "order_lines.accepted_at")
          .words(
              "Unannounced change",
              "The share of months of live order lines in which we changed them without notice",
              "line-months with a change of quantity, date or a cancel, not agreed, at short notice"
                  + " / live ones",
              "corrections within 24 hours",
              "our own; notice as agreed with the supplier, 10 business days where nothing is"
                  + " agreed")
          .build();

  private UnannouncedChange() {}
}

package org.partnershiphealth.indicators.joint;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Improvements;
import org.partnershiphealth.indicators.Act;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** E5: supplier ideas that got a decision in time. */
public final class IdeasDecided {

  private static final Column IDEA = Improvements.FACT.col("proposed_by").equalTo("SUPPLIER");
  private static final Column DECIDED = Improvements.FACT.col("decided_in_time");
  private static final Column MONTH = Improvements.FACT.col("decide_by_month");

  public static final Measure MEASURE =
      Measure.indicator("E5", "ideas_decided")
          .of(Party.BUYER)
          .in("ratio", Direction.UP, 5)
          .over(Improvements.FACT, "decide_by_month")
          .main(State.Rate.share(IDEA, DECIDED))
          .act(
              Act.act(IDEA, MONTH, DECIDED)
                  .happened(Improvements.FACT.col("decided_on"))
                  .limit(Improvements.FACT.col("decide_by_on"))
                  .from("improvements", Improvements.FACT.col("improvement_id")))
          .needs("improvements", "improvements.decided_on")
          .words(
              "Ideas decided",
              "The share of the supplier's ideas that we decided on within 30 working days",
              "supplier ideas decided within 30 business days / ideas with 30 business days passed",
              "ideas of our own",
              "our own")
          .build();

  private IdeasDecided() {}
}

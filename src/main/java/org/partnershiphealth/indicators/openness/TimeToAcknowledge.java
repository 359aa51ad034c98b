package org.partnershiphealth.indicators.openness;

import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Acknowledgements;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** C4: working time until the other side acknowledges a problem. */
public final class TimeToAcknowledge {

  public static final Measure MEASURE =
      Measure.indicator("C4", "time_to_acknowledge")
          .of(Party.BUYER, Party.SUPPLIER)
          .in("BH", Direction.DOWN, 5)
          .over(Acknowledgements.FACT, "month")
          .main(waiting(State.Statistic.MEDIAN))
          .part("restricted_mean", waiting(State.Statistic.RESTRICTED_MEAN))
          .needs("issues", "issues.acknowledged_at")
          .words(
              "Time to acknowledge",
              "How many working hours a side takes to acknowledge a problem it was told of",
              "Kaplan-Meier median of opened to acknowledged, followed for 20 business days",
              "automatic acknowledgements; problems opened jointly",
              "Kaplan and Meier, JASA 53 (1958)")
          .build();

  private TimeToAcknowledge() {}

  private static State waiting(State.Statistic statistic) {
    return new State.Histogram(
        Acknowledgements.FACT.col("bin"),
        Acknowledgements.FACT.col("acknowledged"),
        0.25,
        180,
        statistic);
  }
}

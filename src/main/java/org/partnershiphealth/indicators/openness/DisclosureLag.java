package org.partnershiphealth.indicators.openness;

import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Issues;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** C1: working time from a problem until the responsible side tells. */
public final class DisclosureLag {

  public static final Measure MEASURE =
      Measure.indicator("C1", "disclosure_lag")
          .of(Party.BUYER, Party.SUPPLIER)
          .in("BH", Direction.DOWN, 5)
          .over(Issues.FACT, "told_month")
          .main(lag("told_bin", State.Statistic.MEDIAN))
          .part("restricted_mean", lag("told_bin", State.Statistic.RESTRICTED_MEAN))
          .part("detected", lag("detected_bin", State.Statistic.MEDIAN))
          .needs("issues", "issues.occurred_at", "issues.responsible")
          .words(
              "Disclosure lag",
              "How many working hours pass until the responsible side tells of its own problem",
              "Kaplan-Meier median of occurred to opened, followed for 20 business days",
              "opened by the other side: censored there; times from detection stand apart",
              "Kaplan and Meier, JASA 53 (1958)")
          .build();

  private DisclosureLag() {}

  private static State lag(String bin, State.Statistic statistic) {
    return new State.Histogram(
        Issues.FACT.col(bin), Issues.FACT.col("told_in_time"), 0.25, 180, statistic);
  }
}

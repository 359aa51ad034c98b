package org.partnershiphealth.indicators.promises;

import org.partnershiphealth.config.Party;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** G3: where mutual trust is heading; read from {@code trust_month}, no expression of a fact. */
public final class TrustSlope {

  public static final Measure MEASURE =
      Measure.indicator("G3", "trust_slope")
          .of(Party.MUTUAL)
          .in("per yr", Direction.UP, 12)
          .windows(12)
          .main(new State.Series())
          .words(
              "Trust slope",
              "By how many points mutual trust rose or fell in a year",
              "median of the slopes between all pairs of the last 12 monthly scores x 12",
              "months without evidence; no interval, since smoothed months follow one another",
              "P. K. Sen, \"Estimates of the regression coefficient based on Kendall's tau\","
                  + " Journal of the American Statistical Association 63 (1968)")
          .build();

  private TrustSlope() {}
}

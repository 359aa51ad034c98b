package org.partnershiphealth.outcomes;

import java.util.List;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.outcomes.output.InFull;
import org.partnershiphealth.outcomes.output.OnTimeLatestPromise;
import org.partnershiphealth.outcomes.output.OtifFirstPromise;

/** All outcomes, in the order of the catalogue. */
public final class Outcomes {

  private static final List<Measure> ALL =
      List.of(
          OtifFirstPromise.MEASURE, //
          OnTimeLatestPromise.MEASURE, //
          InFull.MEASURE);

  private Outcomes() {}

  public static List<Measure> all() {
    return ALL;
  }
}

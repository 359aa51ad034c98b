package org.partnershiphealth.outcomes;

import java.util.List;
import org.partnershiphealth.indicators.Measure;

/** All outcomes, in the order of the catalogue. */
public final class Outcomes {

  private static final List<Measure> ALL = List.of();

  private Outcomes() {}

  public static List<Measure> all() {
    return ALL;
  }
}

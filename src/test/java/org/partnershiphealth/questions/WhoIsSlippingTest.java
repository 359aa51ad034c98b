package org.partnershiphealth.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.estimators.Distributions;

/** Alarms of planted series, their drivers' owner, and what hangs on tiers. */
class WhoIsSlippingTest {

  private static final int MONTHS = 48;

  /** Independent scores around 70; supplier 0 falls by three standard deviations after month 36. */
  private static WhoIsSlipping.Signal signal(int suppliers, double fall) {
    SplittableRandom random = new SplittableRandom(5);
    Grid values = Grid.empty("SUPPLIER", suppliers, MONTHS);
    for (int s = 0; s < suppliers; s++) {
      for (int t = 0; t < MONTHS; t++) {
        double noise =
            Distributions.normalQuantile(0.5 * (random.nextDouble() + random.nextDouble()));
        values.cells()[s][t] = 70 + 4 * noise - (s == 0 && t >= 36 ? fall : 0);
      }
    }
    return new WhoIsSlipping.Signal("SUPPLIER", "SUPPLIER", "", values, false);
  }

  @Test
  void aFallIsSeenWithinHalfAYearAndDatedToItsBeginning() {
    List<WhoIsSlipping.Alarm> alarms = new WhoIsSlipping(3.2).alarms(List.of(signal(20, 12)));

    WhoIsSlipping.Alarm first =
        alarms.stream().filter(a -> a.supplier() == 0).findFirst().orElseThrow();
    assertTrue(first.point().month() >= 36 && first.point().month() < 42);
    assertTrue(Math.abs(first.point().began() - 36) <= 2);
    assertTrue(first.q() < 0.05);
    assertTrue(first.recovery() > 0);
    // 20 signals are watched: 0.031 a year each.
    assertEquals(0.031 * 20 / 12, first.expected(), 1e-12);
  }

  @Test
  void alarmsOfHealthySeriesAreRare() {
    List<WhoIsSlipping.Alarm> alarms = new WhoIsSlipping(3.2).alarms(List.of(signal(60, 0)));

    // 60 suppliers x 2 years watched: 120 supplier-years; 4 in 100 are the most that is promised.
    long suppliers = alarms.stream().map(WhoIsSlipping.Alarm::supplier).distinct().count();
    assertTrue(suppliers <= 5, suppliers + " suppliers with an alarm");
  }

  @Test
  void aSeriesOfLessThanAYearIsNotWatched() {
    Grid values = Grid.empty("BUYER", 1, MONTHS);
    for (int t = 0; t < 12; t++) {
      values.cells()[0][t] = t % 2 == 0 ? 80 : 20;
    }

    assertEquals(
        List.of(),
        new WhoIsSlipping(3.2)
            .alarms(List.of(new WhoIsSlipping.Signal("BUYER", "BUYER", "", values, false))));
  }

  @Test
  void theOwnerIsTheSideWhoseActsWeighMost() {
    List<WhatDroveIt.Driver> drivers =
        List.of(
            new WhatDroveIt.Driver("a", "BUYER", 2, RowFactory.create()),
            new WhatDroveIt.Driver("a", "SUPPLIER", 1.5, RowFactory.create()),
            new WhatDroveIt.Driver("b", "BUYER", 1, RowFactory.create()),
            new WhatDroveIt.Driver("b", "SUPPLIER", 1, RowFactory.create()),
            new WhatDroveIt.Driver("c", "", 0, RowFactory.create()));

    assertEquals(Map.of("a", "BUYER", "b", "JOINT"), WhatDroveIt.owners(drivers));
  }
}

package org.partnershiphealth.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Doses and swaps on data with a true association. */
class DosesAndSwapsTest {

  @Test
  void dosesAreReadAgainstTheMiddleFifth() {
    EngineWorld world = EngineWorld.seeded();
    List<DoseResponse.Bin> bins =
        DoseResponse.of(
            new int[EngineWorld.SUPPLIERS],
            world.y(),
            EngineWorld.grid((s, t) -> world.x()[s][t] - s),
            List.of());

    assertEquals(5, bins.size());
    assertTrue(bins.get(2).effect().isEmpty());
    assertTrue(bins.get(0).effect().orElseThrow().value() > 0);
    assertTrue(bins.get(4).effect().orElseThrow().value() < 0);
  }

  @Test
  void aSwapStaysInsideThePeerGroupAndMovesEverybody() {
    EngineWorld world = EngineWorld.seeded();
    double[][] swapped = SwapPlacebo.swapped(world.x(), world.group(), 5);
    List<double[]> originals = new ArrayList<>(Arrays.asList(world.x()));

    for (int s = 0; s < EngineWorld.SUPPLIERS; s++) {
      int donor = originals.indexOf(swapped[s]);
      assertTrue(donor != s && world.group()[donor] == world.group()[s]);
    }
  }

  @Test
  void aTrueAssociationDoesNotSurviveSwaps() {
    EngineWorld world = EngineWorld.seeded();
    SwapPlacebo placebo =
        SwapPlacebo.of(world.group(), world.y(), world.x(), new int[] {0}, List.of(), 99, 7)
            .orElseThrow();

    assertEquals(0.01, placebo.p(), 1e-12);
    assertTrue(placebo.rate() < 0.5);
  }
}

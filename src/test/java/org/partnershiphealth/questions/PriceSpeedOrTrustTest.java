package org.partnershiphealth.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.estimators.Distributions;

/** Races with a planted winner, with none, and with too few runners. */
class PriceSpeedOrTrustTest {

  private static final List<String> RIVALS = List.of("trust", "cheapness", "speed");

  /** Later results that follow one rival; -1: none of them. */
  private static PriceSpeedOrTrust.Race race(int suppliers, int winner, int sign) {
    SplittableRandom random = new SplittableRandom(11);
    List<PriceSpeedOrTrust.Runner> runners = new ArrayList<>();
    for (int s = 0; s < suppliers; s++) {
      double[] rivals = {70 + 5 * normal(random), 0.1 * normal(random), 0.2 * normal(random)};
      double before = 90 + 2 * normal(random);
      double[] scaled = {(rivals[0] - 70) / 5, rivals[1] / 0.1, rivals[2] / 0.2};
      double effect = winner < 0 ? 0 : sign * 3 * scaled[winner];
      runners.add(
          new PriceSpeedOrTrust.Runner(s, rivals, before, before + effect + normal(random)));
    }
    return new PriceSpeedOrTrust.Race("o", sign, true, runners);
  }

  private static double normal(SplittableRandom random) {
    return Distributions.normalQuantile(Math.max(1e-12, random.nextDouble()));
  }

  private static List<Row> run(int suppliers, PriceSpeedOrTrust.Race... races) {
    int[] peers = new int[suppliers];
    for (int s = 0; s < suppliers; s++) {
      peers[s] = s % 4;
    }
    return new PriceSpeedOrTrust(peers).answers(List.of(races));
  }

  @Test
  void eachPlantedWinnerIsNamedWhicheverWayIsGood() {
    for (int winner = 0; winner < 3; winner++) {
      for (int sign : new int[] {1, -1}) {
        List<Row> rows = run(60, race(60, winner, sign));
        assertEquals(RIVALS.get(winner), rows.get(0).getString(12));
        assertEquals(3, sign * rows.get(winner).getDouble(2), 0.6);
        assertTrue(rows.get(winner).getDouble(6) < 0.05);
      }
    }
  }

  @Test
  void whereNothingWasPlantedNobodyWins() {
    run(60, race(60, -1, 1)).forEach(row -> assertNull(row.get(12)));
  }

  @Test
  void fewerThanThirtySuppliersAreNoRace() {
    List<Row> rows = run(29, race(29, 0, 1));
    assertEquals(3, rows.size());
    rows.forEach(row -> assertNull(row.get(2)));
    assertEquals(29L, rows.get(0).getLong(7));
  }

  @Test
  void theNearestRivalIsTheBetterOfTheOtherTwo() {
    List<Row> rows = run(60, race(60, 1, 1));
    assertEquals("cheapness", rows.get(0).getString(8));
    assertTrue(rows.get(0).getDouble(9) < 0);
    assertTrue(rows.get(1).getDouble(10) > 0);
  }
}

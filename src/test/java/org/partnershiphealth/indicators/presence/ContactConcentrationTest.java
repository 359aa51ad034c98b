package org.partnershiphealth.indicators.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.facts.World;

final class ContactConcentrationTest {

  private final World world = World.asOf("2024-03-31").supplier("S", "DE");

  private void write(int id, String party, String from, String to) {
    world.message("" + id, "S", "2024-03-04T10:00Z", party, "sender_id", from, "recipient_id", to);
  }

  @Test
  void itIsTheSumOfSquaredSharesOfPairsInEitherDirection() {
    write(1, "BUYER", "b1", "s1");
    write(2, "SUPPLIER", "s1", "b1");
    write(3, "BUYER", "b2", "s2");
    write(4, "BUYER", "b2", "s3");
    // Pairs b1-s1 twice, b2-s2, b2-s3: (4 + 1 + 1) / 16.
    assertEquals(
        List.of("S 2024-03-01 JOINT main 0.375 4.0 LOW_N"),
        world.figures(ContactConcentration.MEASURE, 1));
  }

  @Test
  void ofFewerThanFivePersonsNothingIsShown() {
    write(1, "BUYER", "b1", "s1");
    write(2, "BUYER", "b2", "s2");
    assertEquals(
        List.of("S 2024-03-01 JOINT main 0.0 NO_DATA"),
        world.figures(ContactConcentration.MEASURE, 12));
  }
}

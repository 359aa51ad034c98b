package org.partnershiphealth.indicators.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.facts.World;

/** F3 to F5: respect for the partner's calendar. */
final class CourtesyTest {

  private final World world = World.asOf("2024-03-31").supplier("S", "CN");

  @Test
  void anEscalationInsideLunarNewYearIsOneInAClosure() {
    // Closed from 9 to 23 February; the 23rd ends at 16:00Z.
    world
        .message("1", "S", "2024-02-23T15:59Z", "BUYER", "kind", "ESCALATION")
        .message("2", "S", "2024-02-26T02:00Z", "BUYER", "kind", "ESCALATION")
        .message("3", "S", "2024-02-13T02:00Z", "BUYER", "kind", "EMERGENCY")
        .message("4", "S", "2024-02-13T02:00Z", "SUPPLIER", "kind", "ESCALATION");
    assertEquals(
        List.of("S 2024-02-01 BUYER main 0.5 2.0 LOW_N"),
        world.figures(ClosureEscalation.MEASURE, 1));
  }

  @Test
  void courtesyIsAMeetingBetweenEightAndEighteenOfTheSuppliersDay() {
    world
        .meeting(
            "a",
            "S",
            "called_by",
            "BUYER",
            "placed_at",
            "2024-02-28T10:00Z",
            "planned_at",
            "2024-03-05T00:00Z")
        .meeting(
            "b",
            "S",
            "called_by",
            "BUYER",
            "placed_at",
            "2024-03-01T10:00Z",
            "planned_at",
            "2024-03-05T10:00Z")
        .meeting(
            "c",
            "S",
            "called_by",
            "BUYER",
            "placed_at",
            "2024-03-01T10:00Z",
            "planned_at",
            "2024-03-09T02:00Z")
        .meeting(
            "d",
            "S",
            "called_by",
            "SUPPLIER",
            "placed_at",
            "2024-03-01T10:00Z",
            "planned_at",
            "2024-03-05T02:00Z")
        .meeting("e", "S", "called_by", "BUYER", "planned_at", "2024-03-05T02:00Z");
    // a at 08:00, b at 18:00, c on a Saturday, d called by the supplier, e not dated.
    assertEquals(
        List.of("a 2024-02-01 true", "b 2024-03-01 false"), world.acts(LocalHoursCourtesy.MEASURE));
  }

  @Test
  void invitationsStandInWhereNoMeetingsAreMapped() {
    world
        .message("1", "S", "2024-03-05T02:00Z", "BUYER", "kind", "INVITATION")
        .message("2", "S", "2024-03-05T13:00Z", "BUYER", "kind", "INVITATION");
    assertEquals(
        List.of("S 2024-03-01 BUYER main 0.5 2.0 LOW_N"),
        world.figures(LocalHoursCourtesy.MEASURE, 1));
  }

  @Test
  void aHolidayIsGreetedWithinThreeDays() {
    // New Year 2024 lasts one day, Lunar New Year from 10 to 17 February.
    world
        .message("0", "S", "2023-12-01T02:00Z", "SUPPLIER", "kind", "INFO")
        .message("1", "S", "2024-02-07T02:00Z", "BUYER", "kind", "GREETING")
        .message("2", "S", "2024-02-07T03:00Z", "BUYER", "kind", "GREETING");
    assertEquals(
        List.of("S 2024-01-01 BUYER main 0.0 1.0 OK", "S 2024-02-01 BUYER main 1.0 1.0 OK"),
        world.figures(Greetings.MEASURE, 1));
  }
}

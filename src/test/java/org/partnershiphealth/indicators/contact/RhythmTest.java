package org.partnershiphealth.indicators.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.facts.ContactDays;
import org.partnershiphealth.facts.World;

/** B1 to B4: the rhythm of contact, and silence. */
final class RhythmTest {

  /** Calls on 8, 10 and 15 January 2024, a Monday, a Wednesday and a Monday; then nothing. */
  private static World called() {
    World world = World.asOf("2024-02-29").supplier("S", "DE").supplier("T", "DE");
    for (String day : List.of("08", "10", "15")) {
      String at = "2024-01-" + day + "T10:00Z";
      world.message("c" + day, "S", at, "BUYER", "channel", "CALL");
    }
    for (String day : List.of("13", "20")) {
      String at = "2024-02-" + day + "T10:00Z";
      world.message("t" + day, "T", at, "BUYER", "channel", "EMAIL");
    }
    return world;
  }

  private static List<String> ofS(List<String> lines) {
    return lines.stream().filter(l -> l.startsWith("S")).toList();
  }

  @Test
  void aContactDayIsOneWithMessagesOfBothSidesOrATalk() {
    World world = World.asOf("2024-02-29").supplier("S", "CN");
    world
        .message("1", "S", "2024-01-08T15:00Z", "BUYER", "channel", "EMAIL")
        .message("2", "S", "2024-01-08T16:30Z", "SUPPLIER", "channel", "EMAIL")
        .message("3", "S", "2024-01-09T15:30Z", "BUYER", "channel", "EMAIL")
        .message("4", "S", "2024-01-10T01:00Z", "BUYER", "channel", "VIDEO")
        .meeting("m", "S", "held_at", "2024-01-10T01:15Z")
        .meeting("n", "S", "held_at", "2024-01-12T01:15Z");
    // 16:30Z of the 8th is the 9th in Shanghai, and so is 15:30Z of the 9th. The video call of the
    // 10th is the meeting that began 15 minutes later.
    assertEquals(
        List.of("2024-01-09 1 1 0", "2024-01-10 0 1 1 1", "2024-01-12 0 0 1 2"),
        world.lines(
            ContactDays.FACT, "date", "messages_in", "messages_out", "synchronous_n", "gap_bd"));
  }

  @Test
  void regularityIsReadFromTheGaps() {
    // Gaps of 2 and 3 business days: r = 0.2, n = 2:
    // (0.2 sqrt(3) - 1) / (0.2 (sqrt(3) - 2) + 1).
    assertEquals(
        List.of("S 2024-01-01 JOINT main -0.690598923241497 2.0 LOW_N"),
        called().figures(ContactRegularity.MEASURE, 1));
  }

  @Test
  void theLongestSilenceCountsTheOpenOneAtEachMonthsEnd() {
    // From the 15th: 12 business days to the end of January, 21 more in February.
    assertEquals(
        List.of(
            "S 2024-01-01 JOINT main 12.0 3.0 CENSORED",
            "S 2024-02-01 JOINT main 33.0 1.0 CENSORED"),
        called().figures(LongestSilence.MEASURE, 1));
  }

  @Test
  void silenceBeginsAfterTwoAgreedIntervalsAndOutagesAreNoSilence() {
    // 20 business days after 15 January is 12 February; of the 13 silent days from the 13th on the
    // source has messages on two.
    assertEquals(
        List.of(
            "S 2024-01-01 JOINT main 0.0 17.0 LOW_N",
            "S 2024-02-01 JOINT main 0.09523809523809523 21.0 LOW_N"),
        called().figures(SilentShare.MEASURE, 1));
  }

  @Test
  void withoutPlannedCheckInsTheAgreedRhythmStandsIn() {
    // Buckets of 14 days begin on 8 and 22 January and 5 February; that of the 19th has not ended.
    assertEquals(
        List.of(
            "S/2024-01-08 2024-01-01 true",
            "S/2024-01-22 2024-02-01 false",
            "S/2024-02-05 2024-02-01 false"),
        ofS(called().acts(CadenceKept.MEASURE)));
  }

  @Test
  void aBucketInsideAClosureIsNoBucket() {
    World world = World.asOf("2024-03-31").supplier("S", "CN", "cadence_days", 7);
    world.message("1", "S", "2024-02-05T02:00Z", "BUYER", "channel", "CALL");
    // Lunar New Year's eve is 9 February; closed for 15 days, to the 23rd, a Friday.
    assertEquals(
        List.of(
            "S/2024-02-05 2024-02-01 true",
            "S/2024-02-26 2024-03-01 false",
            "S/2024-03-04 2024-03-01 false",
            "S/2024-03-11 2024-03-01 false",
            "S/2024-03-18 2024-03-01 false"),
        world.acts(CadenceKept.MEASURE));
  }

  @Test
  void aPlannedCheckInIsKeptWithinTwoBusinessDays() {
    World world = World.asOf("2024-01-31").supplier("S", "DE");
    world
        .meeting(
            "a",
            "S",
            "kind",
            "CHECK_IN",
            "placed_at",
            "2024-01-02T09:00Z",
            "planned_at",
            "2024-01-05T09:00Z",
            "held_at",
            "2024-01-09T09:00Z")
        .meeting(
            "b",
            "S",
            "kind",
            "CHECK_IN",
            "planned_at",
            "2024-01-12T09:00Z",
            "held_at",
            "2024-01-17T09:00Z")
        .meeting(
            "c",
            "S",
            "kind",
            "CHECK_IN",
            "planned_at",
            "2024-01-19T09:00Z",
            "cancelled_at",
            "2024-01-18T09:00Z",
            "cancelled_by_consent",
            true)
        .meeting(
            "d",
            "S",
            "kind",
            "CHECK_IN",
            "planned_at",
            "2024-01-19T09:00Z",
            "cancelled_at",
            "2024-01-18T09:00Z")
        .meeting(
            "e",
            "S",
            "kind",
            "CHECK_IN",
            "planned_at",
            "2024-01-25T09:00Z",
            "held_at",
            "2024-01-22T09:00Z")
        .meeting("f", "S", "kind", "CHECK_IN", "planned_at", "2024-01-30T09:00Z");
    // a: Friday to Tuesday are 2. b: 3. c was cancelled with consent, d without. e: 3 before. The
    // limit of f is 1 February.
    assertEquals(
        List.of(
            "a 2024-01-01 true",
            "b 2024-01-01 false 1",
            "d 2024-01-01 false",
            "e 2024-01-01 false"),
        world.acts(CadenceKept.MEASURE));
  }
}

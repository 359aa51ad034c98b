package org.partnershiphealth.indicators.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.facts.World;

/** B5, B6 and B7: who writes, who answers, and how soon. */
final class AnswersTest {

  private final World world = World.asOf("2024-03-31");

  private AnswersTest message(String id, String at, String party, String kind) {
    world.message(id, "S", at, party, "thread_id", "t" + id.charAt(0), "kind", kind);
    return this;
  }

  /** Berlin works 08:00 to 17:00, in March UTC+1; Shanghai the same hours at UTC+8. */
  private World asked() {
    world.supplier("S", "CN").supplier("T", "DE");
    message("a1", "2024-03-04T01:00Z", "BUYER", "REQUEST")
        .message("a2", "2024-03-04T08:00Z", "SUPPLIER", "REPLY")
        .message("b1", "2024-03-04T01:00Z", "BUYER", "REQUEST")
        .message("b2", "2024-03-04T09:30Z", "SUPPLIER", "REPLY")
        .message("c1", "2024-03-05T08:00Z", "SUPPLIER", "RUSH")
        .message("c2", "2024-03-06T07:30Z", "BUYER", "REPLY")
        .message("d1", "2024-03-29T01:00Z", "BUYER", "REQUEST");
    return world;
  }

  @Test
  void anAnswerAfterWorkIsLateOnlyWhenTheLimitHadBeenReached() {
    // a: 09:00 to 16:00 is 7 BH. b: limit 8 BH after 09:00 is 17:00, answered at 17:30.
    // c: asked 09:00 in Berlin, limit 17:00, answered next morning. d: Good Friday is no holiday
    // in China: its limit is 17:00 of the same day.
    assertEquals(
        List.of(
            "a1 2024-03-01 true",
            "b1 2024-03-01 false 0",
            "c1 2024-03-01 false 1",
            "d1 2024-03-01 false"),
        asked().acts(AnsweredInTime.MEASURE));
  }

  @Test
  void theShareAnsweredInTimeCountsWhatWasNeverAnswered() {
    assertEquals(
        List.of(
            "S 2024-03-01 BUYER main 0.0 1.0 LOW_N",
            "S 2024-03-01 SUPPLIER main 0.3333333333333333 3.0 LOW_N"),
        asked().figures(AnsweredInTime.MEASURE, 1));
  }

  @Test
  void aWaitIsCountedInBusinessHoursOfTheResponder() {
    // a: 7 BH, b: 8 BH; c: 8 BH on the first day and a half hour on the second. d's follow-up of 10
    // business days ends in April.
    assertEquals(
        List.of(
            "S 2024-03-01 BUYER main 8.5 1.0 LOW_N",
            "S 2024-03-01 BUYER restricted_mean 8.5 1.0 LOW_N",
            "S 2024-03-01 SUPPLIER main 7.0 2.0 LOW_N",
            "S 2024-03-01 SUPPLIER restricted_mean 7.5 2.0 LOW_N"),
        asked().figures(FirstResponse.MEASURE, 1));
  }

  @Test
  void reciprocityIsTwiceTheSmallerSideOverBoth() {
    // In: a2, b2, c1; out: a1, b1, c2, d1. Threads begun: 1 in, 3 out.
    assertEquals(
        List.of(
            "S 2024-03-01 JOINT main 0.8571428571428571 7.0 LOW_N",
            "S 2024-03-01 JOINT threads 0.5 4.0 LOW_N"),
        asked().figures(Reciprocity.MEASURE, 1));
  }
}

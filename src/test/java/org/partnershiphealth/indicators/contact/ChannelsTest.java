package org.partnershiphealth.indicators.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.facts.World;

/** B8 to B10: by what channel, at whose hours, in what language. */
final class ChannelsTest {

  private static World talked() {
    World world = World.asOf("2024-03-31").supplier("S", "CN", "languages", "zh-Hans, en");
    world
        .message("1", "S", "2024-03-04T02:00Z", "BUYER", "channel", "EMAIL", "language", "en-GB")
        .message("2", "S", "2024-03-05T02:00Z", "SUPPLIER", "channel", "CALL", "language", "ZH")
        .message("3", "S", "2024-03-06T08:00Z", "BUYER", "channel", "VIDEO", "language", "de")
        .message("4", "S", "2024-03-07T08:00Z", "BUYER", "language", "de", "interpreter", true)
        .message("5", "S", "2024-03-08T13:00Z", "BUYER", "channel", "CALL", "automated", true)
        .meeting("a", "S", "held_at", "2024-03-06T07:45Z", "channel", "VIDEO")
        .meeting("b", "S", "held_at", "2024-03-09T10:00Z");
    return world;
  }

  @Test
  void aCallThatIsAMeetingIsOneTalk() {
    // 1 mail, 1 call, 1 video meeting; 3 is that meeting; 4 and b name no channel.
    assertEquals(
        List.of("S 2024-03-01 JOINT main 0.6666666666666666 3.0 LOW_N"),
        talked().figures(RichChannelShare.MEASURE, 1));
  }

  @Test
  void theBurdenIsWhoTalksOutsideOwnHours() {
    // Call 2 at 10:00 in Shanghai is 03:00 in Berlin; meeting a 15:45 and 08:45: nobody's evening;
    // meeting b on a Saturday: both outside.
    assertEquals(
        List.of("S 2024-03-01 JOINT main -0.3333333333333333 3.0 LOW_N"),
        talked().figures(OffHoursBurden.MEASURE, 1));
  }

  @Test
  void aLanguageFitsByItsPrimarySubtagOrThroughAnInterpreter() {
    assertEquals(
        List.of("S 2024-03-01 BUYER main 0.75 4.0 LOW_N"),
        talked().figures(LanguageFit.MEASURE, 1));
  }
}

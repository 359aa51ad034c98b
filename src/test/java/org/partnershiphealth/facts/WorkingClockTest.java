package org.partnershiphealth.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnershiphealth.facts.Calendars.clock;
import static org.partnershiphealth.facts.Calendars.micros;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Working time between instants, counted by hand. */
final class WorkingClockTest {

  private static final long HOUR = TimeUnit.HOURS.toMicros(1);

  private final WorkingClock berlin = clock("DE", "Europe/Berlin");
  private final WorkingClock shanghai = clock("CN", "Asia/Shanghai");

  private static double hours(WorkingClock clock, String from, String to) {
    return (double) clock.between(micros(from), micros(to)) / HOUR;
  }

  private static String limit(WorkingClock clock, String from, int hours) {
    return instant(clock.reached(micros(from), hours * HOUR));
  }

  private static String instant(long micros) {
    return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L)).toString();
  }

  @Test
  void onlyWorkingHoursCount() {
    // Friday 16:00 to Monday 09:30 in Berlin, winter time: one hour and one hour and a half.
    assertEquals(2.5, hours(berlin, "2024-01-12T15:00Z", "2024-01-15T08:30Z"));
    assertEquals(-2.5, hours(berlin, "2024-01-15T08:30Z", "2024-01-12T15:00Z"));
  }

  @Test
  void summerTimeMovesTheHoursNotTheirNumber() {
    // Clocks go forward on Sunday 31 March 2024; Good Friday and Easter Monday are off.
    assertEquals(1, hours(berlin, "2024-03-28T15:00Z", "2024-04-02T06:00Z"));
    assertEquals(9, hours(berlin, "2024-04-02T05:00Z", "2024-04-02T18:00Z"));
  }

  @Test
  void aHalfDayEndsAtHalfTime() {
    // Women's Day 2018, a Thursday: 08:00 to 12:30 in Shanghai.
    assertEquals(4.5, hours(shanghai, "2018-03-07T16:00Z", "2018-03-08T16:00Z"));
    assertEquals("2018-03-09T00:30:00Z", limit(shanghai, "2018-03-08T00:00Z", 5));
    assertTrue(shanghai.isWorking(micros("2018-03-08T04:29Z")));
    assertFalse(shanghai.isWorking(micros("2018-03-08T04:30Z")));
  }

  @Test
  void hoursAreHalfOpen() {
    assertTrue(berlin.isWorking(micros("2024-01-12T07:00Z")));
    assertFalse(berlin.isWorking(micros("2024-01-12T16:00Z")));
  }

  @Test
  void aLimitReachedWhenWorkEndsIsReachedThen() {
    assertEquals("2024-01-12T16:00:00Z", limit(berlin, "2024-01-12T07:00Z", 9));
    assertEquals(
        "2024-01-15T07:00:00Z", instant(berlin.reached(micros("2024-01-12T07:00Z"), 9 * HOUR + 1)));
  }

  @Test
  void aLimitCountsFromTheNextStartOfWork() {
    // Asked on Saturday: Monday 08:00 and 8 hours.
    assertEquals("2024-01-15T15:00:00Z", limit(berlin, "2024-01-13T11:00Z", 8));
    // Asked on Friday at 16:00: one hour on Friday, seven on Monday.
    assertEquals("2024-01-15T14:00:00Z", limit(berlin, "2024-01-12T15:00Z", 8));
    assertEquals("2024-01-13T11:00:00Z", limit(berlin, "2024-01-13T11:00Z", 0));
  }

  @Test
  void outsideTheRangeNothingIsKnown() {
    long late = micros("2031-01-02T10:00Z");
    assertEquals(WorkingClock.UNKNOWN, berlin.between(late, late));
    assertEquals(WorkingClock.UNKNOWN, berlin.reached(late, HOUR));
    assertEquals(WorkingClock.UNKNOWN, berlin.reached(micros("2030-12-31T10:00Z"), 100 * HOUR));
    assertFalse(berlin.isWorking(late));
  }

  @Test
  void hoursThatEndBeforeTheyStartAreRefused() {
    ZoneOffsets utc = new ZoneOffsets(ZoneOffset.UTC);
    WorkingCalendar germany = Calendars.of("DE");
    assertThrows(
        IllegalArgumentException.class, () -> new WorkingClock(germany, utc, 79_200, 21_600));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Berlin", "America/Sao_Paulo", "Africa/Cairo", "Asia/Kathmandu"})
  void localTimesAreThoseOfTheJdk(String zone) {
    ZoneOffsets offsets = new ZoneOffsets(ZoneId.of(zone));
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      long instant =
          micros("2005-01-01T00:00Z") + (long) (random.nextDouble() * 26 * 365 * 24 * HOUR);
      long second = instant - Math.floorMod(instant, 1_000_000L);
      LocalDateTime local =
          LocalDateTime.ofInstant(Instant.ofEpochSecond(second / 1_000_000), ZoneId.of(zone));
      assertEquals(local.toEpochSecond(ZoneOffset.UTC) * 1_000_000, offsets.local(second));
      assertEquals(
          local.atZone(ZoneId.of(zone)).toEpochSecond() * 1_000_000,
          offsets.instant(local.toEpochSecond(ZoneOffset.UTC) * 1_000_000));
    }
  }

  @Test
  void skippedAndRepeatedLocalTimesAreReadAsTheJdkReadsThem() {
    ZoneOffsets berlinOffsets = new ZoneOffsets(ZoneId.of("Europe/Berlin"));
    // 02:30 is skipped on 31 March 2024 and shown twice on 27 October.
    assertEquals(micros("2024-03-31T01:30Z"), berlinOffsets.instant(micros("2024-03-31T02:30Z")));
    assertEquals(micros("2024-10-27T00:30Z"), berlinOffsets.instant(micros("2024-10-27T02:30Z")));
  }
}

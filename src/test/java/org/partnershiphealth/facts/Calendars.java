package org.partnershiphealth.facts;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Calendars and clocks for tests, by country and the job's own days. */
final class Calendars {

  private final Map<String, NavigableMap<Integer, DayRule>> given = new HashMap<>();

  /** Adds a day of the job's {@code holidays}; {@code known} null: 1 December before. */
  Calendars given(String calendar, String date, DayRule.Kind kind, String known) {
    DayRule december = DayRule.announcedInDecember(day(date), kind, "given", "given");
    DayRule rule =
        known == null ? december : new DayRule(day(date), kind, "given", day(known), "given");
    given.computeIfAbsent(calendar, c -> new TreeMap<>()).put(rule.day(), rule);
    return this;
  }

  CalendarStack stack(String country, String calendar, String week, int closureDays) {
    CalendarName name =
        new CalendarName(
            Optional.ofNullable(country), Optional.ofNullable(calendar), Optional.ofNullable(week));
    return CalendarStack.of(name, given, closureDays).orElseThrow();
  }

  WorkingCalendar calendar(String country, int closureDays) {
    return stack(country, null, null, closureDays).calendar(country);
  }

  static WorkingCalendar of(String country) {
    return new Calendars().calendar(country, 0);
  }

  /** A clock of 08:00 to 17:00. */
  static WorkingClock clock(String country, String zone) {
    return new WorkingClock(of(country), new ZoneOffsets(ZoneId.of(zone)), 8 * 3600, 17 * 3600);
  }

  static int day(String date) {
    return Math.toIntExact(LocalDate.parse(date).toEpochDay());
  }

  static String date(int day) {
    return LocalDate.ofEpochDay(day).toString();
  }

  /** Working days of a year. */
  static int workingDays(WorkingCalendar calendar, int year) {
    return calendar.businessDays(day((year - 1) + "-12-31"), day(year + "-12-31"));
  }

  /** Microseconds of an instant such as {@code 2024-01-31T10:00Z}. */
  static long micros(String instant) {
    return TimeUnit.SECONDS.toMicros(OffsetDateTime.parse(instant).toEpochSecond());
  }
}

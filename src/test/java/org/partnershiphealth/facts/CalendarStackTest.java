package org.partnershiphealth.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnershiphealth.facts.Calendars.date;
import static org.partnershiphealth.facts.Calendars.day;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.facts.DayRule.Kind;

/** How the days of a calendar are made from layers of rules. */
final class CalendarStackTest {

  private final Calendars calendars = new Calendars();

  private List<String> off(WorkingCalendar calendar, String from, String to) {
    return IntStream.rangeClosed(day(from), day(to))
        .filter(day -> !calendar.isWorkingDay(day))
        .mapToObj(Calendars::date)
        .toList();
  }

  private static List<String> closures(WorkingCalendar calendar, String year) {
    return calendar.closures(5).stream()
        .map(run -> date(run.first()) + ".." + date(run.last()))
        .filter(run -> run.startsWith(year))
        .toList();
  }

  @Test
  void theJobsDaysOverrideTheBuiltInOnes() {
    calendars
        .given("CN", "2024-05-01", Kind.WORK, null)
        .given("CN", "2024-05-11", Kind.OFF, null)
        .given("CN", "2024-05-14", Kind.HALF, null);
    WorkingCalendar china = calendars.calendar("CN", 0);
    assertTrue(china.isWorkingDay(day("2024-05-01")));
    assertFalse(china.isWorkingDay(day("2024-05-11")));
    assertEquals(WorkingCalendar.HALF, china.kind(day("2024-05-14")));
  }

  @Test
  void aPlantsDaysLieOnTopOfTheCountrys() {
    calendars
        .given("DE", "2024-08-12", Kind.OFF, null)
        .given("PLANT", "2024-08-12", Kind.WORK, null)
        .given("PLANT", "2024-08-13", Kind.OFF, null);
    WorkingCalendar plant = calendars.stack("DE", "PLANT", null, 0).calendar("");
    WorkingCalendar country = calendars.calendar("DE", 0);
    assertEquals(List.of("2024-08-13"), off(plant, "2024-08-12", "2024-08-16"));
    assertEquals(List.of("2024-08-12"), off(country, "2024-08-12", "2024-08-16"));
  }

  @Test
  void theWeekOfASiteReplacesTheCountrys() {
    WorkingCalendar site = calendars.stack("DE", null, "MON-SAT", 0).calendar("");
    assertEquals(List.of("2024-08-18"), off(site, "2024-08-12", "2024-08-18"));
  }

  @Test
  void offBeatsWorkBeatsHalf() {
    DayRule off = DayRule.announcedInDecember(1, Kind.OFF, "", "");
    DayRule work = DayRule.announcedInDecember(1, Kind.WORK, "", "");
    DayRule half = DayRule.announcedInDecember(1, Kind.HALF, "", "");
    assertEquals(off, DayRule.stronger(off, work));
    assertEquals(off, DayRule.stronger(half, off));
    assertEquals(work, DayRule.stronger(half, work));
  }

  @Test
  void lunarNewYearClosesFifteenDaysFromItsEve() {
    // New Year on 10 February 2024; Saturday 24 and Sunday 25 follow the 15 days.
    assertEquals(
        List.of("2024-02-09..2024-02-25", "2024-05-01..2024-05-05", "2024-10-01..2024-10-07"),
        closures(calendars.calendar("CN", 15), "2024"));
    assertEquals(
        List.of("2024-02-10..2024-02-17", "2024-05-01..2024-05-05", "2024-10-01..2024-10-07"),
        closures(calendars.calendar("CN", 0), "2024"));
  }

  @Test
  void builtInMakeUpDaysInsideTheClosureAreOffAndTheJobsStay() {
    assertTrue(calendars.calendar("CN", 0).isWorkingDay(day("2024-02-18")));
    assertFalse(calendars.calendar("CN", 15).isWorkingDay(day("2024-02-18")));
    // A make-up day before the closure stays.
    assertTrue(calendars.calendar("CN", 15).isWorkingDay(day("2024-02-04")));
    calendars.given("CN", "2024-02-18", Kind.WORK, null).given("CN", "2024-02-19", Kind.HALF, null);
    assertTrue(calendars.calendar("CN", 15).isWorkingDay(day("2024-02-18")));
    assertFalse(calendars.calendar("CN", 15).isWorkingDay(day("2024-02-19")));
  }

  @Test
  void hanoiKeepsItsOwnLunarNewYear() {
    // 2007: 17 February in Hanoi, 18 February in Beijing.
    assertTrue(calendars.calendar("CN", 15).isWorkingDay(day("2007-02-16")));
    assertFalse(calendars.calendar("VN", 15).isWorkingDay(day("2007-02-16")));
  }

  @Test
  void christmasIsNoClosureInGermany() {
    // 2020: Friday 25 to Sunday 27 December.
    assertEquals(List.of(), closures(Calendars.of("DE"), "2020"));
  }

  @Test
  void holidaysAreKnownFromDecemberAndSurprisesFromTheirDay() {
    calendars.given("CN", "2020-01-31", Kind.OFF, "2020-01-27");
    calendars.given("DE", "2024-08-12", Kind.OFF, "2024-08-01");
    CalendarStack germany = calendars.stack("DE", null, null, 0);
    int christmas = day("2024-12-25");
    assertTrue(germany.isWorkingDayAsKnown(christmas, day("2023-11-30")));
    assertFalse(germany.isWorkingDayAsKnown(christmas, day("2023-12-01")));
    int sunday = day("2024-12-22");
    assertFalse(germany.isWorkingDayAsKnown(sunday, day("2020-01-01")));
    int surprise = day("2024-08-12");
    assertTrue(germany.isWorkingDayAsKnown(surprise, day("2024-07-31")));
    assertFalse(germany.isWorkingDayAsKnown(surprise, day("2024-08-01")));
  }

  @Test
  void aRunOfHolidaysIsOneOccasion() {
    List<String> runs =
        calendars.stack("DE", null, null, 0).holidayRuns().stream()
            .map(run -> run.firstOn() + ".." + run.lastOn())
            .filter(run -> run.startsWith("2024"))
            .toList();
    assertEquals(
        List.of(
            "2024-01-01..2024-01-01",
            "2024-03-29..2024-03-29",
            "2024-04-01..2024-04-01",
            "2024-05-01..2024-05-01",
            "2024-05-09..2024-05-09",
            "2024-05-20..2024-05-20",
            "2024-10-03..2024-10-03",
            "2024-12-25..2024-12-26"),
        runs);
  }

  @Test
  void aCountryWithoutHolidaysHasNoCalendarUntilTheJobGivesSome() {
    CalendarName switzerland =
        new CalendarName(Optional.of("CH"), Optional.empty(), Optional.empty());
    assertEquals(Optional.empty(), CalendarStack.of(switzerland, Map.of(), 0));
    calendars.given("CH", "2024-08-01", Kind.OFF, null);
    WorkingCalendar given = calendars.calendar("CH", 0);
    assertEquals("2024-01-01", date(given.first()));
    assertEquals("2024-12-31", date(given.last()));
    assertEquals(
        List.of("2024-08-01", "2024-08-03", "2024-08-04"), off(given, "2024-08-01", "2024-08-04"));
  }

  @Test
  void theJobsYearsExtendTheRangeWhereTheyLeaveNoGap() {
    calendars.given("DE", "2031-01-01", Kind.OFF, null).given("DE", "2033-01-01", Kind.OFF, null);
    assertEquals("2031-12-31", date(calendars.calendar("DE", 0).last()));
  }

  @Test
  void weeksAreRunsOrListsOfDays() {
    assertEquals("MON+TUE+WED+THU+FRI+SAT", WorkingWeek.parse("MON-SAT").orElseThrow().toString());
    assertEquals("MON+TUE+WED+THU+SUN", WorkingWeek.parse("sun-thu").orElseThrow().toString());
    assertEquals("MON+WED+THU", WorkingWeek.parse("MON, WED-THU").orElseThrow().toString());
    assertEquals(Optional.empty(), WorkingWeek.parse("weekdays"));
    assertEquals("MON+TUE+WED+THU+SUN", BuiltInCalendars.week("EG").toString());
    assertEquals("MON+TUE+WED+THU+SAT+SUN", WorkingWeek.ofCountry("IR").toString());
  }
}

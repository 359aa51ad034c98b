package org.partnershiphealth.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnershiphealth.facts.Calendars.date;
import static org.partnershiphealth.facts.Calendars.day;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days, counted by hand. */
final class WorkingCalendarTest {

  private final WorkingCalendar china = Calendars.of("CN");

  /** By the notices of the State Council; half days are whole business days. */
  @ParameterizedTest
  @CsvSource({"2018,250", "2020,249", "2024,251", "2026,248"})
  void chinaWorksAsManyDaysAsItsNoticesSay(int year, int days) {
    assertEquals(days, Calendars.workingDays(china, year));
  }

  @Test
  void aMakeUpDayIsWorkedThoughItIsASaturday() {
    assertTrue(china.isWorkingDay(day("2018-02-24")));
    assertFalse(china.isWorkingDay(day("2018-03-03")));
  }

  @Test
  void dayCountsExcludeTheFirstAndIncludeTheLastDay() {
    // Thursday to Tuesday over a weekend: Friday, Monday, Tuesday.
    assertEquals(3, china.businessDays(day("2018-03-08"), day("2018-03-13")));
    assertEquals(-3, china.businessDays(day("2018-03-13"), day("2018-03-08")));
    assertEquals(0, china.businessDays(day("2018-03-09"), day("2018-03-11")));
    assertEquals(0, china.businessDays(day("2018-03-09"), day("2018-03-09")));
  }

  @Test
  void aHalfDayIsOneBusinessDayAndHalfADayOfHours() {
    int womensDay = day("2018-03-08");
    assertEquals(1, china.businessDays(womensDay - 1, womensDay));
    assertEquals(1, china.halvesBefore(womensDay + 1) - china.halvesBefore(womensDay));
    // On a Sunday it opens nothing.
    assertFalse(china.isWorkingDay(day("2020-03-08")));
  }

  @Test
  void theNthWorkingDaySkipsTheHoliday() {
    // Spring Festival from Thursday 15 to Wednesday 21 February 2018; Saturday 24 is made up.
    assertEquals("2018-02-22", date(china.addBusinessDays(day("2018-02-14"), 1)));
    assertEquals("2018-02-24", date(china.addBusinessDays(day("2018-02-14"), 3)));
    assertEquals("2018-02-14", date(china.addBusinessDays(day("2018-02-18"), -1)));
    assertEquals("2018-02-13", date(china.addBusinessDays(day("2018-02-14"), -1)));
    assertEquals("2018-02-18", date(china.addBusinessDays(day("2018-02-18"), 0)));
  }

  @Test
  void aDayOffRollsToTheNextWorkingDay() {
    assertEquals("2018-02-22", date(china.rollToWorkingDay(day("2018-02-15"))));
    assertEquals("2018-02-22", date(china.rollToWorkingDay(day("2018-02-22"))));
  }

  @Test
  void outsideTheRangeNothingIsKnown() {
    int last = china.last();
    assertEquals(WorkingCalendar.UNKNOWN, china.businessDays(last, last + 1));
    assertEquals(WorkingCalendar.UNKNOWN, china.businessDays(day("2004-12-31"), last));
    assertEquals(WorkingCalendar.UNKNOWN, china.addBusinessDays(last, 1));
    assertEquals(WorkingCalendar.UNKNOWN, china.addBusinessDays(china.first(), -1));
    assertEquals(WorkingCalendar.UNKNOWN, china.rollToWorkingDay(last + 1));
    assertFalse(china.isWorkingDay(last + 1));
  }

  @Test
  void egyptRestsOnFridayAndSaturday() {
    WorkingCalendar egypt = Calendars.of("EG");
    assertFalse(egypt.isWorkingDay(day("2024-03-01")));
    assertFalse(egypt.isWorkingDay(day("2024-03-02")));
    assertTrue(egypt.isWorkingDay(day("2024-03-03")));
  }
}

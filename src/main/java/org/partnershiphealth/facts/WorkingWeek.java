package org.partnershiphealth.facts;

import com.ibm.icu.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The weekly pattern of a calendar.
 *
 * @param days bit 0 for Monday to bit 6 for Sunday: set where the day is worked
 */
record WorkingWeek(int days) {

  private static final List<String> NAMES =
      List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
  private static final int ALL = 0b111_1111;

  /** 1970-01-01 was a Thursday. */
  private static final int THURSDAY = 3;

  /** Whether a day is worked, by the week alone. */
  boolean works(int day) {
    return (days >> Math.floorMod(day + THURSDAY, 7) & 1) == 1;
  }

  /**
   * Reads days and ranges of days, such as {@code MON-SAT}, {@code SUN-THU} or {@code MON,WED-FRI};
   * empty where the text is something else.
   */
  static Optional<WorkingWeek> parse(String text) {
    int days = 0;
    for (String part : text.trim().toUpperCase(Locale.ROOT).split("[,;+ ]+", -1)) {
      String[] ends = part.split("[-–]", -1);
      int from = NAMES.indexOf(ends[0]);
      int to = NAMES.indexOf(ends[ends.length - 1]);
      if (from < 0 || to < 0 || ends.length > 2) {
        return Optional.empty();
      }
      for (int i = 0; i <= Math.floorMod(to - from, 7); i++) {
        days |= 1 << (from + i) % 7;
      }
    }
    return Optional.of(new WorkingWeek(days));
  }

  /** The week with these weekly days off, such as {@code FRI+SAT}. */
  static WorkingWeek withDaysOff(String daysOff) {
    int off = 0;
    for (String name : daysOff.split("\\+", -1)) {
      off |= 1 << NAMES.indexOf(name);
    }
    return new WorkingWeek(ALL & ~off);
  }

  /** The week of a country by CLDR, whose weekend is a run of days. */
  static WorkingWeek ofCountry(String country) {
    Calendar.WeekData data = Calendar.getWeekDataForRegion(country);
    int days = ALL;
    for (int d = monday(data.weekendOnset); ; d = (d + 1) % 7) {
      days &= ~(1 << d);
      if (d == monday(data.weekendCease)) {
        return new WorkingWeek(days);
      }
    }
  }

  /** ICU counts from 1 for Sunday. */
  private static int monday(int icuDay) {
    return (icuDay + 5) % 7;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int d = 0; d < 7; d++) {
      if ((days >> d & 1) == 1) {
        text.append(text.isEmpty() ? "" : "+").append(NAMES.get(d));
      }
    }
    return text.toString();
  }
}

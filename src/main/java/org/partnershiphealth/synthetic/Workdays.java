package org.partnershiphealth.synthetic;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * The working time of one side as the generator plans with it: weekly days off and closures; single
 * public holidays are left to chance.
 */
record Workdays(ZoneId zone, Set<DayOfWeek> daysOff, Set<LocalDate> closed) {

  private static final int START_HOUR = 8;
  private static final int END_HOUR = 17;
  private static final int MINUTES_A_DAY = (END_HOUR - START_HOUR) * 60;

  /** The buyer of all generated data works in Berlin. */
  static final Workdays BUYER =
      new Workdays(
          ZoneId.of("Europe/Berlin"), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());

  boolean works(LocalDate day) {
    return !daysOff.contains(day.getDayOfWeek()) && !closed.contains(day);
  }

  /** The day itself or the next working day. */
  LocalDate next(LocalDate day) {
    LocalDate found = day;
    while (!works(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  /** So many working days later, or earlier where negative. */
  LocalDate plus(LocalDate day, int workdays) {
    LocalDate found = day;
    int step = workdays < 0 ? -1 : 1;
    for (int left = Math.abs(workdays); left > 0; ) {
      found = found.plusDays(step);
      if (works(found)) {
        left--;
      }
    }
    return found;
  }

  /** The day of the weekly rest before or after a day, certainly a day off. */
  LocalDate restNear(LocalDate day) {
    LocalDate found = day;
    while (!daysOff.contains(found.getDayOfWeek())) {
      found = found.plusDays(1);
    }
    return found;
  }

  /** The instant of an hour of a local day. */
  Instant at(LocalDate day, double hour) {
    int minutes = (int) (hour * 60);
    return day.atTime(LocalTime.of(minutes / 60, minutes % 60)).atZone(zone).toInstant();
  }

  LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /** So many working hours later, by this side's clock. */
  Instant after(Instant start, double hours) {
    ZonedDateTime local = start.atZone(zone);
    LocalDate day = next(local.toLocalDate());
    int minute = START_HOUR * 60;
    if (day.equals(local.toLocalDate())) {
      minute = Math.max(minute, local.getHour() * 60 + local.getMinute());
    }
    int left = (int) Math.round(hours * 60);
    while (minute + left > END_HOUR * 60) {
      left -= Math.max(0, END_HOUR * 60 - minute);
      day = next(day.plusDays(1));
      minute = START_HOUR * 60;
    }
    Instant end = at(day, (minute + left) / 60.0);
    return end.isAfter(start) ? end : start.plus(Duration.ofMinutes(1));
  }

  /** So many working days later, by this side's clock. */
  Instant afterDays(Instant start, double workdays) {
    return after(start, workdays * MINUTES_A_DAY / 60.0);
  }
}

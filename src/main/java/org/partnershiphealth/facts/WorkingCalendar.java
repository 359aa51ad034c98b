package org.partnershiphealth.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The working days of one calendar over a range of days, as prefix sums: every question is answered
 * by a few array reads, without allocation. Immutable. Days are counted since 1970.
 *
 * <p>A HALF day is one whole business day and half a day's hours. A question that reaches outside
 * the range is answered {@link #UNKNOWN}, never with a wrong number. How a calendar is made from
 * holidays is told in {@link CalendarStack}; hours and zone are added by {@link WorkingClock}.
 */
final class WorkingCalendar {

  /** The answer to a question that reaches outside the range. */
  static final int UNKNOWN = Integer.MIN_VALUE;

  static final byte OFF = 0;
  static final byte HALF = 1;
  static final byte FULL = 2;

  private final String id;
  private final int first;

  /** Working days, and half days of working time, before each day of the range and after it. */
  private final int[] daysBefore;

  private final int[] halvesBefore;

  /** The day of each working day, and of each half day of working time, in order. */
  private final int[] workingDays;

  private final int[] halfDays;

  /**
   * @param first the first day of the range
   * @param kinds {@link #OFF}, {@link #HALF} or {@link #FULL} for each day of the range
   */
  WorkingCalendar(String id, int first, byte[] kinds) {
    this.id = id;
    this.first = first;
    daysBefore = new int[kinds.length + 1];
    halvesBefore = new int[kinds.length + 1];
    int[] days = new int[kinds.length];
    int[] halves = new int[2 * kinds.length];
    for (int i = 0; i < kinds.length; i++) {
      int working = daysBefore[i];
      int worked = halvesBefore[i];
      days[working] = first + i;
      Arrays.fill(halves, worked, worked + kinds[i], first + i);
      daysBefore[i + 1] = kinds[i] == OFF ? working : working + 1;
      halvesBefore[i + 1] = worked + kinds[i];
    }
    workingDays = Arrays.copyOf(days, daysBefore[kinds.length]);
    halfDays = Arrays.copyOf(halves, halvesBefore[kinds.length]);
  }

  String id() {
    return id;
  }

  /** The first day of the range. */
  int first() {
    return first;
  }

  /** The last day of the range. */
  int last() {
    return first + daysBefore.length - 2;
  }

  boolean covers(int day) {
    return day >= first && day <= last();
  }

  /**
   * {@link #OFF}, {@link #HALF} or {@link #FULL}.
   *
   * @throws IndexOutOfBoundsException outside the range
   */
  int kind(int day) {
    return halvesBefore[day - first + 1] - halvesBefore[day - first];
  }

  /** Whether a day of the range is worked, wholly or half; false outside the range. */
  boolean isWorkingDay(int day) {
    return covers(day) && kind(day) != OFF;
  }

  /** Working days in {@code (from, to]}; negative where {@code to} comes first. */
  int businessDays(int from, int to) {
    return covers(from) && covers(to)
        ? daysBefore[to - first + 1] - daysBefore[from - first + 1]
        : UNKNOWN;
  }

  /**
   * The n-th working day after a day; before it, where n is negative; the day itself, worked or
   * not, where n is 0.
   */
  int addBusinessDays(int day, int n) {
    if (!covers(day)) {
      return UNKNOWN;
    }
    if (n == 0) {
      return day;
    }
    long place = (long) daysBefore[n > 0 ? day - first + 1 : day - first] + n - (n > 0 ? 1 : 0);
    return place >= 0 && place < workingDays.length ? workingDays[(int) place] : UNKNOWN;
  }

  /** The day itself where it is worked, else the next working day. */
  int rollToWorkingDay(int day) {
    if (!covers(day)) {
      return UNKNOWN;
    }
    int place = daysBefore[day - first];
    return place < workingDays.length ? workingDays[place] : UNKNOWN;
  }

  /** Working days in the range before a day of it. */
  int daysBefore(int day) {
    return daysBefore[day - first];
  }

  /** Half days of working time in the range before a day of it. */
  int halvesBefore(int day) {
    return halvesBefore[day - first];
  }

  /** The day in which the half day of working time with this number (from 0) lies. */
  int dayOfHalf(long number) {
    return number >= 0 && number < halfDays.length ? halfDays[(int) number] : UNKNOWN;
  }

  int[] workingDays() {
    return workingDays.clone();
  }

  /** Runs of at least so many days without working time. */
  List<DayRun> closures(int days) {
    List<DayRun> closures = new ArrayList<>();
    int open = first;
    for (int day = first; day <= last() + 1; day++) {
      if (day > last() || kind(day) != OFF) {
        if (day - open >= days) {
          closures.add(new DayRun(open, day - 1));
        }
        open = day + 1;
      }
    }
    return closures;
  }

  @Override
  public String toString() {
    return "calendar " + id;
  }
}

package org.partnershiphealth.facts;

import java.time.LocalDate;

/**
 * What a holiday table says of one day of one calendar.
 *
 * @param day days since 1970
 * @param knownFrom the day from which on it was known, as days since 1970
 * @param status {@code official} or {@code estimated} of the built-in tables, {@code given} by the
 *     job, {@code closure} of the Lunar New Year closure
 */
record DayRule(int day, Kind kind, String name, int knownFrom, String status) {

  /** Whether the day is off, a make-up working day, or half a day; the later, the stronger. */
  enum Kind {
    HALF,
    WORK,
    OFF
  }

  static final String CLOSURE = "closure";
  static final String GIVEN = "given";

  /** The rule, known from 1 December of the year before its day. */
  static DayRule announcedInDecember(int day, Kind kind, String name, String status) {
    return new DayRule(day, kind, name, december(day), status);
  }

  /** The rule, known from another day on. */
  DayRule knownFrom(int known) {
    return new DayRule(day, kind, name, known, status);
  }

  private static int december(int day) {
    int year = LocalDate.ofEpochDay(day).getYear() - 1;
    return Math.toIntExact(LocalDate.of(year, 12, 1).toEpochDay());
  }

  boolean isAnnouncedInDecember() {
    return knownFrom == december(day);
  }

  LocalDate on() {
    return LocalDate.ofEpochDay(day);
  }

  /** The stronger of two rules for one day: OFF beats WORK beats HALF. */
  static DayRule stronger(DayRule one, DayRule other) {
    return one.kind.compareTo(other.kind) >= 0 ? one : other;
  }
}

package org.partnershiphealth.facts;

import java.time.LocalDate;

/** Consecutive days, both ends included, counted since 1970. */
record DayRun(int first, int last) {

  LocalDate firstOn() {
    return LocalDate.ofEpochDay(first);
  }

  LocalDate lastOn() {
    return LocalDate.ofEpochDay(last);
  }
}

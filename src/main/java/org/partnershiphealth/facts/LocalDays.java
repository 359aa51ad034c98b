package org.partnershiphealth.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;

/**
 * The local dates of instants in one zone; asked in the order of time, it looks the zone up once a
 * day.
 */
final class LocalDays {

  private static final long MICROSECONDS = TimeUnit.SECONDS.toMicros(1);

  private final ZoneId zone;
  private long start = 1;
  private long end;
  private int day;

  LocalDays(ZoneId zone) {
    this.zone = zone;
  }

  /** The local date of an instant in microseconds since 1970, as days since 1970. */
  int of(long at) {
    if (at < start || at >= end) {
      LocalDate date =
          Instant.ofEpochSecond(Math.floorDiv(at, MICROSECONDS)).atZone(zone).toLocalDate();
      day = Math.toIntExact(date.toEpochDay());
      start = midnight(date);
      end = midnight(date.plusDays(1));
    }
    return day;
  }

  private long midnight(LocalDate date) {
    return date.atStartOfDay(zone).toEpochSecond() * MICROSECONDS;
  }
}

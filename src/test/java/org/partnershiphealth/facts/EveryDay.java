package org.partnershiphealth.facts;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Row;

/** A clock by which every day is worked from 08:00 to 17:00 UTC: answers can be told by hand. */
record EveryDay() implements WorkClock {

  static final SideClocks SIDES = new Sides(8);

  private static final long HOUR = TimeUnit.HOURS.toMicros(1);

  /** Both sides by this clock. */
  record Sides(int limitHours) implements SideClocks {
    @Override
    public Responder buyer(Row terms) {
      return new Responder(new EveryDay(), limitHours);
    }

    @Override
    public Responder supplier(Row terms) {
      return new Responder(new EveryDay(), limitHours);
    }
  }

  @Override
  public ZoneId zone() {
    return ZoneOffset.UTC;
  }

  @Override
  public long between(long from, long to) {
    return worked(to) - worked(from);
  }

  /** Working time since 1970. */
  private static long worked(long at) {
    long inDay = Math.floorMod(at, 24 * HOUR) - 8 * HOUR;
    return Math.floorDiv(at, 24 * HOUR) * 9 * HOUR + Math.max(0, Math.min(9 * HOUR, inDay));
  }

  @Override
  public long reached(long from, long working) {
    long target = worked(from) + working;
    if (working <= 0) {
      return from;
    }
    long day = Math.floorDiv(target - 1, 9 * HOUR);
    return day * 24 * HOUR + 8 * HOUR + target - day * 9 * HOUR;
  }

  @Override
  public long dayLength() {
    return 9 * HOUR;
  }
}

package org.partnershiphealth.facts;

import java.time.ZoneId;
import java.util.concurrent.TimeUnit;

/**
 * Working time of one side: a calendar, a zone, and hours {@code [start, end)} of the local clock.
 * Instants and durations are microseconds. Immutable; a question costs two binary searches.
 *
 * <p>Working time is told by what local clocks show: each full day has the same working time, also
 * one on which clocks are changed. BD between instants = {@link #between} / {@link #dayLength}. A
 * HALF day has the first half of the hours.
 */
final class WorkingClock implements WorkClock {

  /** The answer to a question that reaches outside the calendar's range. */
  static final long UNKNOWN = Long.MIN_VALUE;

  private static final long SECOND = TimeUnit.SECONDS.toMicros(1);
  private static final long DAY = TimeUnit.DAYS.toMicros(1);

  private final WorkingCalendar calendar;
  private final ZoneOffsets offsets;
  private final long start;
  private final long half;

  /**
   * @param startSeconds start of work, in seconds since local midnight
   * @param endSeconds end of work, not before its start and not after midnight
   */
  WorkingClock(WorkingCalendar calendar, ZoneOffsets offsets, int startSeconds, int endSeconds) {
    if (startSeconds < 0 || endSeconds <= startSeconds || endSeconds > 86_400) {
      throw new IllegalArgumentException(
          "work hours %d..%d s: expected 0 <= start < end <= 86400"
              .formatted(startSeconds, endSeconds));
    }
    this.calendar = calendar;
    this.offsets = offsets;
    this.start = startSeconds * SECOND;
    this.half = (endSeconds - startSeconds) * SECOND / 2;
  }

  WorkingCalendar calendar() {
    return calendar;
  }

  @Override
  public ZoneId zone() {
    return offsets.zone();
  }

  @Override
  public long dayLength() {
    return 2 * half;
  }

  /** The local date of an instant, as days since 1970. */
  int day(long instant) {
    return Math.toIntExact(Math.floorDiv(offsets.local(instant), DAY));
  }

  /** Whether an instant lies in working hours; false outside the range. */
  boolean isWorking(long instant) {
    long local = offsets.local(instant);
    long day = Math.floorDiv(local, DAY);
    long since = local - day * DAY - start;
    return since >= 0
        && calendar.isWorkingDay((int) day)
        && since < calendar.kind((int) day) * half;
  }

  /**
   * {@inheritDoc} Negative where {@code to} comes first; {@link #UNKNOWN} where one of them lies
   * outside the calendar's range.
   */
  @Override
  public long between(long from, long to) {
    long before = worked(from);
    long after = worked(to);
    if (before == UNKNOWN || after == UNKNOWN) {
      return UNKNOWN;
    }
    // Where clocks are set back inside working hours, local time runs backwards for a moment.
    return from <= to ? Math.max(0, after - before) : Math.min(0, after - before);
  }

  /**
   * {@inheritDoc} The instant itself where {@code working} is not positive; {@link #UNKNOWN} where
   * the answer lies outside the calendar's range. A limit that is reached when work ends is reached
   * then, not at the next start of work.
   */
  @Override
  public long reached(long from, long working) {
    long before = worked(from);
    if (before == UNKNOWN || working <= 0) {
      return before == UNKNOWN ? UNKNOWN : from;
    }
    long target = before + working;
    long number = (target - 1) / half;
    int day = calendar.dayOfHalf(number);
    if (day == WorkingCalendar.UNKNOWN) {
      return UNKNOWN;
    }
    long inDay = target - calendar.halvesBefore(day) * half;
    return offsets.instant(day * DAY + start + inDay);
  }

  /** Working time from the begin of the calendar's range to an instant. */
  private long worked(long instant) {
    long local = offsets.local(instant);
    long day = Math.floorDiv(local, DAY);
    if (day != (int) day || !calendar.covers((int) day)) {
      return UNKNOWN;
    }
    long since = local - day * DAY - start;
    long today = calendar.kind((int) day) * half;
    return calendar.halvesBefore((int) day) * half + Math.max(0, Math.min(today, since));
  }
}

package org.partnershiphealth.facts;

import java.time.ZoneId;

/**
 * Working time of one side, on instants in microseconds since 1970: all that the conversation
 * kernel asks of a calendar.
 */
interface WorkClock {

  /** The answer to a question that reaches outside the calendar. */
  long UNKNOWN = Long.MIN_VALUE;

  /** The side's zone, which gives its local dates. */
  ZoneId zone();

  /** Working time in {@code [from, to)}, in microseconds. */
  long between(long from, long to);

  /** The first instant by which that much working time has passed since {@code from}. */
  long reached(long from, long working);

  /** Working time of one full business day, in microseconds. */
  long dayLength();
}

package org.partnershiphealth.facts;

import java.util.List;

/**
 * Days of a calendar of which something became known at another time than on 1 December of the year
 * before: an extended holiday, a closure announced late. Packed as ascending numbers, so that the
 * last one not above a question's own number answers it, in Java and in Spark alike.
 */
final class Surprises {

  /** From {@code knownFrom} on, {@code day} was known to be worked or not; days since 1970. */
  record Step(int day, int knownFrom, boolean works) {
    private long packed() {
      return Surprises.packed(day, knownFrom) | (works ? 1 : 0);
    }
  }

  static final int DAY_SHIFT = 32;
  static final int KNOWN_SHIFT = 1;

  private final long[] packed;

  Surprises(List<Step> steps) {
    packed = steps.stream().mapToLong(Step::packed).sorted().toArray();
  }

  private static long packed(int day, int known) {
    return (long) day << DAY_SHIFT | (long) Math.max(0, known) << KNOWN_SHIFT;
  }

  long[] packed() {
    return packed.clone();
  }
}

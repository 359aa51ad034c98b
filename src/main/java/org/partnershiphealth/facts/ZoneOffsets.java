package org.partnershiphealth.facts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * The UTC offsets of one zone from 1990 to 2060 as arrays, so that instants can be turned into
 * local times by the million without allocation. Times are microseconds; a local time is written as
 * the instant at which UTC clocks show it.
 */
final class ZoneOffsets {

  private static final long SECOND = 1_000_000;
  private static final Instant FROM = Instant.parse("1990-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2060-01-01T00:00:00Z");

  private final ZoneId zone;

  /** Offset {@code i} holds from instant {@code i - 1} on. */
  private final long[] changes;

  private final long[] offsets;

  /** The local time from which on the offset after a change is the only one, or the right one. */
  private final long[] localChanges;

  ZoneOffsets(ZoneId zone) {
    this.zone = zone;
    ZoneRules rules = zone.getRules();
    List<ZoneOffsetTransition> found = new ArrayList<>();
    ZoneOffsetTransition next = rules.nextTransition(FROM);
    while (next != null && next.getInstant().isBefore(TO)) {
      found.add(next);
      next = rules.nextTransition(next.getInstant());
    }
    changes = found.stream().mapToLong(t -> t.toEpochSecond() * SECOND).toArray();
    offsets = new long[changes.length + 1];
    offsets[0] = rules.getOffset(FROM).getTotalSeconds() * SECOND;
    localChanges = new long[changes.length];
    for (int i = 0; i < changes.length; i++) {
      offsets[i + 1] = found.get(i).getOffsetAfter().getTotalSeconds() * SECOND;
      localChanges[i] = changes[i] + Math.max(offsets[i], offsets[i + 1]);
    }
  }

  ZoneId zone() {
    return zone;
  }

  /** What clocks of the zone show at an instant. */
  long local(long instant) {
    return instant + offsets[reached(changes, instant)];
  }

  /**
   * The instant at which clocks of the zone show a local time: the first one where they show it
   * twice; where clocks skip it, as long after the skip as it lies after its begin. Both mean: by
   * the offset before the change (as {@link java.time.LocalDateTime#atZone} and Spark's {@code
   * to_utc_timestamp} have it).
   */
  long instant(long local) {
    return local - offsets[reached(localChanges, local)];
  }

  /** How many of these ascending times are not after {@code time}. */
  private static int reached(long[] times, long time) {
    int low = 0;
    int high = times.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[middle] <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

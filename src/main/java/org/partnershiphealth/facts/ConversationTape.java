package org.partnershiphealth.facts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * All messages of one supplier in the order of time; of equal times, in the byte order of their ids
 * (without ids: of thread and marks, so that the order never depends on how the input was split).
 */
final class ConversationTape {

  /** One shuffled block: {@code count} packed entries, and their ids or none. */
  static final class Packed {
    private final int count;
    private final byte[] entries;
    private final byte[] ids;

    Packed(int count, byte[] entries, byte[] ids) {
      this.count = count;
      this.entries = entries;
      this.ids = ids;
    }
  }

  private final long[] times;
  private final long[] threads;
  private final byte[] marks;
  private final byte[][] ids;

  /** Block number and offset of each id. */
  private final long[] idPlaces;

  /** Position by rank; null where the blocks came in order. */
  private final int[] order;

  private int filled;

  /**
   * Unpacks and orders.
   *
   * @param blocks best in the order of their first instants: what is in order is not sorted
   */
  ConversationTape(List<Packed> blocks) {
    int count = 0;
    for (Packed block : blocks) {
      count = Math.addExact(count, block.count);
    }
    times = new long[count];
    threads = new long[count];
    marks = new byte[count];
    ids = new byte[blocks.size()][];
    boolean carriesIds = blocks.stream().allMatch(b -> b.ids.length > 0);
    idPlaces = carriesIds ? new long[count] : null;
    for (int i = 0; i < ids.length; i++) {
      unpack(i, blocks.get(i));
    }
    order = orderTies(TimeOrder.of(times));
  }

  private void unpack(int number, Packed block) {
    int from = filled;
    ConversationBlock.read(
        block.entries,
        (at, mark, thread) -> {
          times[filled] = at;
          marks[filled] = (byte) mark;
          threads[filled++] = thread;
        });
    ids[number] = block.ids;
    if (idPlaces != null) {
      int place = 0;
      for (int i = from; i < filled; i++) {
        idPlaces[i] = (long) number << 32 | place;
        place = ConversationBlock.nextId(block.ids, place);
      }
    }
  }

  private int[] orderTies(int[] byTime) {
    int[] result = byTime;
    int start = 0;
    for (int end = 1; end <= times.length; end++) {
      if (end < times.length && time(result, end) == time(result, start)) {
        continue;
      }
      if (end - start > 1) {
        result = result != null ? result : TimeOrder.identity(times.length);
        orderTie(result, start, end);
      }
      start = end;
    }
    return result;
  }

  private void orderTie(int[] ranks, int start, int end) {
    Integer[] tied = new Integer[end - start];
    Arrays.setAll(tied, i -> ranks[start + i]);
    Arrays.sort(tied, this::compareTied);
    for (int i = 0; i < tied.length; i++) {
      ranks[start + i] = tied[i];
    }
  }

  private int compareTied(int a, int b) {
    if (idPlaces != null) {
      return Arrays.compareUnsigned(idBytes(a), idBytes(b));
    }
    int byThread = Long.compare(threads[a], threads[b]);
    return byThread != 0 ? byThread : Byte.compare(marks[a], marks[b]);
  }

  private long time(int[] ranks, int rank) {
    return times[ranks == null ? rank : ranks[rank]];
  }

  private byte[] idBytes(int position) {
    long place = idPlaces[position];
    return ConversationBlock.id(ids[(int) (place >> 32)], (int) place);
  }

  int size() {
    return times.length;
  }

  /** Where the message of that rank stands: the argument of the other accessors. */
  int position(int rank) {
    return order == null ? rank : order[rank];
  }

  long time(int position) {
    return times[position];
  }

  long thread(int position) {
    return threads[position];
  }

  int marks(int position) {
    return marks[position];
  }

  /** The message's id; null where ids are not carried. */
  String id(int position) {
    return idPlaces == null ? null : new String(idBytes(position), StandardCharsets.UTF_8);
  }
}

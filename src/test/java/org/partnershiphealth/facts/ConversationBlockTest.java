package org.partnershiphealth.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is packed comes back as it was, in the order of time. */
final class ConversationBlockTest {

  private static final long DAY = 86_400_000_000L;

  private static List<String> read(long... times) {
    ConversationBlock block = new ConversationBlock();
    for (long time : times) {
      block.append(time, ConversationBlock.REQUEST, -time, null);
    }
    List<String> read = new ArrayList<>();
    ConversationBlock.read(
        block.entries(), (at, marks, thread) -> read.add(at + " " + marks + " " + thread));
    return read;
  }

  @Test
  void stepsThatAreLongOrFinerThanAMillisecondAreEscaped() {
    // 2^28 ms is a little more than 3 days.
    long[] times = {1, 1 + 3 * DAY, 1 + 7 * DAY, 2_000, 1 + 7 * DAY, -5 * DAY, -5 * DAY};
    assertEquals(Arrays.stream(times).mapToObj(t -> t + " 2 " + -t).toList(), read(times));
  }

  @Test
  void blocksAreMergedByTimeAndTiesById() {
    ConversationBlock one = new ConversationBlock();
    one.append(5 * DAY, 0, 7, "é".getBytes(UTF_8));
    one.append(6 * DAY, 0, 7, "a".getBytes(UTF_8));
    ConversationBlock other = new ConversationBlock();
    other.append(4 * DAY, 0, 7, "c".getBytes(UTF_8));
    other.append(5 * DAY, 0, 7, "z".getBytes(UTF_8));
    ConversationTape tape = new ConversationTape(List.of(packed(other), packed(one)));
    assertEquals(
        List.of("c", "z", "é", "a"),
        IntStream.range(0, tape.size()).mapToObj(r -> tape.id(tape.position(r))).toList());
  }

  private static ConversationTape.Packed packed(ConversationBlock block) {
    return new ConversationTape.Packed(block.count(), block.entries(), block.ids());
  }

  @Test
  void timesAreOrderedAsASortWouldHoweverFarOutOfOrder() {
    Random random = new Random(7);
    long[] times = random.longs(5000, 0, 40L * 365 * DAY).toArray();
    Arrays.sort(times, 0, 2000);
    int[] order = TimeOrder.of(times);
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    assertArrayEquals(sorted, Arrays.stream(order).mapToLong(i -> times[i]).toArray());
  }
}

package org.partnershiphealth.facts;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Messages of one supplier as one task read them, packed into bytes so that they can be shuffled
 * and sorted as a few large values instead of as rows.
 *
 * <p>An entry is 4 bytes of time and marks and the 8-byte hash of the thread. The 4 bytes hold the
 * step since the entry before in milliseconds (29 bits, signed) and 3 marks; a longer or finer step
 * is escaped and followed by the instant itself. Ids stand apart, each behind its length: a pass
 * that does not need them does not carry them.
 */
final class ConversationBlock {

  /** Mark: the supplier sent it, not the buyer. */
  static final int FROM_SUPPLIER = 1;

  /** Mark: it asks for an answer. */
  static final int REQUEST = 2;

  /** Mark: call, video or talk in person. */
  static final int SYNCHRONOUS = 4;

  static final int MARKS = 7;

  private static final int MARK_BITS = 3;
  private static final int ESCAPE = -(1 << 28);
  private static final int LONGEST_STEP = (1 << 28) - 1;
  private static final int LARGEST_ENTRY = 4 + 8 + 8;
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] entries = new byte[8 * LARGEST_ENTRY];
  private int length;
  private byte[] ids = new byte[0];
  private int idsLength;
  private int count;
  private long first = Long.MAX_VALUE;
  private long before;

  /**
   * Adds a message.
   *
   * @param at microseconds since 1970
   * @param thread hash of the thread; 0: in no thread
   * @param id the message's id in UTF-8; null where ids are not carried
   */
  void append(long at, int marks, long thread, byte[] id) {
    if (entries.length - length < LARGEST_ENTRY) {
      entries = Arrays.copyOf(entries, Math.multiplyExact(entries.length, 2));
    }
    appendTime(at, marks);
    LONG.set(entries, length, thread);
    length += 8;
    if (id != null) {
      appendId(id);
    }
    first = Math.min(first, at);
    count++;
  }

  private void appendTime(long at, int marks) {
    long step = at - before;
    long milliseconds = step / 1000;
    if (step % 1000 == 0 && milliseconds > ESCAPE && milliseconds <= LONGEST_STEP) {
      INT.set(entries, length, (int) milliseconds << MARK_BITS | marks);
      length += 4;
    } else {
      INT.set(entries, length, ESCAPE << MARK_BITS | marks);
      LONG.set(entries, length + 4, at);
      length += 12;
    }
    before = at;
  }

  private void appendId(byte[] id) {
    int needed = idsLength + 4 + id.length;
    if (ids.length < needed) {
      ids = Arrays.copyOf(ids, Math.max(needed, Math.multiplyExact(ids.length, 2)));
    }
    INT.set(ids, idsLength, id.length);
    System.arraycopy(id, 0, ids, idsLength + 4, id.length);
    idsLength = needed;
  }

  int count() {
    return count;
  }

  /** The earliest instant in the block. */
  long first() {
    return first;
  }

  /** Bytes held. */
  int size() {
    return entries.length + ids.length;
  }

  byte[] entries() {
    return Arrays.copyOf(entries, length);
  }

  /** Empty where ids are not carried. */
  byte[] ids() {
    return Arrays.copyOf(ids, idsLength);
  }

  /** Receives the messages of a block in the order in which they were added. */
  @FunctionalInterface
  interface Reader {
    void message(long at, int marks, long thread);
  }

  /** Reads packed entries back. */
  static void read(byte[] entries, Reader reader) {
    long at = 0;
    int position = 0;
    while (position < entries.length) {
      int word = (int) INT.get(entries, position);
      int step = word >> MARK_BITS;
      position += 4;
      if (step == ESCAPE) {
        at = (long) LONG.get(entries, position);
        position += 8;
      } else {
        at += step * 1000L;
      }
      reader.message(at, word & MARKS, (long) LONG.get(entries, position));
      position += 8;
    }
  }

  /** Where the id after the one at {@code position} begins. */
  static int nextId(byte[] ids, int position) {
    return position + 4 + (int) INT.get(ids, position);
  }

  /** The id that begins at {@code position}. */
  static byte[] id(byte[] ids, int position) {
    return Arrays.copyOfRange(ids, position + 4, nextId(ids, position));
  }
}

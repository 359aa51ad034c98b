package org.partnershiphealth.facts;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Packs the messages that one task reads into a block per supplier. When the blocks together reach
 * a bound they are passed on, so that a task's memory does not grow with its input.
 */
final class ConversationPacker implements MapPartitionsFunction<Row, Row> {

  /** supplier_id, instant in microseconds, marks, hash of the thread, id. */
  static final StructType MESSAGE =
      StructType.fromDDL(
          "supplier_id string, at bigint, marks int, thread bigint, message_id string");

  static final StructType PACKED =
      StructType.fromDDL(
          "supplier_id string, first bigint, messages int, entries binary, ids binary");

  private static final long serialVersionUID = 1L;
  private static final int BOUND = 64 << 20;

  private final int bound;

  ConversationPacker() {
    this(BOUND);
  }

  /**
   * @param bound bytes of blocks after which they are passed on
   */
  ConversationPacker(int bound) {
    this.bound = bound;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> messages) {
    return new Iterator<>() {
      private Iterator<Row> ready = Map.<String, Row>of().values().iterator();

      @Override
      public boolean hasNext() {
        if (!ready.hasNext() && messages.hasNext()) {
          ready = pack(messages);
        }
        return ready.hasNext();
      }

      @Override
      public Row next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return ready.next();
      }
    };
  }

  private Iterator<Row> pack(Iterator<Row> messages) {
    Map<String, ConversationBlock> blocks = new HashMap<>();
    long size = 0;
    while (size < bound && messages.hasNext()) {
      Row message = messages.next();
      ConversationBlock block =
          blocks.computeIfAbsent(message.getString(0), s -> new ConversationBlock());
      long before = block.size();
      block.append(message.getLong(1), message.getInt(2), message.getLong(3), id(message));
      size += block.size() - before;
    }
    Iterator<Map.Entry<String, ConversationBlock>> packed = blocks.entrySet().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return packed.hasNext();
      }

      @Override
      public Row next() {
        Map.Entry<String, ConversationBlock> entry = packed.next();
        return row(entry.getKey(), entry.getValue());
      }
    };
  }

  private static byte[] id(Row message) {
    return message.isNullAt(4) ? null : message.getString(4).getBytes(StandardCharsets.UTF_8);
  }

  private static Row row(String supplier, ConversationBlock block) {
    return RowFactory.create(supplier, block.first(), block.count(), block.entries(), block.ids());
  }
}

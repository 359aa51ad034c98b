package org.partnershiphealth.facts;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Packs the messages that one task reads into a block per supplier. When the blocks together reach
 * a bound they are passed on, so that a task's memory does not grow with its input.
 *
 * <p>It takes Spark's own rows as they come from the plan: no message becomes a Java object, which
 * costs a third less than rows through an encoder. That plan is made when this is called.
 */
final class ConversationPacker implements FlatMapFunction<Iterator<InternalRow>, Row> {

  static final StructType PACKED =
      StructType.fromDDL(
          "supplier_id string, first bigint, messages int, entries binary, ids binary");

  private static final long serialVersionUID = 1L;
  private static final int BOUND = 64 << 20;

  private final int bound;

  /**
   * A packer.
   *
   * @param bound bytes of blocks after which they are passed on
   */
  ConversationPacker(int bound) {
    this.bound = bound;
  }

  /**
   * The blocks of messages, in {@link #PACKED}.
   *
   * @param messages supplier_id, instant in microseconds, marks, hash of the thread, id or null
   */
  static Dataset<Row> pack(Dataset<Row> messages) {
    return messages
        .sparkSession()
        .createDataFrame(
            messages
                .queryExecution()
                .toRdd()
                .toJavaRDD()
                .mapPartitions(new ConversationPacker(BOUND)),
            PACKED);
  }

  @Override
  public Iterator<Row> call(Iterator<InternalRow> messages) {
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

  private Iterator<Row> pack(Iterator<InternalRow> messages) {
    Map<UTF8String, ConversationBlock> blocks = new HashMap<>();
    long size = 0;
    while (size < bound && messages.hasNext()) {
      InternalRow message = messages.next();
      ConversationBlock block = block(blocks, message.getUTF8String(0));
      long before = block.size();
      block.append(message.getLong(1), message.getInt(2), message.getLong(3), id(message));
      size += block.size() - before;
    }
    Iterator<Map.Entry<UTF8String, ConversationBlock>> packed = blocks.entrySet().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return packed.hasNext();
      }

      @Override
      public Row next() {
        Map.Entry<UTF8String, ConversationBlock> entry = packed.next();
        return row(entry.getKey().toString(), entry.getValue());
      }
    };
  }

  /** The row's text is overwritten by the next row: a key is copied. */
  private static ConversationBlock block(
      Map<UTF8String, ConversationBlock> blocks, UTF8String supplier) {
    ConversationBlock block = blocks.get(supplier);
    if (block == null) {
      block = new ConversationBlock();
      blocks.put(supplier.copy(), block);
    }
    return block;
  }

  private static byte[] id(InternalRow message) {
    return message.isNullAt(4) ? null : message.getUTF8String(4).getBytes();
  }

  private static Row row(String supplier, ConversationBlock block) {
    return RowFactory.create(supplier, block.first(), block.count(), block.entries(), block.ids());
  }
}

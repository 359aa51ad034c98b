package org.partnershiphealth.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * What the rival's SQL asks, by the product's blocks and tape: per supplier and UTC month the
 * messages of each side, the wait of each message for the other side's next one in its thread, and
 * the gaps between messages.
 */
final class ReplyMonths implements MapPartitionsFunction<Row, Row> {

  static final StructType ROW =
      StructType.fromDDL(
          "supplier_id string, month int, n_b bigint, n_s bigint, resp_n bigint, "
              + "resp_sum double, in_time bigint, rr_n bigint, rr_sum double, gap_n bigint, "
              + "gap_sum double, gap_sq double, gap_max double, resp_p50 double, resp_p90 double");

  private static final long serialVersionUID = 1L;
  private static final long DAY = 86_400_000_000L;

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    List<Row> result = new ArrayList<>();
    List<ConversationTape.Packed> blocks = new ArrayList<>();
    String supplier = null;
    while (rows.hasNext()) {
      Row row = rows.next();
      if (supplier != null && !supplier.equals(row.getString(0))) {
        walk(supplier, blocks, result);
        blocks.clear();
      }
      supplier = row.getString(0);
      blocks.add(
          new ConversationTape.Packed(row.getInt(2), row.<byte[]>getAs(3), row.<byte[]>getAs(4)));
    }
    if (supplier != null) {
      walk(supplier, blocks, result);
    }
    return result.iterator();
  }

  private static void walk(
      String supplier, List<ConversationTape.Packed> blocks, List<Row> result) {
    ConversationTape tape = new ConversationTape(blocks);
    OpenThreads threads = new OpenThreads();
    Month month = null;
    for (int rank = tape.size() - 1; rank >= 0; rank--) {
      int position = tape.position(rank);
      long at = tape.time(position);
      if (month == null || at < month.start) {
        if (month != null) {
          result.add(month.row(supplier));
        }
        month = new Month(at);
      }
      int side = tape.marks(position) & ConversationBlock.FROM_SUPPLIER;
      int slot = threads.slot(tape.thread(position));
      int reply = threads.waiting(slot, 1 - side);
      month.message(side, reply == OpenThreads.NONE ? -1 : tape.time(reply) - at);
      threads.setWaiting(slot, side, position);
      if (rank > 0) {
        month.gap(at - tape.time(tape.position(rank - 1)));
      }
    }
    if (month != null) {
      result.add(month.row(supplier));
    }
  }

  private static final class Month {
    private final LocalDate first;
    private final long start;
    private long fromBuyer;
    private long fromSupplier;
    private long inTime;
    private long[] replies = new long[16];
    private int repliesN;
    private double replySum;
    private long backN;
    private double backSum;
    private long gapsN;
    private double gapSum;
    private double gapSquares;
    private long longest;

    Month(long at) {
      first =
          Instant.ofEpochSecond(at / 1_000_000)
              .atZone(ZoneOffset.UTC)
              .toLocalDate()
              .withDayOfMonth(1);
      start = first.toEpochDay() * DAY;
    }

    void message(int side, long waited) {
      if (side != 0) {
        fromSupplier++;
        if (waited >= 0) {
          backN++;
          backSum += waited / 1e6;
        }
        return;
      }
      fromBuyer++;
      if (waited >= 0) {
        if (repliesN == replies.length) {
          replies = Arrays.copyOf(replies, 2 * repliesN);
        }
        replies[repliesN++] = waited;
        replySum += waited / 1e6;
        inTime += waited <= DAY ? 1 : 0;
      }
    }

    void gap(long length) {
      double seconds = length / 1e6;
      gapsN++;
      gapSum += seconds;
      gapSquares += seconds * seconds;
      longest = Math.max(longest, length);
    }

    Row row(String supplier) {
      Arrays.sort(replies, 0, repliesN);
      boolean any = repliesN > 0;
      return RowFactory.create(
          supplier,
          (int) first.toEpochDay(),
          fromBuyer,
          fromSupplier,
          (long) repliesN,
          any ? replySum : null,
          inTime,
          backN,
          backN > 0 ? backSum : null,
          gapsN,
          gapsN > 0 ? gapSum : null,
          gapsN > 0 ? gapSquares : null,
          gapsN > 0 ? longest / 1e6 : null,
          any ? quantile(0.5) : null,
          any ? quantile(0.9) : null);
    }

    private Double quantile(double q) {
      double place = q * (repliesN - 1);
      int low = (int) Math.floor(place);
      long from = replies[low];
      long to = replies[Math.min(repliesN - 1, low + 1)];
      return (from + (to - from) * (place - low)) / 1e6;
    }
  }
}

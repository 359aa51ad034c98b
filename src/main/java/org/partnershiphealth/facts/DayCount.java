package org.partnershiphealth.facts;

import java.time.ZoneId;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** What the messages of one local day add up to. */
final class DayCount {

  private final LocalDays local;
  private int day;
  private int in;
  private int out;
  private int writtenIn;
  private int writtenOut;
  private int begunIn;
  private int begunOut;

  DayCount(ZoneId zone) {
    this.local = new LocalDays(zone);
  }

  /** Whether a message at that instant belongs to another day than those counted. */
  boolean another(long at) {
    return any() && local.of(at) != day;
  }

  boolean any() {
    return in + out > 0;
  }

  void add(long at, int marks, boolean begins) {
    day = local.of(at);
    int written = (marks & ConversationBlock.SYNCHRONOUS) == 0 ? 1 : 0;
    int begun = begins ? 1 : 0;
    if ((marks & ConversationBlock.FROM_SUPPLIER) == 0) {
      out++;
      writtenOut += written;
      begunOut += begun;
    } else {
      in++;
      writtenIn += written;
      begunIn += begun;
    }
  }

  /** The day's row; counting starts anew. A call alone makes no day two-way: it is synchronous. */
  Row row(String supplier, String party) {
    Object[] row = new Object[Conversations.FACT.columns().size()];
    row[0] = supplier;
    row[1] = ConversationRows.DAY;
    row[2] = party;
    row[13] = day;
    row[14] = in;
    row[15] = out;
    row[16] = writtenIn > 0 && writtenOut > 0;
    row[17] = begunIn;
    row[18] = begunOut;
    in = 0;
    out = 0;
    writtenIn = 0;
    writtenOut = 0;
    begunIn = 0;
    begunOut = 0;
    return RowFactory.create(row);
  }
}

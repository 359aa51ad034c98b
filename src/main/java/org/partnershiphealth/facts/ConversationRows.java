package org.partnershiphealth.facts;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The kernel's rows of one supplier, made while they are asked for: they may be millions. */
final class ConversationRows implements Iterator<Row>, ConversationWalk.Findings {

  static final String TURN = "TURN";
  static final String DAY = "DAY";

  /** Width of a bin of reply times: a quarter of a business hour. */
  static final long BIN = TimeUnit.MINUTES.toMicros(15);

  private static final int FOLLOWED_DAYS = 10;

  private final String supplier;
  private final ConversationTape tape;
  private final Responder[] responders;
  private final ConversationWalk walk;
  private final DayCount[] days;
  private final Queue<Row> ready = new ArrayDeque<>();
  private boolean over;

  ConversationRows(
      String supplier, ConversationTape tape, Responder buyerSide, Responder supplierSide) {
    this.supplier = supplier;
    this.tape = tape;
    this.responders = new Responder[] {buyerSide, supplierSide};
    this.walk = new ConversationWalk(tape, this);
    this.days = new DayCount[] {new DayCount(zone(buyerSide)), new DayCount(zone(supplierSide))};
  }

  /** Messages of a side whose zone is unknown are dated in UTC. */
  private static ZoneId zone(Responder side) {
    return side.clock() == null ? ZoneOffset.UTC : side.clock().zone();
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !over) {
      if (!walk.step()) {
        over = true;
        flush(ConversationWalk.BUYER);
        flush(ConversationWalk.SUPPLIER);
      }
    }
    return !ready.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  @Override
  public void message(long at, int marks, boolean begins) {
    for (int side = ConversationWalk.BUYER; side <= ConversationWalk.SUPPLIER; side++) {
      if (days[side].another(at)) {
        flush(side);
      }
      days[side].add(at, marks, begins);
    }
  }

  private void flush(int side) {
    if (days[side].any()) {
      ready.add(days[side].row(supplier, party(side)));
    }
  }

  private static String party(int side) {
    return side == ConversationWalk.BUYER ? "BUYER" : "SUPPLIER";
  }

  @Override
  public void turn(int side, int position, Long replied) {
    long asked = tape.time(position);
    WorkClock clock = responders[side].clock();
    Object[] row = new Object[Conversations.FACT.columns().size()];
    row[0] = supplier;
    row[1] = TURN;
    row[2] = party(side);
    row[3] = asked;
    row[4] = replied;
    row[5] = tape.id(position);
    if (clock != null) {
      limit(row, new LocalDays(clock.zone()), responders[side], asked, replied);
      follow(row, new LocalDays(clock.zone()), clock, asked, replied);
    }
    ready.add(RowFactory.create(row));
  }

  private static void limit(
      Object[] row, LocalDays local, Responder responder, long asked, Long replied) {
    long limit = responder.clock().reached(asked, TimeUnit.HOURS.toMicros(responder.limitHours()));
    if (limit == WorkClock.UNKNOWN) {
      return;
    }
    row[6] = limit;
    row[7] = local.of(limit);
    row[8] = replied != null && replied <= limit;
    if (replied != null && replied > limit) {
      row[9] = local.of(replied) - (int) row[7];
    }
  }

  /** An answer after the follow-up is no answer yet: a month's value must not change later. */
  private static void follow(
      Object[] row, LocalDays local, WorkClock clock, long asked, Long replied) {
    long follow = FOLLOWED_DAYS * clock.dayLength();
    long end = clock.reached(asked, follow);
    if (end == WorkClock.UNKNOWN) {
      return;
    }
    boolean answered = replied != null && replied <= end;
    long waited = answered ? clock.between(asked, replied) : follow;
    row[10] = local.of(end);
    row[11] = answered;
    row[12] = Math.toIntExact((waited + BIN - 1) / BIN);
  }
}

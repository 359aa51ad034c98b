package org.partnershiphealth.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One walk over the messages of a supplier in the order of time. It finds every request turn and
 * its reply (03.1, 03.8), counts the messages of each local day and the threads begun on it.
 *
 * <p>Consecutive messages of one side in a thread are a turn; its first request starts the clock;
 * the reply is the first message of the other side that is strictly later. A side has two questions
 * of one thread waiting only when messages of both sides bear the same instant.
 */
final class ConversationWalk {

  static final int BUYER = 0;
  static final int SUPPLIER = 1;

  /** Receives what the walk finds; instants in microseconds since 1970. */
  interface Findings {

    /**
     * A request turn.
     *
     * @param responder side that owes the answer
     * @param asked position on the tape of the turn's first request
     * @param replied instant of the reply; null where none came
     */
    void turn(int responder, int asked, Long replied);

    /** A message, and whether it begins a thread; in the order of time. */
    void message(long at, int marks, boolean begins);
  }

  private record Waiting(int side, int position) {}

  private final ConversationTape tape;
  private final Findings findings;
  private final OpenThreads threads = new OpenThreads();
  private final Map<Long, List<Waiting>> alsoWaiting = new LinkedHashMap<>();
  private int next;
  private int closed;

  ConversationWalk(ConversationTape tape, Findings findings) {
    this.tape = tape;
    this.findings = findings;
  }

  /** Takes one message, and after the last one a thread that is still open; false at the end. */
  boolean step() {
    if (next < tape.size()) {
      take(tape.position(next++));
      return true;
    }
    if (closed < threads.capacity()) {
      close(closed++);
      return true;
    }
    for (List<Waiting> more : alsoWaiting.values()) {
      more.forEach(w -> findings.turn(1 - w.side(), w.position(), null));
    }
    alsoWaiting.clear();
    return false;
  }

  private void take(int position) {
    long thread = tape.thread(position);
    int marks = tape.marks(position);
    long at = tape.time(position);
    if (thread == 0) {
      findings.message(at, marks, false);
      return;
    }
    int slot = threads.slot(thread);
    findings.message(at, marks, threads.begins(slot));
    int side = marks & ConversationBlock.FROM_SUPPLIER;
    answer(slot, 1 - side, thread, at);
    threads.take(slot, side);
    if ((marks & ConversationBlock.REQUEST) != 0 && threads.ask(slot)) {
      wait(slot, side, position, thread);
    }
  }

  private void answer(int slot, int asking, long thread, long at) {
    int asked = threads.waiting(slot, asking);
    if (asked != OpenThreads.NONE && tape.time(asked) < at) {
      threads.setWaiting(slot, asking, OpenThreads.NONE);
      findings.turn(1 - asking, asked, at);
    }
    List<Waiting> more = alsoWaiting.isEmpty() ? null : alsoWaiting.get(thread);
    if (more != null) {
      more.removeIf(w -> answers(w, asking, at));
    }
  }

  private boolean answers(Waiting w, int asking, long at) {
    boolean answered = w.side() == asking && tape.time(w.position()) < at;
    if (answered) {
      findings.turn(1 - asking, w.position(), at);
    }
    return answered;
  }

  private void wait(int slot, int side, int position, long thread) {
    if (threads.waiting(slot, side) == OpenThreads.NONE) {
      threads.setWaiting(slot, side, position);
    } else {
      alsoWaiting.computeIfAbsent(thread, t -> new ArrayList<>()).add(new Waiting(side, position));
    }
  }

  private void close(int slot) {
    for (int side = BUYER; side <= SUPPLIER; side++) {
      int asked = threads.waiting(slot, side);
      if (asked != OpenThreads.NONE) {
        findings.turn(1 - side, asked, null);
      }
    }
  }
}

package org.partnershiphealth.facts;

import java.util.Arrays;

/**
 * The threads of one supplier while its messages are walked in the order of time: whose turn it is,
 * whether the turn has asked, and the question of each side that waits for its answer. An open
 * addressing table on the thread's hash, for there may be a million of them.
 */
final class OpenThreads {

  /** No question waits. */
  static final int NONE = -1;

  private static final int SIDES = 2;
  private static final byte NO_TURN = 0;
  private static final byte ASKED = 4;

  private long[] hashes;
  private byte[] turns;
  private int[] waiting;
  private int used;

  OpenThreads() {
    allocate(64);
  }

  private void allocate(int capacity) {
    hashes = new long[capacity];
    turns = new byte[capacity];
    waiting = new int[SIDES * capacity];
    Arrays.fill(waiting, NONE);
  }

  /** The slot of a thread, whose hash is not 0; valid until the next call. */
  int slot(long hash) {
    int slot = find(hash);
    if (hashes[slot] == 0) {
      if (++used > hashes.length / 2) {
        grow();
        slot = find(hash);
      }
      hashes[slot] = hash;
    }
    return slot;
  }

  private int find(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) (hash ^ hash >>> 32) & mask;
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHashes = hashes;
    byte[] oldTurns = turns;
    int[] oldWaiting = waiting;
    allocate(Math.multiplyExact(oldHashes.length, 2));
    for (int old = 0; old < oldHashes.length; old++) {
      if (oldHashes[old] != 0) {
        int slot = find(oldHashes[old]);
        hashes[slot] = oldHashes[old];
        turns[slot] = oldTurns[old];
        System.arraycopy(oldWaiting, SIDES * old, waiting, SIDES * slot, SIDES);
      }
    }
  }

  int capacity() {
    return hashes.length;
  }

  /** Whether no message of the thread has been walked. */
  boolean begins(int slot) {
    return turns[slot] == NO_TURN;
  }

  /** A message of this side: goes on with its turn, or begins one. */
  void take(int slot, int side) {
    if ((turns[slot] & ~ASKED) != side + 1) {
      turns[slot] = (byte) (side + 1);
    }
  }

  /** Marks that the turn has asked; false where it had before. */
  boolean ask(int slot) {
    boolean first = (turns[slot] & ASKED) == 0;
    turns[slot] |= ASKED;
    return first;
  }

  /** Position of the message with which this side asked and waits, or {@link #NONE}. */
  int waiting(int slot, int side) {
    return waiting[SIDES * slot + side];
  }

  void setWaiting(int slot, int side, int position) {
    waiting[SIDES * slot + side] = position;
  }
}

package org.partnershiphealth.facts;

import java.util.Arrays;

/**
 * The order of instants that are mostly in order already: files are written as time goes by, so
 * that blocks overlap only at their ends. Only the stretches that are out of order are sorted.
 */
final class TimeOrder {

  private static final int DIGIT_BITS = 11;
  private static final int DIGITS = 1 << DIGIT_BITS;
  private static final int SHORT = 48;

  private TimeOrder() {}

  /** Positions in ascending order of time, equal times in their given order; null: in order. */
  static int[] of(long[] times) {
    int n = times.length;
    if (inOrder(times)) {
      return null;
    }
    long[] leastAfter = new long[n + 1];
    leastAfter[n] = Long.MAX_VALUE;
    for (int i = n - 1; i >= 0; i--) {
      leastAfter[i] = Math.min(times[i], leastAfter[i + 1]);
    }
    int[] order = identity(n);
    int start = 0;
    long greatest = Long.MIN_VALUE;
    for (int i = 0; i < n; i++) {
      greatest = Math.max(greatest, times[i]);
      if (greatest <= leastAfter[i + 1]) {
        sort(times, order, start, i + 1);
        start = i + 1;
      }
    }
    return order;
  }

  static int[] identity(int n) {
    int[] order = new int[n];
    Arrays.setAll(order, i -> i);
    return order;
  }

  private static boolean inOrder(long[] times) {
    for (int i = 1; i < times.length; i++) {
      if (times[i] < times[i - 1]) {
        return false;
      }
    }
    return true;
  }

  private static void sort(long[] times, int[] order, int start, int end) {
    if (end - start <= SHORT) {
      insertionSort(times, order, start, end);
    } else {
      radixSort(times, order, start, end);
    }
  }

  private static void insertionSort(long[] times, int[] order, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      int moving = order[i];
      int j = i;
      while (j > start && times[order[j - 1]] > times[moving]) {
        order[j] = order[j - 1];
        j--;
      }
      order[j] = moving;
    }
  }

  /** Least significant digit first; the digits are those of the distance to the least time. */
  private static void radixSort(long[] times, int[] order, int start, int end) {
    long least = Long.MAX_VALUE;
    long greatest = Long.MIN_VALUE;
    for (int i = start; i < end; i++) {
      least = Math.min(least, times[i]);
      greatest = Math.max(greatest, times[i]);
    }
    int[] from = Arrays.copyOfRange(order, start, end);
    int[] to = new int[from.length];
    for (int shift = 0; shift < 64 && (greatest - least) >>> shift != 0; shift += DIGIT_BITS) {
      sortByDigit(times, least, shift, from, to);
      int[] swap = from;
      from = to;
      to = swap;
    }
    System.arraycopy(from, 0, order, start, from.length);
  }

  private static void sortByDigit(long[] times, long least, int shift, int[] from, int[] to) {
    int[] places = new int[DIGITS + 1];
    for (int position : from) {
      places[digit(times[position] - least, shift) + 1]++;
    }
    for (int d = 0; d < DIGITS; d++) {
      places[d + 1] += places[d];
    }
    for (int position : from) {
      to[places[digit(times[position] - least, shift)]++] = position;
    }
  }

  private static int digit(long distance, int shift) {
    return (int) (distance >>> shift) & (DIGITS - 1);
  }
}

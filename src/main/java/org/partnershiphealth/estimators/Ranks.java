package org.partnershiphealth.estimators;

import java.util.Arrays;

/** Average ranks: equal values share the mean of the places they take. */
public final class Ranks {

  private Ranks() {}

  /** Ranks from 1; -0.0 and 0.0 are equal. */
  public static double[] average(double[] values) {
    double[] sorted = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      sorted[i] = values[i] + 0.0;
    }
    Arrays.sort(sorted);
    double[] rankOfFirst = new double[sorted.length];
    for (int first = 0, next; first < sorted.length; first = next) {
      next = first + 1;
      while (next < sorted.length && sorted[next] == sorted[first]) {
        next++;
      }
      rankOfFirst[first] = (first + next + 1) / 2.0;
    }
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      ranks[i] = rankOfFirst[firstAtLeast(sorted, values[i] + 0.0)];
    }
    return ranks;
  }

  /** Where in ascending values the first at or above one stands; their number if none does. */
  static int firstAtLeast(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

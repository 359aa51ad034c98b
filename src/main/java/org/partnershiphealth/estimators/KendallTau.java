package org.partnershiphealth.estimators;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Kendall's tau-b and its test with ties, in O(n log n).
 *
 * <p>Sources: W. R. Knight, "A computer method for calculating Kendall's tau with ungrouped data",
 * Journal of the American Statistical Association 61 (1966), 436-439; M. G. Kendall, "Rank
 * Correlation Methods" (1970), ch. 3 to 5.
 *
 * @param tau in [-1, 1]
 * @param z S over its standard deviation if there is no association
 * @param p two-sided, normal
 */
public record KendallTau(double tau, double z, double p, int n) {

  private static final int FEWEST = 3;

  /** Empty for fewer than three pairs or a constant side; -0.0 equals 0.0. */
  public static Optional<KendallTau> of(double[] x, double[] y) {
    int n = x.length;
    double[] a = Arrays.stream(x).map(v -> v + 0.0).toArray();
    double[] b = Arrays.stream(y).map(v -> v + 0.0).toArray();
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> a[i]).thenComparingDouble(i -> b[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] byX = Arrays.stream(order).mapToDouble(i -> a[i]).toArray();
    double[] inX = Arrays.stream(order).mapToDouble(i -> b[i]).toArray();
    Ties tiesX = Ties.of(byX);
    double joint = jointPairs(byX, inX);
    double[] byY = inX.clone();
    double discordant = inversions(byY, new double[n], 0, n);
    Ties tiesY = Ties.of(byY);
    double pairs = n * (n - 1.0) / 2;
    if (n < FEWEST || tiesX.pairs == pairs || tiesY.pairs == pairs) {
      return Optional.empty();
    }
    double s = pairs - tiesX.pairs - tiesY.pairs + joint - 2 * discordant;
    double tau = s / Math.sqrt((pairs - tiesX.pairs) * (pairs - tiesY.pairs));
    double z = s / Math.sqrt(variance(n, tiesX, tiesY));
    return Optional.of(new KendallTau(tau, z, Distributions.twoSidedNormal(z), n));
  }

  /** Of S where nothing is associated, with ties on both sides. */
  private static double variance(double n, Ties x, Ties y) {
    double plain = (n * (n - 1) * (2 * n + 5) - x.fifths - y.fifths) / 18;
    double twos = 2 * x.pairs * 2 * y.pairs / (2 * n * (n - 1));
    return plain + twos + x.threes * y.threes / (9 * n * (n - 1) * (n - 2));
  }

  /** Sums over groups of t equal values: t(t-1)/2, t(t-1)(t-2), t(t-1)(2t+5). */
  private record Ties(double pairs, double threes, double fifths) {

    static Ties of(double[] sorted) {
      double pairs = 0;
      double threes = 0;
      double fifths = 0;
      for (int from = 0, to; from < sorted.length; from = to) {
        to = from;
        while (to < sorted.length && sorted[to] == sorted[from]) {
          to++;
        }
        double t = to - from;
        pairs += t * (t - 1) / 2;
        threes += t * (t - 1) * (t - 2);
        fifths += t * (t - 1) * (2 * t + 5);
      }
      return new Ties(pairs, threes, fifths);
    }
  }

  private static double jointPairs(double[] x, double[] y) {
    double pairs = 0;
    double run = 0;
    for (int i = 1; i < x.length; i++) {
      run = x[i] == x[i - 1] && y[i] == y[i - 1] ? run + 1 : 0;
      pairs += run;
    }
    return pairs;
  }

  /** Sorts values by merging and counts how many pairs stood in the wrong order. */
  private static double inversions(double[] values, double[] spare, int from, int to) {
    if (to - from < 2) {
      return 0;
    }
    int middle = (from + to) >>> 1;
    double count = inversions(values, spare, from, middle) + inversions(values, spare, middle, to);
    int left = from;
    int right = middle;
    for (int k = from; k < to; k++) {
      if (left < middle && (right == to || values[left] <= values[right])) {
        spare[k] = values[left++];
      } else {
        spare[k] = values[right++];
        count += middle - left;
      }
    }
    System.arraycopy(spare, from, values, from, to - from);
    return count;
  }
}

package org.partnershiphealth.estimators;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Adjusted p values that bound the expected share of false discoveries.
 *
 * <p>Sources: Y. Benjamini and Y. Hochberg, Journal of the Royal Statistical Society B 57 (1995),
 * 289-300; Y. Benjamini and D. Yekutieli, Annals of Statistics 29 (2001), 1165-1188.
 */
public final class FalseDiscovery {

  private FalseDiscovery() {}

  /** q values of Benjamini and Hochberg, in the order of p. */
  public static double[] benjaminiHochberg(double[] p) {
    return adjusted(p, 1);
  }

  /** q values of Benjamini and Yekutieli, valid under any dependence. */
  public static double[] benjaminiYekutieli(double[] p) {
    return adjusted(p, IntStream.rangeClosed(1, p.length).mapToDouble(i -> 1.0 / i).sum());
  }

  private static double[] adjusted(double[] p, double factor) {
    int m = p.length;
    int[] descending =
        IntStream.range(0, m)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    double[] q = new double[m];
    double least = 1;
    for (int k = 0; k < m; k++) {
      int rank = m - k;
      least = Math.min(least, factor * m * p[descending[k]] / rank);
      q[descending[k]] = least;
    }
    return q;
  }
}

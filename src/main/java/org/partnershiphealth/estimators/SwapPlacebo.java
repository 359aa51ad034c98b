package org.partnershiphealth.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What the test says when each supplier is given the trust history of another one of its peer
 * group: never across peers, where a shock common to a peer group would look like health.
 *
 * <p>Sources: S. Sattolo, "An algorithm to generate a random cyclic permutation", Information
 * Processing Letters 22 (1986), 315-317; for the p, B. Phipson and G. K. Smyth, Statistical
 * Applications in Genetics and Molecular Biology 9 (2010), 39.
 *
 * @param p (1 + swaps with |t| at least that observed) / (swaps + 1); t with CR1 on both sides
 * @param rate twice the share of swaps whose t passes the 5 % limit in the direction of the
 *     estimate: a shared shock pushes it there, while within a small peer group a true effect
 *     pushes the histories of others to the other side, since peers' deviations add up to nothing
 * @param swaps that could be estimated
 */
public record SwapPlacebo(double p, double rate, int swaps) {

  private static final double UPPER = 0.975;

  /** More suppliers than these are sampled. */
  private static final int MOST_SUPPLIERS = 2000;

  /**
   * The placebo of theta, the sum of the lags of x.
   *
   * @param lags of x, in months
   * @param swaps how many, usually 199
   * @param seed swap number b uses seed + b
   */
  public static Optional<SwapPlacebo> of(
      int[] group,
      double[][] y,
      double[][] x,
      int[] lags,
      List<LaggedSeries> controls,
      int swaps,
      long seed) {
    int[] chosen = sample(y.length, seed);
    int[] groups = Arrays.stream(chosen).map(s -> group[s]).toArray();
    double[][] ys = rows(y, chosen);
    double[][] xs = rows(x, chosen);
    List<LaggedSeries> controlled =
        controls.stream().map(c -> new LaggedSeries(rows(c.cells(), chosen), c.lag())).toList();
    Optional<Estimate> real = theta(groups, ys, xs, lags, controlled);
    if (real.isEmpty()) {
      return Optional.empty();
    }
    double observed = Math.abs(t(real.get()));
    List<Estimate> placebos =
        IntStream.rangeClosed(1, swaps)
            .parallel()
            .mapToObj(b -> theta(groups, ys, swapped(xs, groups, seed + b), lags, controlled))
            .flatMap(Optional::stream)
            .toList();
    long as = placebos.stream().filter(e -> Math.abs(t(e)) >= observed).count();
    double sign = Math.signum(real.get().value());
    long beyond =
        placebos.stream().filter(e -> sign * t(e) > Distributions.tQuantile(UPPER, e.df())).count();
    int n = placebos.size();
    return n == 0
        ? Optional.empty()
        : Optional.of(new SwapPlacebo((1.0 + as) / (n + 1), Math.min(1, 2.0 * beyond / n), n));
  }

  private static double t(Estimate estimate) {
    return estimate.value() == 0 ? 0 : estimate.value() / estimate.seCr1();
  }

  private static Optional<Estimate> theta(
      int[] group, double[][] y, double[][] x, int[] lags, List<LaggedSeries> controls) {
    List<LaggedSeries> regressors = new ArrayList<>();
    Arrays.stream(lags).forEach(k -> regressors.add(new LaggedSeries(x, k)));
    regressors.addAll(controls);
    PanelFit fit =
        PanelFit.of(PanelDesign.usable(group, y, regressors), false, ScaledInverse.MOST_KAPPA);
    double[] c = new double[regressors.size()];
    Arrays.fill(c, 0, lags.length, 1);
    return fit.exists() ? Optional.of(fit.contrast(c)) : Optional.empty();
  }

  /** The histories after one swap; a supplier alone in its group has none. */
  static double[][] swapped(double[][] x, int[] group, long seed) {
    double[][] swapped = new double[x.length][];
    int groups = Arrays.stream(group).max().orElse(-1) + 1;
    for (int g = 0; g < groups; g++) {
      int at = g;
      int[] members = IntStream.range(0, group.length).filter(s -> group[s] == at).toArray();
      int[] donors = cycle(members, new SplittableRandom(seed));
      for (int i = 0; i < members.length; i++) {
        swapped[members[i]] = members.length == 1 ? nothing(x[members[i]].length) : x[donors[i]];
      }
    }
    return swapped;
  }

  private static int[] cycle(int[] members, SplittableRandom random) {
    int[] cycle = members.clone();
    for (int i = cycle.length - 1; i > 0; i--) {
      int j = random.nextInt(i);
      int held = cycle[i];
      cycle[i] = cycle[j];
      cycle[j] = held;
    }
    return cycle;
  }

  private static double[] nothing(int months) {
    double[] row = new double[months];
    Arrays.fill(row, Double.NaN);
    return row;
  }

  private static int[] sample(int suppliers, long seed) {
    int[] all = IntStream.range(0, suppliers).toArray();
    if (suppliers <= MOST_SUPPLIERS) {
      return all;
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < MOST_SUPPLIERS; i++) {
      int j = i + random.nextInt(suppliers - i);
      int held = all[i];
      all[i] = all[j];
      all[j] = held;
    }
    int[] chosen = Arrays.copyOf(all, MOST_SUPPLIERS);
    Arrays.sort(chosen);
    return chosen;
  }

  private static double[][] rows(double[][] cells, int[] chosen) {
    return Arrays.stream(chosen).mapToObj(s -> cells[s]).toArray(double[][]::new);
  }
}

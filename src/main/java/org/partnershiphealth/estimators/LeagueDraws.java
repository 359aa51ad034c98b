package org.partnershiphealth.estimators;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How sure the order of suppliers is: ranks over draws of each score from its evidence band (H.
 * Goldstein and D. J. Spiegelhalter, Journal of the Royal Statistical Society A 159 (1996),
 * 385-443, warn of league tables without them).
 *
 * @param median rank, 1 = highest
 * @param low 5 % rank
 * @param high 95 % rank
 * @param topDecile share of draws among the highest tenth
 * @param bottomDecile share of draws among the lowest tenth
 * @param aboveMedian share of draws above the median of its peers in that draw, own draw included
 */
public record LeagueDraws(
    double median,
    double low,
    double high,
    double topDecile,
    double bottomDecile,
    double aboveMedian) {

  private static final int DRAWS = 2000;
  private static final double SURE = 0.95;
  private static final double MOST_SCORE = 100;

  /** ABOVE, BELOW or NOT_DISTINGUISHABLE from the median of its peers. */
  public String tier() {
    return aboveMedian >= SURE
        ? "ABOVE"
        : aboveMedian <= 1 - SURE ? "BELOW" : "NOT_DISTINGUISHABLE";
  }

  /**
   * The draws of one party's league, in the order given.
   *
   * @param keys {@code supplier_id|party} of each, in ascending order: they seed the draws and
   *     decide between equals
   * @param sd of each score, points
   * @param peer the peer group of each, 0 or more
   */
  public static LeagueDraws[] of(
      String[] keys, double[] score, double[] sd, int[] peer, long seed) {
    int n = keys.length;
    SplittableRandom[] random = new SplittableRandom[n];
    Arrays.setAll(random, i -> new SplittableRandom(seed ^ hash(keys[i])));
    int[][] rank = new int[n][DRAWS];
    int[] above = new int[n];
    double[] at = new double[n];
    for (int d = 0; d < DRAWS; d++) {
      for (int i = 0; i < n; i++) {
        at[i] = draw(random[i], score[i], sd[i]);
      }
      rankInto(rank, at, d);
      countAbove(above, at, peer);
    }
    return IntStream.range(0, n)
        .mapToObj(i -> summary(rank[i], n, (double) above[i] / DRAWS))
        .toArray(LeagueDraws[]::new);
  }

  private static double draw(SplittableRandom random, double score, double sd) {
    // Half a step off 0, which has no quantile; every other u is untouched.
    double u = Math.max(random.nextDouble(), 0x1.0p-54);
    double value = score + sd * Distributions.normalQuantile(u);
    return Math.min(MOST_SCORE, Math.max(0, value));
  }

  private static long hash(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /** Place among all; equals keep the order given. */
  private static void rankInto(int[][] rank, double[] at, int draw) {
    double[] ascending = at.clone();
    Arrays.sort(ascending);
    int[] taken = new int[at.length];
    for (int i = 0; i < at.length; i++) {
      int last = Ranks.firstAtLeast(ascending, Math.nextUp(at[i]));
      rank[i][draw] = at.length - last + 1 + taken[last - 1]++;
    }
  }

  private static void countAbove(int[] above, double[] at, int[] peer) {
    int groups = Arrays.stream(peer).max().orElse(-1) + 1;
    double[] median = new double[groups];
    for (int g = 0; g < groups; g++) {
      int group = g;
      double[] own =
          IntStream.range(0, at.length)
              .filter(i -> peer[i] == group)
              .mapToDouble(i -> at[i])
              .toArray();
      median[g] = own.length == 0 ? 0 : Quantiles.median(own);
    }
    for (int i = 0; i < at.length; i++) {
      above[i] += at[i] > median[peer[i]] ? 1 : 0;
    }
  }

  private static LeagueDraws summary(int[] rank, int n, double above) {
    double[] ranks = Arrays.stream(rank).asDoubleStream().toArray();
    double[] q = Quantiles.of(ranks, 0.5, 0.05, 0.95);
    double tenth = Math.max(1, n / 10.0);
    double top = Arrays.stream(ranks).filter(r -> r <= tenth).count();
    double bottom = Arrays.stream(ranks).filter(r -> r > n - tenth).count();
    return new LeagueDraws(q[0], q[1], q[2], top / DRAWS, bottom / DRAWS, above);
  }
}

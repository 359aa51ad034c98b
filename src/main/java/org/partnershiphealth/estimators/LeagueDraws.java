package org.partnershiphealth.estimators;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

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
 * @param belowMedian share of draws below it; with {@code aboveMedian} 1 unless draws tie
 */
public record LeagueDraws(
    double median,
    double low,
    double high,
    double topDecile,
    double bottomDecile,
    double aboveMedian,
    double belowMedian) {

  private static final int DRAWS = 2000;
  private static final double SURE = 0.95;
  private static final double MOST_SCORE = 100;

  /** Ranks of so many are held at once, 160 MB of them. */
  private static final int BLOCK = 10_000;

  /**
   * ABOVE, BELOW or NOT_DISTINGUISHABLE from the median of its peers. Who is alone, or at 100 with
   * all others, is at the median and not below it.
   */
  public String tier() {
    return aboveMedian >= SURE ? "ABOVE" : belowMedian >= SURE ? "BELOW" : "NOT_DISTINGUISHABLE";
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
    return of(keys, score, sd, peer, seed, BLOCK);
  }

  /** Draws are the same in every pass, since each supplier has a seed of its own. */
  static LeagueDraws[] of(
      String[] keys, double[] score, double[] sd, int[] peer, long seed, int block) {
    LeagueDraws[] league = new LeagueDraws[keys.length];
    for (int from = 0; from < keys.length; from += block) {
      new Pass(keys, seed, peer, from, Math.min(keys.length, from + block)).run(score, sd, league);
    }
    return league;
  }

  /** All draws, of which the ranks of some suppliers are kept. */
  private static final class Pass {

    private final SplittableRandom[] random;
    private final int[][] members;
    private final int from;
    private final double[][] rank;
    private final int[] above;
    private final int[] below;

    Pass(String[] keys, long seed, int[] peer, int from, int to) {
      this.random = new SplittableRandom[keys.length];
      Arrays.setAll(random, i -> new SplittableRandom(seed ^ hash(keys[i])));
      this.members = members(peer);
      this.from = from;
      this.rank = new double[to - from][DRAWS];
      this.above = new int[keys.length];
      this.below = new int[keys.length];
    }

    void run(double[] score, double[] sd, LeagueDraws[] league) {
      double[] at = new double[score.length];
      for (int d = 0; d < DRAWS; d++) {
        for (int i = 0; i < at.length; i++) {
          at[i] = draw(random[i], score[i], sd[i]);
        }
        keepRanks(at, d);
        compare(at);
      }
      for (int i = 0; i < rank.length; i++) {
        league[from + i] = summary(rank[i], at.length, above[from + i], below[from + i]);
      }
    }

    /** Place among all; equals keep the order given. */
    private void keepRanks(double[] at, int draw) {
      double[] ascending = at.clone();
      Arrays.sort(ascending);
      int[] taken = new int[at.length];
      for (int i = 0; i < from + rank.length; i++) {
        int last = Ranks.firstAtLeast(ascending, Math.nextUp(at[i]));
        int place = at.length - last + 1 + taken[last - 1]++;
        if (i >= from) {
          rank[i - from][draw] = place;
        }
      }
    }

    private void compare(double[] at) {
      for (int[] group : members) {
        double[] own = Arrays.stream(group).mapToDouble(i -> at[i]).toArray();
        double median = own.length == 0 ? 0 : Quantiles.median(own);
        for (int i : group) {
          above[i] += at[i] > median ? 1 : 0;
          below[i] += at[i] < median ? 1 : 0;
        }
      }
    }
  }

  private static int[][] members(int[] peer) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < peer.length; i++) {
      while (groups.size() <= peer[i]) {
        groups.add(new ArrayList<>());
      }
      groups.get(peer[i]).add(i);
    }
    return groups.stream()
        .map(g -> g.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
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

  private static LeagueDraws summary(double[] ranks, int n, int above, int below) {
    double[] q = Quantiles.of(ranks, 0.5, 0.05, 0.95);
    double tenth = Math.max(1, n / 10.0);
    double top = Arrays.stream(ranks).filter(r -> r <= tenth).count();
    double bottom = Arrays.stream(ranks).filter(r -> r > n - tenth).count();
    return new LeagueDraws(
        q[0],
        q[1],
        q[2],
        top / DRAWS,
        bottom / DRAWS,
        (double) above / DRAWS,
        (double) below / DRAWS);
  }
}

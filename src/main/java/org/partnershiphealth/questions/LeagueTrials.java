package org.partnershiphealth.questions;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.partnershiphealth.estimators.BetaBinomialPrior;
import org.partnershiphealth.estimators.Distributions;
import org.partnershiphealth.estimators.LeagueDraws;

/**
 * B6: what shrinking gains, and whether rank intervals hold the true rank, in leagues of 100
 * suppliers whose shares of kept acts are Beta(8, 2) and who have 2 to 40 acts on average.
 */
final class LeagueTrials {

  private static final int SUPPLIERS = 100;
  private static final double GOOD = 8;
  private static final double BAD = 2;

  /** Of one league: squared errors of the raw shares and of the shrunk ones, ranks covered. */
  private record League(double raw, double shrunk, long covered) {}

  private final int leagues;
  private final long seed;

  LeagueTrials(int leagues, long seed) {
    this.leagues = leagues;
    this.seed = seed;
  }

  List<Calibration.Row> rows() {
    List<League> all = Calibration.trials(leagues, this::league);
    double raw = all.stream().mapToDouble(League::raw).sum();
    double shrunk = all.stream().mapToDouble(League::shrunk).sum();
    long covered = all.stream().mapToLong(League::covered).sum();
    long ranks = (long) leagues * SUPPLIERS;
    String of = "leagues of 100 suppliers with 2 to 40 acts on average";
    return List.of(
        new Calibration.Row(
            "B6", "squared error that shrinking saves: " + of, 0.5, 1, 1 - shrunk / raw, leagues),
        new Calibration.Row(
            "B6",
            "the 90 % interval of ranks holds the true rank: " + of,
            0.87,
            0.95,
            Calibration.share(covered, ranks),
            ranks));
  }

  private League league(int number) {
    SplittableRandom random = new SplittableRandom(seed + 15_485_863L * number);
    double[] truth = new double[SUPPLIERS];
    long[] kept = new long[SUPPLIERS];
    long[] acts = new long[SUPPLIERS];
    for (int i = 0; i < SUPPLIERS; i++) {
      truth[i] = Distributions.betaQuantile(DiscoveryTrials.open(random), GOOD, BAD);
      acts[i] = acts(random, 2 + 38.0 * i / (SUPPLIERS - 1));
      for (int k = 0; k < acts[i]; k++) {
        kept[i] += random.nextDouble() < truth[i] ? 1 : 0;
      }
    }
    BetaBinomialPrior prior = BetaBinomialPrior.fit(kept, acts);
    double[] score = new double[SUPPLIERS];
    double[] sd = new double[SUPPLIERS];
    double raw = 0;
    double shrunk = 0;
    for (int i = 0; i < SUPPLIERS; i++) {
      double n = acts[i] + prior.weight();
      double mean = (kept[i] + prior.weight() * prior.baseRate()) / n;
      score[i] = 100 * mean;
      sd[i] = 100 * Math.sqrt(mean * (1 - mean) / (n + 1));
      raw += Math.pow((double) kept[i] / acts[i] - truth[i], 2);
      shrunk += Math.pow(mean - truth[i], 2);
    }
    return new League(raw, shrunk, covered(truth, score, sd, number));
  }

  private long covered(double[] truth, double[] score, double[] sd, int number) {
    String[] keys =
        IntStream.range(0, SUPPLIERS).mapToObj(i -> (100 + i) + "|SUPPLIER").toArray(String[]::new);
    LeagueDraws[] league = LeagueDraws.of(keys, score, sd, new int[SUPPLIERS], seed + 31L * number);
    return IntStream.range(0, SUPPLIERS)
        .filter(
            i -> {
              long rank = 1 + Arrays.stream(truth).filter(other -> other > truth[i]).count();
              return league[i].low() <= rank && rank <= league[i].high();
            })
        .count();
  }

  /** At least one act; Poisson around the mean, by the gaps between events. */
  private static long acts(SplittableRandom random, double mean) {
    long n = 0;
    double gone = -Math.log(DiscoveryTrials.open(random));
    while (gone < mean) {
      n++;
      gone -= Math.log(DiscoveryTrials.open(random));
    }
    return Math.max(1, n);
  }
}

package org.partnershiphealth.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkageTest {

  @Test
  void equalErrorsGiveTheClassicVariance() {
    double[] values = {1, 3, 5, 7};
    double[] se = {1, 1, 1, 1};
    Shrinkage shrunk = Shrinkage.of(values, se);

    // The sample variance is 20/3; what errors do not explain lies between suppliers.
    assertEquals(20.0 / 3 - 1, shrunk.between(), 1e-9);
    assertEquals(4, shrunk.mean(), 1e-12);
    assertEquals(4 + (1 - 3.0 / 20) * 3, shrunk.estimates()[3], 1e-9);
  }

  @Test
  void valuesThatDifferByErrorAloneShareTheirMean() {
    Shrinkage shrunk = Shrinkage.of(new double[] {1, 1.1, 0.9}, new double[] {1, 1, 1});

    assertEquals(0, shrunk.between());
    assertTrue(Arrays.stream(shrunk.estimates()).allMatch(e -> Math.abs(e - 1) < 1e-12));
  }

  @Test
  void aLeagueOfEqualsHasNoTiersAndAClearLeaderHasOne() {
    int n = 21;
    String[] keys =
        IntStream.range(0, n).mapToObj(i -> (char) ('A' + i) + "|BUYER").toArray(String[]::new);
    double[] score = new double[n];
    double[] sd = new double[n];
    Arrays.fill(score, 60);
    Arrays.fill(sd, 5);
    score[4] = 95;
    LeagueDraws[] league = LeagueDraws.of(keys, score, sd, new int[n], 42);

    assertEquals("ABOVE", league[4].tier());
    assertEquals(1, league[4].median());
    assertEquals("NOT_DISTINGUISHABLE", league[7].tier());
    assertTrue(league[7].high() - league[7].low() > 10);
    assertEquals(
        Arrays.toString(league), Arrays.toString(LeagueDraws.of(keys, score, sd, new int[n], 42)));
  }

  @Test
  void blocksOfTheLeagueMakeNoDifference() {
    String[] keys = {"A|BUYER", "B|BUYER", "C|BUYER", "D|BUYER", "E|BUYER"};
    double[] score = {60, 70, 60, 99, 61};
    double[] sd = {5, 4, 0, 9, 3};
    int[] peer = {0, 1, 0, 1, 0};

    assertEquals(
        Arrays.toString(LeagueDraws.of(keys, score, sd, peer, 7)),
        Arrays.toString(LeagueDraws.of(keys, score, sd, peer, 7, 2)));
  }

  @Test
  void equalScoresWithoutDoubtRankInTheOrderGiven() {
    LeagueDraws[] league =
        LeagueDraws.of(
            new String[] {"A|BUYER", "B|BUYER", "C|BUYER"},
            new double[] {50, 50, 80},
            new double[3],
            new int[3],
            1);

    assertEquals(2, league[0].median());
    assertEquals(3, league[1].median());
    assertEquals(1, league[2].median());
  }

  @Test
  void quantilesInterpolateBetweenNeighbours() {
    assertEquals(1.75, Quantiles.of(new double[] {4, 1, 2, 3}, 0.25)[0]);
    assertEquals(2.5, Quantiles.median(4, 1, 2, 3));
  }

  @Test
  void oneWildValueDoesNotTurnATrend() {
    double[] x = {0, 1, 2, 3, 4, 5, 6};
    double[] y = {1, 3, 5, 7, 9, 11, 900};

    assertEquals(2, TheilSen.slope(x, y).getAsDouble());
    assertTrue(TheilSen.slope(new double[] {1, 1}, new double[] {1, 2}).isEmpty());
  }

  @Test
  void memoryIsReadFromAdjacentMonthsOnly() {
    double n = Double.NaN;
    double[][] cells = {{1, 2, 1, 2, 1, 2}, {5, n, 5, n, 7, n}};

    assertEquals(-1, Persistence.autocorrelation(cells, 1), 1e-12);
    assertEquals(-1, Persistence.firstOrder(cells), 1e-12);
    assertEquals(3.0, Persistence.prewhitened(cells, -1)[0][1]);
    assertTrue(Double.isNaN(Persistence.prewhitened(cells, -1)[1][2]));
    assertEquals(7.5, Persistence.expectedRecovery(60, 45, 0.5));
    assertEquals(0.75, Persistence.spearmanBrown(0.6), 1e-12);
  }
}

package org.partnershiphealth.estimators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CoreEstimatorsTest {

  /** R 4.2: prop.test(8, 10, correct = FALSE)$conf.int. */
  @Test
  void wilsonAgreesWithR() {
    Interval interval = Wilson.interval95(8, 10);

    assertEquals(0.4901624715, interval.low(), 1e-9);
    assertEquals(0.9433178485, interval.high(), 1e-9);
  }

  @Test
  void wilsonOfNoSuccessStartsAtZero() {
    assertEquals(0, Wilson.interval95(0, 10).low());
    assertEquals(1, Wilson.interval95(10, 10).high());
  }

  /** R 4.2: poisson.test(3, 2)$conf.int. */
  @Test
  void garwoodAgreesWithR() {
    Interval interval = Garwood.interval95(3, 2);

    assertEquals(0.3093360, interval.low(), 1e-6);
    assertEquals(4.3836365, interval.high(), 1e-6);
  }

  @Test
  void theRegularityOfWeeklyGapsWithTwoHolesIsKnown() {
    double sum = 7 * 5 + 14 + 21;
    double squares = 49 * 5 + 196 + 441;

    assertEquals(-0.350732, BurstRegularity.kimJo(7, sum, squares).getAsDouble(), 5e-7);
    assertEquals(-0.324589, BurstRegularity.raw(7, sum, squares).getAsDouble(), 5e-7);
    assertTrue(BurstRegularity.kimJo(1, 7, 49).isEmpty());
  }

  /**
   * The worked values of spec 05.8: 24 months of 4 good acts, half-life 6 months, W = 2, a = .5.
   */
  @Test
  void theBandOfTwoYearsOfKeptActsIsKnown() {
    double lambda = Math.pow(2, -1.0 / 6);
    double r = 0;
    for (int month = 0; month < 24; month++) {
      r = lambda * r + 4;
    }

    assertEquals(34.3717318081, r, 1e-9);
    assertEquals(97.2506120817, 100 * (r + 1) / (r + 2), 1e-9);
    assertEquals(91.8794461839, BetaReputation.bandLow(r + 1, 1), 1e-9);
    // Beta(x, 1) has the closed form p^(1/x).
    assertEquals(100 * Math.pow(0.95, 1 / (r + 1)), BetaReputation.bandHigh(r + 1, 1), 1e-9);
  }

  @Test
  void aPriorThatNobodyInformsKeepsTheLeastWeight() {
    BetaBinomialPrior prior =
        BetaBinomialPrior.fit(new long[] {1, 1, 0, 1}, new long[] {1, 1, 1, 1});

    assertEquals(2, prior.weight());
    assertEquals(0.75, prior.baseRate(), 1e-12);
  }

  @Test
  void aPriorIsWhereTheLikelihoodIsHighest() {
    long[] kept = {8, 5, 9, 2, 7, 10, 4, 6, 9, 3};
    long[] acts = {10, 10, 10, 5, 9, 10, 10, 10, 10, 10};
    BetaBinomialPrior best = BetaBinomialPrior.fit(kept, acts);

    for (double w = 2; w <= 50; w += 1) {
      for (double a = 0.02; a <= 0.98; a += 0.02) {
        assertTrue(
            logLikelihood(kept, acts, w, a)
                <= logLikelihood(kept, acts, best.weight(), best.baseRate()) + 1e-9);
      }
    }
  }

  private static double logLikelihood(long[] kept, long[] acts, double w, double a) {
    double sum = 0;
    for (int i = 0; i < kept.length; i++) {
      sum +=
          org.apache.commons.math3.special.Beta.logBeta(
                  kept[i] + w * a, acts[i] - kept[i] + w * (1 - a))
              - org.apache.commons.math3.special.Beta.logBeta(w * a, w * (1 - a));
    }
    return sum;
  }

  @Test
  void unfinishedDurationsHoldTheMedianOpen() {
    KaplanMeier curve = KaplanMeier.of(new int[] {1, 4}, new long[] {1, 0}, new long[] {0, 3}, 1);

    assertTrue(curve.quantile(0.5).isEmpty());
    assertEquals(1 + 0.75 * 3, curve.restrictedMean(4), 1e-12);
  }

  @Test
  void theMedianIsTheUpperEdgeOfItsBin() {
    KaplanMeier curve =
        KaplanMeier.of(new int[] {2, 3, 8}, new long[] {2, 1, 1}, new long[] {0, 0, 0}, 0.25);

    assertEquals(0.5, curve.quantile(0.5).getAsDouble());
    assertEquals(0.75, curve.quantile(0.75).getAsDouble());
  }

  /** By hand: p x 4 / rank is .04, .04, .028, .5; a smaller p has no larger q. */
  @Test
  void aSmallerPHasNoLargerQ() {
    assertArrayEquals(
        new double[] {0.028, 0.5, 0.028, 0.028},
        FalseDiscovery.benjaminiHochberg(new double[] {0.01, 0.5, 0.02, 0.021}),
        1e-12);
  }
}

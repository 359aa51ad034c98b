package org.partnershiphealth.estimators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must not change an estimate, what must, and what the engine does with hopeless data. */
class EngineLawsTest {

  private static final int SUPPLIERS = 24;
  private static final int MONTHS = 18;
  private static final double CLOSE = 1e-9;

  private record World(int[] group, double[][] x, double[][] y) {

    static World seeded() {
      SplittableRandom random = new SplittableRandom(11);
      double[][] x = new double[SUPPLIERS][MONTHS];
      double[][] y = new double[SUPPLIERS][MONTHS];
      int[] group = new int[SUPPLIERS];
      for (int s = 0; s < SUPPLIERS; s++) {
        group[s] = s % 3;
        for (int t = 0; t < MONTHS; t++) {
          double own = Distributions.normalQuantile(random.nextDouble(0.001, 0.999));
          x[s][t] = random.nextDouble() < 0.1 ? Double.NaN : 60 + 5 * own + s;
          double e = Distributions.normalQuantile(random.nextDouble(0.001, 0.999));
          y[s][t] = random.nextDouble() < 0.1 ? Double.NaN : 2 - 0.02 * 5 * own + 0.1 * e;
        }
      }
      return new World(group, x, y);
    }

    PanelFit fit() {
      return fit(1);
    }

    PanelFit fit(int lags) {
      List<LaggedSeries> series =
          IntStream.range(0, lags).mapToObj(k -> new LaggedSeries(x, k)).toList();
      return PanelFit.of(
          PanelDesign.of(group, y, series, List.of()).groups(), true, ScaledInverse.MOST_KAPPA);
    }

    Estimate estimate() {
      return fit().coefficient(0);
    }

    World with(double[][] otherX, double[][] otherY) {
      return new World(group, otherX, otherY);
    }
  }

  private interface Cell {
    double of(int supplier, int month);
  }

  private static double[][] grid(Cell cell) {
    double[][] grid = new double[SUPPLIERS][MONTHS];
    for (int s = 0; s < SUPPLIERS; s++) {
      for (int t = 0; t < MONTHS; t++) {
        grid[s][t] = cell.of(s, t);
      }
    }
    return grid;
  }

  @Test
  void theUnitOfTheOutcomeScalesTheCoefficientOnly() {
    World world = World.seeded();
    Estimate plain = world.estimate();
    Estimate scaled = world.with(world.x, grid((s, t) -> 100 * world.y[s][t])).estimate();

    assertEquals(100 * plain.value(), scaled.value(), CLOSE);
    assertEquals(plain.t(), scaled.t(), CLOSE);
  }

  @Test
  void theUnitOfTrustChangesNoT() {
    World world = World.seeded();
    Estimate plain = world.estimate();
    World tenths = world.with(grid((s, t) -> world.x[s][t] / 10), world.y);

    assertEquals(plain.t(), tenths.estimate().t(), CLOSE);
    assertEquals(
        plain.value() * world.fit().sdWithin(0),
        tenths.estimate().value() * tenths.fit().sdWithin(0),
        CLOSE);
  }

  @Test
  void supplierAndPeerMonthConstantsChangeNothing() {
    World world = World.seeded();
    double[][] y = grid((s, t) -> world.y[s][t] + 3 * s + Math.sin(7.0 * t + 2 * world.group[s]));
    Estimate plain = world.estimate();
    Estimate moved = world.with(world.x, y).estimate();

    assertEquals(plain.value(), moved.value(), CLOSE);
    assertEquals(plain.se(), moved.se(), CLOSE);
  }

  @Test
  void peerMonthShocksWouldMoveCommonMonthEffects() {
    World world = World.seeded();
    double[][] x = grid((s, t) -> world.x[s][t] + 9 * Math.sin(7.0 * t + 2 * world.group[s]));
    double[][] y = grid((s, t) -> world.y[s][t] + Math.sin(7.0 * t + 2 * world.group[s]));
    double truth = world.estimate().value();
    World shocked = world.with(x, y);

    assertEquals(truth, shocked.estimate().value(), CLOSE);
    assertTrue(new World(new int[SUPPLIERS], x, y).estimate().value() > truth + 0.02);
  }

  @Test
  void suppliersInAnotherOrderGiveTheSameEstimate() {
    World world = World.seeded();
    int[] order = IntStream.range(0, SUPPLIERS).map(s -> SUPPLIERS - 1 - s).toArray();
    World turned =
        new World(
            Arrays.stream(order).map(s -> world.group[s]).toArray(),
            grid((s, t) -> world.x[order[s]][t]),
            grid((s, t) -> world.y[order[s]][t]));

    assertEquals(world.estimate().value(), turned.estimate().value(), CLOSE);
    assertEquals(world.estimate().se(), turned.estimate().se(), CLOSE);
  }

  @Test
  void everySupplierTwiceHalvesTheVariance() {
    World world = World.seeded();
    double[][] x = concat(world.x);
    double[][] y = concat(world.y);
    int[] group = IntStream.range(0, 2 * SUPPLIERS).map(s -> world.group[s % SUPPLIERS]).toArray();
    Estimate twice = new World(group, x, y).estimate();

    assertEquals(world.estimate().value(), twice.value(), CLOSE);
    assertEquals(world.estimate().seCr1() / Math.sqrt(2), twice.seCr1(), 0.1 * twice.seCr1());
  }

  private static double[][] concat(double[][] grid) {
    double[][] twice = Arrays.copyOf(grid, 2 * grid.length);
    System.arraycopy(grid, 0, twice, grid.length, grid.length);
    return twice;
  }

  @Test
  void aLagIsACalendarMonthNotARow() {
    double[][] cells = {{1, Double.NaN, 3, 4}};
    LaggedSeries lag = new LaggedSeries(cells, 1);

    assertTrue(Double.isNaN(lag.at(0, 2)));
    assertEquals(3, lag.at(0, 3));
    assertTrue(Double.isNaN(lag.at(0, 0)));
    assertTrue(Double.isNaN(new LaggedSeries(cells, -1).at(0, 3)));
  }

  @Test
  void singletonsLeaveUntilThereAreNone() {
    // Month 2 has one row; without it supplier 2 has one row, and then leaves month 1.
    PanelRows rows =
        new PanelRows(
            new int[] {0, 0, 1, 1, 2, 2},
            new int[] {0, 1, 0, 1, 1, 2},
            new double[][] {{1, 2, 3, 4, 5, 6}, {1, 2, 3, 4, 5, 6}},
            3);

    assertArrayEquals(new int[] {0, 0, 1, 1}, rows.withoutSingletons().supplier());
  }

  @Test
  void constantTrustIsNoQuestion() {
    World world = World.seeded();

    assertEquals("CONSTANT", world.with(grid((s, t) -> 61.7 + s), world.y).fit().refusal());
    assertEquals("CONSTANT", world.with(grid((s, t) -> 61.7 + t), world.y).fit().refusal());
    assertEquals("CONSTANT", world.with(world.x, grid((s, t) -> 0.1)).fit().refusal());
  }

  @Test
  void doubledColumnsAreCollinear() {
    World world = World.seeded();
    List<LaggedSeries> twice = List.of(new LaggedSeries(world.x, 0), new LaggedSeries(world.x, 0));
    PanelDesign design = PanelDesign.of(world.group, world.y, twice, List.of());

    assertEquals(
        "COLLINEAR", PanelFit.of(design.groups(), true, ScaledInverse.MOST_KAPPA).refusal());
  }

  @Test
  void emptyDataHaveNoRows() {
    World world = World.seeded();
    World empty = world.with(grid((s, t) -> Double.NaN), world.y);

    assertEquals("NO_ROWS", empty.fit().refusal());
    assertThrows(IllegalStateException.class, empty::estimate);
    assertEquals(
        "NO_ROWS", new World(new int[0], new double[0][], new double[0][]).fit().refusal());
  }

  @Test
  void infiniteValuesAreMissingValues() {
    World world = World.seeded();
    double[][] x = grid((s, t) -> s == 3 && t == 4 ? Double.POSITIVE_INFINITY : world.x[s][t]);

    assertTrue(Double.isFinite(world.with(x, world.y).estimate().value()));
  }

  @Test
  void oneSupplierOrOneMonthGivesNoFit() {
    World world = World.seeded();
    double[][] one = grid((s, t) -> s == 0 ? world.x[s][t] : Double.NaN);
    double[][] month = grid((s, t) -> t == 0 ? world.x[s][t] : Double.NaN);

    assertFalse(world.with(one, world.y).fit().exists());
    assertFalse(world.with(month, world.y).fit().exists());
  }

  @Test
  void halvesThatNeverMeetAreFittedApart() {
    World world = World.seeded();
    double[][] x = grid((s, t) -> (s % 2 == 0) == (t < 9) ? world.x[s][t] : Double.NaN);
    PanelFit fit = new World(new int[SUPPLIERS], x, world.y).fit();

    // Two pieces of nine months each: eight effects a piece, the regressor, and one.
    assertEquals(2 * 8 + 1 + 1, fit.parameters());
    assertTrue(Double.isFinite(fit.coefficient(0).se()));
  }

  @Test
  void aRowGivenTwiceIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new PanelRows(new int[] {0, 0}, new int[] {3, 3}, new double[][] {{1, 2}, {1, 2}}, 5));
  }

  @Test
  void informationSharesTotalOne() {
    Influence influence = Influence.of(World.seeded().fit(3), 1, 1, 1);

    assertEquals(1, Arrays.stream(influence.share()).sum(), CLOSE);
    assertTrue(influence.effective() > 10 && influence.effective() <= SUPPLIERS);
    assertFalse(influence.oneDecides());
  }

  @Test
  void theWithinSpreadIgnoresWhatNoSupplierLivesThrough() {
    World world = World.seeded();
    double[][] apart = grid((s, t) -> world.x[s][t] + 50 * s);

    assertEquals(world.fit().sdWithin(0), world.with(apart, world.y).fit().sdWithin(0), CLOSE);
  }

  @Test
  void lostRowsAreCountedByWhatWasMissing() {
    double n = Double.NaN;
    double[][] x = {{1, 2, n, 4}, {5, 3, 2, 2}, {1, 1, 7, 3}};
    double[][] y = {{1, 2, 3, n}, {1, 4, 1, 3}, {2, 1, 5, n}};
    PanelDesign design =
        PanelDesign.of(
            new int[3], y, List.of(new LaggedSeries(x, 0), new LaggedSeries(x, 1)), List.of());

    assertEquals(2, design.lostOutcome());
    assertEquals(1, design.lostTrust());
    assertEquals(3, design.lostLag());
    // Month 3 has supplier 1 only; supplier 0 has month 1 only.
    assertEquals(2, design.lostSingleton());
    assertEquals(4, design.rows());
  }

  @Test
  void dosesAreReadAgainstTheMiddleFifth() {
    World world = World.seeded();
    List<DoseResponse.Bin> bins =
        DoseResponse.of(new int[SUPPLIERS], world.y, grid((s, t) -> world.x[s][t] - s), List.of());

    assertEquals(5, bins.size());
    assertTrue(bins.get(2).effect().isEmpty());
    assertTrue(bins.get(0).effect().orElseThrow().value() > 0);
    assertTrue(bins.get(4).effect().orElseThrow().value() < 0);
  }

  @Test
  void aSwapStaysInsideThePeerGroupAndMovesEverybody() {
    World world = World.seeded();
    double[][] swapped = SwapPlacebo.swapped(world.x, world.group, 5);
    List<double[]> originals = new ArrayList<>(Arrays.asList(world.x));

    for (int s = 0; s < SUPPLIERS; s++) {
      int donor = originals.indexOf(swapped[s]);
      assertTrue(donor != s && world.group[donor] == world.group[s]);
    }
  }

  @Test
  void aTrueAssociationDoesNotSurviveSwaps() {
    World world = World.seeded();
    SwapPlacebo placebo =
        SwapPlacebo.of(world.group, world.y, world.x, new int[] {0}, List.of(), 99, 7)
            .orElseThrow();

    assertEquals(0.01, placebo.p(), 1e-12);
    assertTrue(placebo.rate() < 0.5);
  }
}

package org.partnershiphealth.estimators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must not change an estimate, what must, and what the engine does with hopeless data. */
class EngineLawsTest {

  private static final double CLOSE = 1e-9;

  @Test
  void theUnitOfTheOutcomeScalesTheCoefficientOnly() {
    EngineWorld world = EngineWorld.seeded();
    Estimate plain = world.estimate();
    Estimate scaled =
        world.with(world.x(), EngineWorld.grid((s, t) -> 100 * world.y()[s][t])).estimate();

    assertEquals(100 * plain.value(), scaled.value(), CLOSE);
    assertEquals(plain.t(), scaled.t(), CLOSE);
  }

  @Test
  void theUnitOfTrustChangesNoT() {
    EngineWorld world = EngineWorld.seeded();
    Estimate plain = world.estimate();
    EngineWorld tenths = world.with(EngineWorld.grid((s, t) -> world.x()[s][t] / 10), world.y());

    assertEquals(plain.t(), tenths.estimate().t(), CLOSE);
    assertEquals(
        plain.value() * world.fit().sdWithin(0),
        tenths.estimate().value() * tenths.fit().sdWithin(0),
        CLOSE);
  }

  @Test
  void supplierAndPeerMonthConstantsChangeNothing() {
    EngineWorld world = EngineWorld.seeded();
    double[][] y =
        EngineWorld.grid(
            (s, t) -> world.y()[s][t] + 3 * s + Math.sin(7.0 * t + 2 * world.group()[s]));
    Estimate plain = world.estimate();
    Estimate moved = world.with(world.x(), y).estimate();

    assertEquals(plain.value(), moved.value(), CLOSE);
    assertEquals(plain.se(), moved.se(), CLOSE);
  }

  @Test
  void peerMonthShocksWouldMoveCommonMonthEffects() {
    EngineWorld world = EngineWorld.seeded();
    double[][] x =
        EngineWorld.grid((s, t) -> world.x()[s][t] + 9 * Math.sin(7.0 * t + 2 * world.group()[s]));
    double[][] y =
        EngineWorld.grid((s, t) -> world.y()[s][t] + Math.sin(7.0 * t + 2 * world.group()[s]));
    double truth = world.estimate().value();
    EngineWorld shocked = world.with(x, y);

    assertEquals(truth, shocked.estimate().value(), CLOSE);
    assertTrue(
        new EngineWorld(new int[EngineWorld.SUPPLIERS], x, y).estimate().value() > truth + 0.02);
  }

  @Test
  void suppliersInAnotherOrderGiveTheSameEstimate() {
    EngineWorld world = EngineWorld.seeded();
    int[] order =
        IntStream.range(0, EngineWorld.SUPPLIERS).map(s -> EngineWorld.SUPPLIERS - 1 - s).toArray();
    EngineWorld turned =
        new EngineWorld(
            Arrays.stream(order).map(s -> world.group()[s]).toArray(),
            EngineWorld.grid((s, t) -> world.x()[order[s]][t]),
            EngineWorld.grid((s, t) -> world.y()[order[s]][t]));

    assertEquals(world.estimate().value(), turned.estimate().value(), CLOSE);
    assertEquals(world.estimate().se(), turned.estimate().se(), CLOSE);
  }

  @Test
  void everySupplierTwiceHalvesTheVariance() {
    EngineWorld world = EngineWorld.seeded();
    double[][] x = concat(world.x());
    double[][] y = concat(world.y());
    int[] group =
        IntStream.range(0, 2 * EngineWorld.SUPPLIERS)
            .map(s -> world.group()[s % EngineWorld.SUPPLIERS])
            .toArray();
    Estimate twice = new EngineWorld(group, x, y).estimate();

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
    EngineWorld world = EngineWorld.seeded();

    assertEquals(
        "CONSTANT", world.with(EngineWorld.grid((s, t) -> 61.7 + s), world.y()).fit().refusal());
    assertEquals(
        "CONSTANT", world.with(EngineWorld.grid((s, t) -> 61.7 + t), world.y()).fit().refusal());
    assertEquals(
        "CONSTANT", world.with(world.x(), EngineWorld.grid((s, t) -> 0.1)).fit().refusal());
  }

  @Test
  void doubledColumnsAreCollinear() {
    EngineWorld world = EngineWorld.seeded();
    List<LaggedSeries> twice =
        List.of(new LaggedSeries(world.x(), 0), new LaggedSeries(world.x(), 0));
    PanelDesign design = PanelDesign.of(world.group(), world.y(), twice, List.of());

    assertEquals(
        "COLLINEAR", PanelFit.of(design.groups(), true, ScaledInverse.MOST_KAPPA).refusal());
  }

  @Test
  void emptyDataHaveNoRows() {
    EngineWorld world = EngineWorld.seeded();
    EngineWorld empty = world.with(EngineWorld.grid((s, t) -> Double.NaN), world.y());

    assertEquals("NO_ROWS", empty.fit().refusal());
    assertThrows(IllegalStateException.class, empty::estimate);
    assertEquals(
        "NO_ROWS", new EngineWorld(new int[0], new double[0][], new double[0][]).fit().refusal());
  }

  @Test
  void infiniteValuesAreMissingValues() {
    EngineWorld world = EngineWorld.seeded();
    double[][] x =
        EngineWorld.grid((s, t) -> s == 3 && t == 4 ? Double.POSITIVE_INFINITY : world.x()[s][t]);

    assertTrue(Double.isFinite(world.with(x, world.y()).estimate().value()));
  }

  @Test
  void oneSupplierOrOneMonthGivesNoFit() {
    EngineWorld world = EngineWorld.seeded();
    double[][] one = EngineWorld.grid((s, t) -> s == 0 ? world.x()[s][t] : Double.NaN);
    double[][] month = EngineWorld.grid((s, t) -> t == 0 ? world.x()[s][t] : Double.NaN);

    assertFalse(world.with(one, world.y()).fit().exists());
    assertFalse(world.with(month, world.y()).fit().exists());
  }

  @Test
  void halvesThatNeverMeetAreFittedApart() {
    EngineWorld world = EngineWorld.seeded();
    double[][] x =
        EngineWorld.grid((s, t) -> (s % 2 == 0) == (t < 9) ? world.x()[s][t] : Double.NaN);
    PanelFit fit = new EngineWorld(new int[EngineWorld.SUPPLIERS], x, world.y()).fit();

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
    Influence influence = Influence.of(EngineWorld.seeded().fit(3), 1, 1, 1);

    assertEquals(1, Arrays.stream(influence.share()).sum(), CLOSE);
    assertTrue(influence.effective() > 10 && influence.effective() <= EngineWorld.SUPPLIERS);
    assertFalse(influence.oneDecides());
  }

  @Test
  void theWithinSpreadIgnoresWhatNoSupplierLivesThrough() {
    EngineWorld world = EngineWorld.seeded();
    double[][] apart = EngineWorld.grid((s, t) -> world.x()[s][t] + 50 * s);

    assertEquals(world.fit().sdWithin(0), world.with(apart, world.y()).fit().sdWithin(0), CLOSE);
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
}

package org.partnershiphealth.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.published.PublishedTables;

class DoesTrustPrecedeOutputTest {

  private static final int MONTHS = 30;
  private static final StructType SCHEMA = PublishedTables.EVIDENCE_TEST.schema();

  /** Cost falls by 0.3 % a month after trust rises by a point, or does not. */
  private static TrustTest test(int suppliers, double effect) {
    SplittableRandom random = new SplittableRandom(17);
    Grid x = Grid.empty("MUTUAL", suppliers, MONTHS);
    Grid y = Grid.empty("landed_unit_cost", suppliers, MONTHS);
    for (int s = 0; s < suppliers; s++) {
      for (int t = 0; t < MONTHS; t++) {
        x.cells()[s][t] = 60 + 12 * (random.nextDouble() - 0.5);
        double before = t == 0 ? 60 : x.cells()[s][t - 1];
        y.cells()[s][t] = effect * (before - 60) + 0.05 * (random.nextDouble() - 0.5);
      }
    }
    int[] peers = IntStream.range(0, suppliers).map(s -> s % 3).toArray();
    Scope everybody = new Scope("all", "ALL", new boolean[suppliers]);
    TrustTest.Question question =
        new TrustTest.Question(
            x,
            "points",
            "",
            y,
            EffectScale.PERCENT,
            1,
            everybody,
            List.of(),
            OptionalDouble.empty());
    return new TrustTest(question, peers, 3, new TestGates(Map.of()), 1);
  }

  private static Row row(TrustTest test) {
    return new DoesTrustPrecedeOutput(SCHEMA, s -> "S" + s, s -> 1000)
        .answers(List.of(test))
        .get(0);
  }

  private static Object cell(Row row, String column) {
    return row.get(SCHEMA.fieldIndex(column));
  }

  @Test
  void aPlantedEffectIsFoundWithItsDirectionAndItsSize() {
    Row row = row(test(60, -0.003));

    assertEquals("ASSOCIATED", cell(row, "verdict"));
    assertEquals("TRUST_FIRST", cell(row, "direction"));
    double low = (double) cell(row, "pct_lo");
    double high = (double) cell(row, "pct_hi");
    double truth = 100 * Math.expm1(-0.03);
    assertTrue(low < truth && truth < high);
    assertEquals((double) cell(row, "p"), (double) cell(row, "q_bh"));
    assertNotNull(cell(row, "p_perm"));
  }

  @Test
  void nothingPlantedIsNothingFound() {
    Row row = row(test(60, 0));

    assertTrue(!"ASSOCIATED".equals(cell(row, "verdict")));
    assertNull(cell(row, "p_perm"));
  }

  @Test
  void fewerThanTwentySuppliersAreNeverEnough() {
    Row row = row(test(12, -0.003));

    assertEquals("NOT_ENOUGH_EVIDENCE", cell(row, "verdict"));
    assertTrue(((String) cell(row, "reason_codes")).startsWith("FEW_SUPPLIERS"));
    assertNull(cell(row, "q_bh"));
    assertNotNull(cell(row, "mde80_pct"));
  }

  @Test
  void noSupplierAtAllIsAnAnswerToo() {
    Row row = row(test(0, 0));

    assertEquals("NOT_ENOUGH_EVIDENCE", cell(row, "verdict"));
    assertNull(cell(row, "theta"));
  }

  /** 60 suppliers of 1,000 each; both ends of the interval, in percent of it. */
  @Test
  void spendIsWhatTheSuppliersOfTheTestWerePaid() {
    Row row = row(test(60, -0.003));

    assertEquals(0, new BigDecimal(60_000).compareTo((BigDecimal) cell(row, "spend_12m")));
    double low = ((BigDecimal) cell(row, "spend_low")).doubleValue();
    double high = ((BigDecimal) cell(row, "spend_high")).doubleValue();
    assertEquals(600 * (double) cell(row, "pct_lo"), low, 1e-3);
    assertEquals(600 * (double) cell(row, "pct_hi"), high, 1e-3);
    assertTrue(low < high && high < 0);
  }

  /** r of (1,2), (2,1), (3,3), (4,4) is 4 / 5, and 1.6 / 1.8 is eight ninths. */
  @Test
  void reliabilityStepsTheHalvesUpToTheWhole() {
    List<double[]> pairs =
        List.of(
            new double[] {1, 2},
            new double[] {2, 1},
            new double[] {3, 3},
            new double[] {4, 4},
            new double[] {9, Double.NaN});

    assertEquals(8.0 / 9, Reliability.of(pairs).orElseThrow(), 1e-12);
    assertTrue(Reliability.of(pairs.subList(0, 3)).isEmpty());
  }
}

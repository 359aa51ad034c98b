package org.partnershiphealth.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class DoTheyMoveTogetherTest {

  private static final int SUPPLIERS = 24;
  private static final int MONTHS = 20;
  private final int[] peers = new int[SUPPLIERS];

  /** y follows x two months later; suppliers with a higher level of x have a lower level of y. */
  private static DoTheyMoveTogether.Pair lagged() {
    SplittableRandom random = new SplittableRandom(7);
    Grid x = Grid.empty("MUTUAL", SUPPLIERS, MONTHS);
    Grid y = Grid.empty("otif", SUPPLIERS, MONTHS);
    for (int s = 0; s < SUPPLIERS; s++) {
      for (int t = 0; t < MONTHS; t++) {
        x.cells()[s][t] = 10 * s + random.nextDouble();
        double before = t < 2 ? random.nextDouble() : x.cells()[s][t - 2] - 10 * s;
        y.cells()[s][t] = -20 * s + before + 0.2 * random.nextDouble();
      }
    }
    return new DoTheyMoveTogether.Pair(x, y);
  }

  private Row answer(List<Row> rows, String level, int lag) {
    return rows.stream()
        .filter(
            r ->
                r.getString(2).equals(level)
                    && r.getString(3).equals("pearson")
                    && r.getInt(4) == lag)
        .findFirst()
        .orElseThrow();
  }

  private List<Row> answers(Gates gates) {
    return new DoTheyMoveTogether(peers, 3, gates).answers(List.of(lagged()));
  }

  @Test
  void theLevelsTellDifferentStoriesAndTheRightLagStandsOut() {
    List<Row> rows = answers(Gates.of(Map.of()));

    assertTrue(answer(rows, "between", 0).getDouble(8) < -0.99);
    assertTrue(answer(rows, "within", 2).getDouble(8) > 0.9);
    assertTrue(Math.abs(answer(rows, "within", 1).getDouble(8)) < 0.2);
    assertTrue(answer(rows, "within", 2).getDouble(9) > 0.8);
  }

  @Test
  void lagsCountCalendarMonthsSoEachCostsItsRows() {
    List<Row> rows = answers(Gates.of(Map.of()));

    assertEquals(SUPPLIERS * MONTHS, answer(rows, "pooled", 0).getLong(6));
    assertEquals(SUPPLIERS * (MONTHS - 3), answer(rows, "pooled", 3).getLong(6));
    assertEquals(SUPPLIERS, answer(rows, "between", 0).getLong(6));
  }

  @Test
  void aSampleThatFailsAGateSaysSoAndGetsNoQ() {
    List<Row> rows = answers(Gates.of(Map.of("suppliers", 30.0)));

    Row pooled = answer(rows, "pooled", 0);
    assertEquals("FEW_SUPPLIERS", pooled.getString(13));
    assertNull(pooled.get(5));
    assertNotNull(pooled.get(8));
  }

  @Test
  void aConstantSideHasAReasonAndNoNumber() {
    Grid constant = Grid.empty("MUTUAL", SUPPLIERS, MONTHS);
    for (double[] row : constant.cells()) {
      java.util.Arrays.fill(row, 50);
    }
    List<Row> rows =
        new DoTheyMoveTogether(peers, 0, Gates.of(Map.of()))
            .answers(List.of(new DoTheyMoveTogether.Pair(constant, lagged().outcome())));

    assertTrue(rows.stream().allMatch(r -> r.isNullAt(8) && r.getString(13).equals("CONSTANT")));
  }
}

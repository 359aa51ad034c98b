package org.partnershiphealth.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.published.PublishedTables;

/** Data of which nothing can be concluded: a coded answer, no exception, no number that is none. */
class DegeneratePanelsTest {

  private static final int MONTHS = 24;
  private static final StructType SCHEMA = PublishedTables.EVIDENCE_TEST.schema();

  /** A value of the panel before it is spoilt. */
  private interface Cell {
    double of(int supplier, int month);
  }

  private static double[][] grid(int suppliers, int months, Cell cell) {
    double[][] cells = new double[suppliers][months];
    for (int s = 0; s < suppliers; s++) {
      for (int t = 0; t < months; t++) {
        cells[s][t] = cell.of(s, t);
      }
    }
    return cells;
  }

  private static double[][] noise(int suppliers, int months, long seed, double sd) {
    SplittableRandom random = new SplittableRandom(seed);
    return grid(suppliers, months, (s, t) -> sd * (random.nextDouble() - 0.5));
  }

  private static Row row(double[][] x, double[][] y, int peers) {
    int suppliers = x.length;
    Scope everybody = new Scope("all", "ALL", new boolean[suppliers]);
    TrustTest.Question question =
        new TrustTest.Question(
            new Grid("MUTUAL", x),
            "points",
            "",
            new Grid("landed_unit_cost", y),
            EffectScale.PERCENT,
            1,
            everybody,
            List.of(),
            OptionalDouble.empty());
    int[] peer = new int[suppliers];
    Arrays.setAll(peer, s -> s % peers);
    TrustTest test = new TrustTest(question, peer, 3, new TestGates(Map.of()), 1);
    Row row =
        new DoesTrustPrecedeOutput(SCHEMA, s -> "S" + s, s -> 1000).answers(List.of(test)).get(0);
    for (int i = 0; i < row.length(); i++) {
      if (row.get(i) instanceof Double number) {
        assertTrue(Double.isFinite(number), SCHEMA.fieldNames()[i] + " is " + number);
      }
    }
    return row;
  }

  private static Object cell(Row row, String column) {
    return row.get(SCHEMA.fieldIndex(column));
  }

  private static void assertNotEnough(String code, Row row) {
    assertEquals("NOT_ENOUGH_EVIDENCE", cell(row, "verdict"));
    List<String> codes = List.of(cell(row, "reason_codes").toString().split(",", -1));
    assertTrue(codes.contains(code), codes + " lacks " + code);
  }

  @Test
  void constantTrustIsConstant() {
    double[][] x = grid(40, MONTHS, (s, t) -> 60);
    assertNotEnough("CONSTANT", row(x, noise(40, MONTHS, 2, 0.1), 2));
  }

  @Test
  void trustThatOnlyDiffersBetweenSuppliersIsConstantWithinThem() {
    double[][] x = grid(40, MONTHS, (s, t) -> 40 + s);
    assertNotEnough("CONSTANT", row(x, noise(40, MONTHS, 2, 0.1), 2));
  }

  @Test
  void anOutcomeThatNeverMovesShowsNoAssociationThatMatters() {
    Row row = row(noise(40, MONTHS, 1, 20), grid(40, MONTHS, (s, t) -> 1.5), 2);
    assertTrue(!"ASSOCIATED".equals(cell(row, "verdict")), row.toString());
  }

  @Test
  void oneSupplierAndNoSupplierAreFew() {
    assertNotEnough("FEW_SUPPLIERS", row(noise(1, MONTHS, 1, 20), noise(1, MONTHS, 2, 0.1), 1));
    assertNotEnough("FEW_SUPPLIERS", row(new double[0][0], new double[0][0], 1));
  }

  @Test
  void oneMonthIsFew() {
    assertNotEnough("FEW_MONTHS", row(noise(40, 1, 1, 20), noise(40, 1, 2, 0.1), 2));
  }

  @Test
  void anIndicatorWithoutACellHasNoRows() {
    double[][] nothing = grid(40, MONTHS, (s, t) -> Double.NaN);
    assertNotEnough("FEW_ROWS", row(nothing, noise(40, MONTHS, 2, 0.1), 2));
    assertNotEnough("FEW_ROWS", row(noise(40, MONTHS, 1, 20), nothing, 2));
  }

  @Test
  void infiniteCellsAreNoCells() {
    double[][] x = noise(40, MONTHS, 1, 20);
    double[][] y = noise(40, MONTHS, 2, 0.1);
    Row without = row(x, y, 2);
    double[][] spoiltX = grid(40, MONTHS, (s, t) -> s == 3 && t > 20 ? Double.NaN : x[s][t]);
    Row missing = row(spoiltX, y, 2);
    double[][] infinite =
        grid(40, MONTHS, (s, t) -> s == 3 && t > 20 ? Double.POSITIVE_INFINITY : x[s][t]);

    assertEquals(missing.toString(), row(infinite, y, 2).toString());
    assertTrue((long) cell(missing, "n_rows") < (long) cell(without, "n_rows"));
  }

  @Test
  void theSignOfZeroChangesNothing() {
    double[][] x =
        grid(40, MONTHS, (s, t) -> (s * 7 + t * 5) % 3 == 0 ? 0.0 : 10.0 * ((s + t) % 4));
    double[][] y = noise(40, MONTHS, 2, 0.1);
    double[][] minus = grid(40, MONTHS, (s, t) -> x[s][t] == 0 ? -0.0 : x[s][t]);

    assertEquals(row(x, y, 2).toString(), row(minus, y, 2).toString());
  }

  @Test
  void twoSuppliersAPeerGroupAreStillAnAnswer() {
    Row row = row(noise(40, MONTHS, 1, 20), noise(40, MONTHS, 2, 0.1), 20);
    assertTrue(!"ASSOCIATED".equals(cell(row, "verdict")), row.toString());
  }

  @Test
  void halvesThatNeverMeetAreStillAnAnswer() {
    double[][] x = noise(40, MONTHS, 1, 20);
    double[][] y = noise(40, MONTHS, 2, 0.1);
    double[][] apart =
        grid(40, MONTHS, (s, t) -> (s < 20) == (t < MONTHS / 2) ? y[s][t] : Double.NaN);
    Row row = row(x, apart, 1);

    assertTrue(!"ASSOCIATED".equals(cell(row, "verdict")), row.toString());
    assertTrue((long) cell(row, "n_rows") > 0);
  }

  /** Suppliers 50 points apart from each other vary no more within themselves. */
  @Test
  void theSpreadThatIsToldIsThatWithinSuppliers() {
    double[][] x = noise(40, MONTHS, 1, 20);
    double[][] y = noise(40, MONTHS, 2, 0.1);
    double[][] levels = grid(40, MONTHS, (s, t) -> x[s][t] + 50 * s);

    assertEquals(
        (double) cell(row(x, y, 2), "sd_within"),
        (double) cell(row(levels, y, 2), "sd_within"),
        1e-9);
  }
}

package org.partnershiphealth.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.Sessions;
import org.partnershiphealth.indicators.fairness.PaidOnTime;
import org.partnershiphealth.indicators.promises.ErosionAsymmetry;

/** Suppliers whose answers gain a point by an invoice paid in time and lose three by a late one. */
class AsymmetryOfTrustTest {

  private static final int QUARTERS = 8;

  private final List<Row> suppliers = new ArrayList<>();
  private final List<Row> figures = new ArrayList<>();
  private final List<Row> acts = new ArrayList<>();

  private Row answer(int count) {
    Random random = new Random(11);
    for (int s = 0; s < count; s++) {
      String id = "S" + (100 + s);
      suppliers.add(RowFactory.create(id, "VALVES", "VALVES", "CN", null));
      double answered = 50;
      for (int q = 0; q < QUARTERS; q++) {
        LocalDate month = LocalDate.of(2023, 3, 1).plusMonths(3L * q);
        figures.add(
            RowFactory.create(
                "answered_in_time", "main", 3, 9.0, "SUPPLIER", id, month, answered / 100));
        int kept = act(id, month, true, random.nextInt(5));
        int broken = act(id, month.minusMonths(2), false, random.nextInt(4));
        answered += kept - 3 * broken + 0.1 * random.nextGaussian();
      }
    }
    return new AsymmetryOfTrust(
            new PanelGrids(
                rows(
                    "supplier_id string, peer_group string, category string, country string,"
                        + " contract_type string",
                    suppliers),
                2023 * 12,
                2024 * 12 + 11),
            rows(
                "measure string, part string, window_months int, n double, party string,"
                    + " supplier_id string, month date, value double",
                figures),
            rows(
                "indicator string, concealed boolean, party string, kept boolean,"
                    + " supplier_id string, month date",
                acts),
            List.of(PaidOnTime.MEASURE))
        .answer();
  }

  private int act(String supplier, LocalDate month, boolean kept, int times) {
    for (int i = 0; i < times; i++) {
      acts.add(RowFactory.create("paid_on_time", false, "BUYER", kept, supplier, month));
    }
    return times;
  }

  private static Dataset<Row> rows(String schema, List<Row> rows) {
    return Sessions.shared().createDataFrame(rows, StructType.fromDDL(schema));
  }

  @Test
  void aBrokenPromiseThatCostsThreeTimesWhatAKeptOneEarnsIsFound() {
    Row row = answer(24);

    assertEquals(1, row.getDouble(1), 0.05);
    assertEquals(-3, row.getDouble(3), 0.05);
    assertEquals(3, row.getDouble(5), 0.1);
    assertEquals((QUARTERS - 1) * 24L, row.getLong(8));
    assertEquals("ESTIMATED", row.getString(10));
    Row shown = AsymmetryOfTrust.ofPortfolio(row, LocalDate.of(2024, 12, 1));
    assertEquals(ErosionAsymmetry.MEASURE.name(), shown.getString(2));
    assertEquals("OK", shown.getString(9));
  }

  @Test
  void nineteenSuppliersAreNotEnough() {
    assertEquals("NOT_ENOUGH_EVIDENCE", answer(19).getString(10));
  }

  @Test
  void withoutAnswersThereIsNoFigure() {
    Row row = answer(0);

    assertNull(row.get(5));
    assertEquals("NOT_ENOUGH_EVIDENCE", row.getString(10));
  }
}

package org.partnershiphealth.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.Sessions;

/** A league of 21 suppliers: one far above, one far below, the others alike. */
class WhoStandsOutTest {

  private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);

  private static Dataset<Row> rows(String schema, List<Row> rows) {
    return Sessions.shared().createDataFrame(rows, StructType.fromDDL(schema));
  }

  private static String id(int supplier) {
    return "S" + (10 + supplier);
  }

  private static PanelGrids grids() {
    List<Row> suppliers = new ArrayList<>();
    for (int s = 0; s < 21; s++) {
      suppliers.add(RowFactory.create(id(s), "VALVES", "VALVES", "CN", null));
    }
    suppliers.add(RowFactory.create("S99", "VALVES", "VALVES", "CN", null));
    return new PanelGrids(
        rows(
            "supplier_id string, peer_group string, category string, country string,"
                + " contract_type string",
            suppliers),
        2024 * 12,
        2024 * 12 + 5);
  }

  private final List<Row> scores = new ArrayList<>();

  private List<Row> league() {
    List<Row> reputations = new ArrayList<>();
    for (int s = 0; s < 21; s++) {
      double score = s == 0 ? 95 : s == 20 ? 40 : 70;
      scores.add(
          RowFactory.create(id(s), JUNE, "BUYER", "ALL", score, score - 4.0, score + 4.0, "OK"));
      // 3 kept of 4 acts, W = 2: raw 75, of which a third is the prior's in the published score.
      reputations.add(
          RowFactory.create(id(s), JUNE, "BUYER", "paid_on_time", 3.0, 1.0, 2.0, 1.0, 30.0));
    }
    return new WhoStandsOut(grids(), 1)
        .answers(
            rows(
                "supplier_id string, month date, party string, pillar string, score double, low"
                    + " double, high double, status string",
                scores),
            rows(
                "supplier_id string, month date, party string, indicator string, r double, s"
                    + " double, prior_weight double, indicator_weight double, pillar_weight double",
                reputations));
  }

  @Test
  void onlyWhoIsSurelyApartFromThePeersGetsATier() {
    Map<String, String> tiers =
        league().stream().collect(Collectors.toMap(r -> r.getString(0), r -> r.getString(12)));

    assertEquals("ABOVE", tiers.get(id(0)));
    assertEquals("BELOW", tiers.get(id(20)));
    for (int s = 1; s < 20; s++) {
      assertEquals("NOT_DISTINGUISHABLE", tiers.get(id(s)));
    }
  }

  /** One act of 100 % leaves a score without enough evidence: it has no place at the top. */
  @Test
  void aSupplierOfASingleEventIsNotRankedR17() {
    scores.add(RowFactory.create("S99", JUNE, "BUYER", "ALL", 99.0, 60.0, 100.0, "LOW_N"));

    assertTrue(league().stream().noneMatch(r -> r.getString(0).equals("S99")));
  }

  @Test
  void ranksOfEqualsAreWideAndTheRawScoreIsThatOfTheActs() {
    Row middle = league().get(10);

    assertTrue(middle.getDouble(9) - middle.getDouble(8) > 10);
    assertEquals(75, middle.getDouble(3), 1e-9);
    assertEquals(1.0 / 3, middle.getDouble(4), 1e-12);
  }

  @Test
  void exposureIsTheShareOfSpendWithTheTiersOfBothSides() {
    Dataset<Row> suppliers =
        rows(
            "supplier_id string, spend_12m double",
            List.of(
                RowFactory.create(id(0), 300.0),
                RowFactory.create(id(20), 100.0),
                RowFactory.create("other", null)));

    List<String> exposed =
        WhatIsExposed.answers(league(), suppliers).stream()
            .filter(r -> r.getDouble(3) > 0)
            .map(Row::toString)
            .toList();

    assertEquals(List.of("[S10,ABOVE,null,0.75]", "[S30,BELOW,null,0.25]"), exposed);
  }
}

package org.partnershiphealth.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** What is exposed? How much of the spend of 12 months hangs on which tier of trust. */
final class WhatIsExposed {

  private WhatIsExposed() {}

  /**
   * The rows of {@code exposure}: one for each supplier with spend or a tier.
   *
   * @param league the rows of {@code league}
   * @param suppliers supplier_id and spend_12m
   */
  static List<Row> answers(List<Row> league, Dataset<Row> suppliers) {
    Map<String, Map<String, String>> tiers = new TreeMap<>();
    for (Row r : league) {
      tiers
          .computeIfAbsent(r.getString(0), s -> new TreeMap<>())
          .put(r.getString(1), r.getString(12));
    }
    Map<String, Double> spend = new TreeMap<>();
    for (Row r : suppliers.selectExpr("supplier_id", "cast(spend_12m as double)").collectAsList()) {
      spend.put(r.getString(0), r.isNullAt(1) ? 0 : r.getDouble(1));
    }
    tiers.keySet().forEach(s -> spend.putIfAbsent(s, 0.0));
    double all = spend.values().stream().mapToDouble(Double::doubleValue).sum();
    List<Row> rows = new ArrayList<>();
    spend.forEach(
        (supplier, own) -> {
          Map<String, String> tier = tiers.getOrDefault(supplier, Map.of());
          if (own != 0 || !tier.isEmpty()) {
            rows.add(
                RowFactory.create(
                    supplier, tier.get("BUYER"), tier.get("SUPPLIER"), all > 0 ? own / all : null));
          }
        });
    return rows;
  }
}

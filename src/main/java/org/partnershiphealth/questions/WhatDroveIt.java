package org.partnershiphealth.questions;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Facts;
import org.partnershiphealth.facts.Inspections;
import org.partnershiphealth.facts.LandedCosts;
import org.partnershiphealth.facts.OrderLines;

/**
 * What drove an alarm? The five acts that broke most since it began, or for an outcome its five
 * worst rows; and whose they are.
 */
final class WhatDroveIt {

  private static final int MOST = 5;
  private static final StructType ALARMS =
      new StructType()
          .add("alarm_supplier", DataTypes.StringType)
          .add("signal", DataTypes.StringType)
          .add("alarm_party", DataTypes.StringType)
          .add("alarm_pillar", DataTypes.StringType)
          .add("began", DataTypes.DateType)
          .add("alarm_month", DataTypes.DateType);

  private final Facts facts;
  private final Dataset<Row> ledger;
  private final PanelGrids grids;

  /**
   * @param ledger the acts
   */
  WhatDroveIt(Facts facts, Dataset<Row> ledger, PanelGrids grids) {
    this.facts = facts;
    this.ledger = ledger;
    this.grids = grids;
  }

  /**
   * One of the five.
   *
   * @param party whose act; empty for a row of an outcome
   * @param row of {@code warning_driver}
   */
  record Driver(String alarm, String party, double weight, Row row) {}

  static String key(String supplier, String signal, Object month) {
    return supplier + " " + signal + " " + month;
  }

  /** The drivers of these alarms. */
  List<Driver> of(List<WhoIsSlipping.Alarm> alarms) {
    if (alarms.isEmpty()) {
      return List.of();
    }
    SparkSession spark = facts.inputs().spark();
    Dataset<Row> rows =
        broadcast(spark.createDataFrame(alarms.stream().map(this::row).toList(), ALARMS));
    List<Driver> drivers = new ArrayList<>(collected(acts(rows)));
    drivers.addAll(worst(rows, "otif_first_promise", lines(), "order_lines"));
    drivers.addAll(worst(rows, "landed_unit_cost", costs(), "order_lines"));
    drivers.addAll(worst(rows, "defect_ppm", lots(), "inspections"));
    return drivers;
  }

  /** Whose acts weigh most among the drivers of each alarm; JOINT where nobody's do. */
  static Map<String, String> owners(List<Driver> drivers) {
    Map<String, Map<String, Double>> weights = new HashMap<>();
    for (Driver d : drivers) {
      if (!d.party().isEmpty()) {
        weights
            .computeIfAbsent(d.alarm(), a -> new HashMap<>())
            .merge(d.party(), d.weight(), Double::sum);
      }
    }
    Map<String, String> owners = new HashMap<>();
    weights.forEach(
        (alarm, byParty) -> {
          double buyer = byParty.getOrDefault(Party.BUYER.name(), 0.0);
          double supplier = byParty.getOrDefault(Party.SUPPLIER.name(), 0.0);
          double joint = byParty.getOrDefault(Party.JOINT.name(), 0.0);
          Party owner =
              buyer > Math.max(supplier, joint)
                  ? Party.BUYER
                  : supplier > Math.max(buyer, joint) ? Party.SUPPLIER : Party.JOINT;
          owners.put(alarm, owner.name());
        });
    return owners;
  }

  private Row row(WhoIsSlipping.Alarm alarm) {
    return RowFactory.create(
        grids.supplier(alarm.supplier()),
        alarm.signal().name(),
        alarm.signal().party(),
        alarm.signal().pillar(),
        grids.day(Math.min(alarm.point().began(), alarm.point().month())),
        grids.day(alarm.point().month()));
  }

  private Dataset<Row> acts(Dataset<Row> alarms) {
    Dataset<Row> broken = ledger.where(not(col("kept")));
    Column own =
        col("alarm_party")
            .equalTo(Party.MUTUAL.name())
            .or(col("party").equalTo(col("alarm_party")))
            .or(col("party").equalTo(Party.JOINT.name()));
    Column inPillar =
        col("alarm_pillar").equalTo("").or(col("alarm_pillar").equalTo(col("pillar")));
    Dataset<Row> of =
        broken.join(
            alarms.where(col("alarm_party").notEqual("outcome")),
            during(col("month")).and(own).and(inPillar));
    return first(of, col("weight").desc(), col("month").desc(), col("action_id"))
        .select(
            col("alarm_supplier"),
            col("signal"),
            col("alarm_month"),
            col("rank"),
            col("action_id"),
            lit(null).cast("string").as("source_table"),
            lit(null).cast("string").as("source_key"),
            col("party"),
            col("weight").cast("double").as("weight"));
  }

  private static Column during(Column month) {
    return col("supplier_id")
        .equalTo(col("alarm_supplier"))
        .and(month.geq(col("began")))
        .and(month.leq(col("alarm_month")));
  }

  private static Dataset<Row> first(Dataset<Row> rows, Column... order) {
    Column rank =
        row_number()
            .over(Window.partitionBy("alarm_supplier", "signal", "alarm_month").orderBy(order));
    return rows.withColumn("rank", rank).where(col("rank").leq(MOST));
  }

  /** Worst rows of an outcome: supplier_id, month, badness, source_key. */
  private static List<Driver> worst(
      Dataset<Row> alarms, String signal, Dataset<Row> rows, String table) {
    Dataset<Row> of = rows.join(alarms.where(col("signal").equalTo(signal)), during(col("month")));
    return collected(
        first(of, col("badness").desc(), col("source_key"))
            .select(
                col("alarm_supplier"),
                col("signal"),
                col("alarm_month"),
                col("rank"),
                lit(null).cast("string").as("action_id"),
                lit(table).as("source_table"),
                col("source_key"),
                lit("").as("party"),
                lit(0.0).as("weight")));
  }

  /** Lines that were not there by the first promise; those that never came are the worst. */
  private Dataset<Row> lines() {
    Column late = OrderLines.FACT.col("late_days");
    return facts
        .get(OrderLines.FACT)
        .where(not(OrderLines.FACT.col("on_time_first")))
        .select(
            col("supplier_id"),
            col("due_month").as("month"),
            coalesce(late, lit(Integer.MAX_VALUE)).cast("double").as("badness"),
            col("source_key"));
  }

  private Dataset<Row> costs() {
    return facts
        .get(LandedCosts.FACT)
        .where(col("base_amount").gt(0))
        .select(
            col("supplier_id"),
            col("index_month").as("month"),
            col("landed_amount")
                .cast("double")
                .divide(col("base_amount").cast("double"))
                .as("badness"),
            col("source_key"));
  }

  private Dataset<Row> lots() {
    return facts
        .get(Inspections.FACT)
        .where(col("rejected_quantity").gt(0))
        .select(
            col("supplier_id"),
            col("month"),
            col("rejected_quantity").cast("double").as("badness"),
            col("source_key"));
  }

  private static List<Driver> collected(Dataset<Row> rows) {
    List<Driver> drivers = new ArrayList<>();
    for (Row r : rows.orderBy("alarm_month", "alarm_supplier", "signal", "rank").collectAsList()) {
      drivers.add(
          new Driver(
              key(r.getString(0), r.getString(1), r.get(2)),
              r.getString(7),
              r.getDouble(8),
              RowFactory.create(
                  r.get(0), r.get(1), r.get(2), r.get(3), r.get(4), r.get(5), r.get(6))));
    }
    return drivers;
  }
}

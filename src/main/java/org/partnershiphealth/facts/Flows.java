package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;

/**
 * Money, hours and output of each supplier and month, in reporting currency: what the ratios of
 * costs to spend, and of output to demand, are made from. Null: nothing of that kind in the month.
 */
public final class Flows {

  public static final String SPEND = "spend_amount";
  static final String QUALITY = "quality_amount";
  static final String CHARGES = "charge_amount";
  static final String INTEREST = "interest_amount";
  static final String HOURS = "hours";
  static final String HAGGLING = "haggling_hours";
  static final String HOUR_COST = "hour_amount";
  static final String IMPROVED = "improvements_n";
  static final String IMPROVED_VALUE = "improvement_amount";
  static final String YEARS = "years";
  static final String DUE_VALUE = "due_value";
  static final String ACCEPTED_VALUE = "accepted_value";
  static final String YEAR_AGO_VALUE = "year_ago_value";
  static final String LANDED = "landed_amount";
  static final String INDEXED = "indexed_amount";
  static final String BASE = "base_amount";

  private static final int BASE_MONTHS = 12;

  private static final String[] DELIVERED = {
    "deliveries.delivered_on", "deliveries.accepted_quantity", "order_lines.unit_price"
  };
  private static final String[] COST = {
    "deliveries.delivered_on",
    "deliveries.accepted_quantity",
    "order_lines.unit_price",
    "order_lines.freight",
    "order_lines.duty",
    "order_lines.insurance"
  };
  private static final String[] OTHER_COST = {
    "quality_costs.amount",
    "contact_hours.hours",
    "order_changes.charge_amount",
    "order_changes.changed_at",
    "invoices.interest_amount"
  };

  /** The fact; spend falls back to deliveries at their prices where no invoices are mapped. */
  public static final Fact FACT =
      Fact.fact("flows", "money, hours and output of each month")
          .month("month")
          .exact(SPEND, "invoices.amount", "invoices.received_on")
          .exact(QUALITY, "quality_costs.amount", "quality_costs.booked_on")
          .exact(CHARGES, "order_changes.charge_amount", "order_changes.changed_at")
          .exact(INTEREST, "invoices.interest_amount")
          .exact(HOURS, "contact_hours.hours", "contact_hours.week")
          .exact(HAGGLING, "contact_hours.hours", "contact_hours.week", "contact_hours.topic")
          .exact(IMPROVED, "improvements.implemented_on", "improvements.verified")
          .exact(
              IMPROVED_VALUE,
              "improvements.yearly_value",
              "improvements.implemented_on",
              "improvements.verified")
          .column(YEARS, SupplierMonths.YEARS)
          .exact(DUE_VALUE, "order_lines.promised_on", "order_lines.unit_price")
          .exact(ACCEPTED_VALUE, DELIVERED)
          .exact(YEAR_AGO_VALUE, DELIVERED)
          .exact(
              "total_cost", Stream.of(COST, OTHER_COST).flatMap(Stream::of).toArray(String[]::new))
          .exact(
              "total_base", Stream.of(COST, OTHER_COST).flatMap(Stream::of).toArray(String[]::new))
          .build();

  private Flows() {}

  static Dataset<Row> of(Facts facts) {
    List<String> kinds =
        List.of(
            SPEND,
            QUALITY,
            CHARGES,
            INTEREST,
            HOURS,
            HAGGLING,
            HOUR_COST,
            IMPROVED,
            IMPROVED_VALUE,
            YEARS,
            DUE_VALUE,
            ACCEPTED_VALUE,
            YEAR_AGO_VALUE,
            LANDED,
            INDEXED,
            BASE);
    Column[] sums =
        kinds.stream()
            .map(k -> sum(when(col("kind").equalTo(k), col("amount"))).as(k))
            .toArray(Column[]::new);
    Dataset<Row> months =
        FlowRows.of(facts)
            .where(col("month").isNotNull().and(col("amount").isNotNull()))
            .groupBy("supplier_id", "month")
            .agg(sums[0], Stream.of(sums).skip(1).toArray(Column[]::new));
    return FACT.select(withTotals(months, facts.get(SupplierSpans.FACT)));
  }

  /**
   * The total cost (K8) of a month, and what it is compared with: the base of the landed cost plus
   * the share of other costs in the supplier's first 12 months. Those months are the base: they
   * enter neither.
   */
  private static Dataset<Row> withTotals(Dataset<Row> months, Dataset<Row> spans) {
    WindowSpec ofSupplier =
        Window.partitionBy("supplier_id")
            .rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
    Column other =
        orZero(QUALITY).plus(orZero(HOUR_COST)).plus(orZero(CHARGES)).plus(orZero(INTEREST));
    Column first = col("month").lt(add_months(col("first_month"), BASE_MONTHS));
    Column otherFirst = sum(when(col("first"), col("other"))).over(ofSupplier).cast("double");
    Column landedFirst = sum(when(col("first"), col(LANDED))).over(ofSupplier).cast("double");
    Column share = when(landedFirst.gt(0), otherFirst.divide(landedFirst));
    Column later = col("first").equalTo(false);
    return months
        .join(broadcast(spans.select(col("supplier_id"), col("first_month"))), "supplier_id")
        .withColumn("first", first)
        .withColumn("other", other)
        .withColumn("share", share)
        .withColumn("total_cost", when(later, orZero(INDEXED).plus(col("other"))))
        .withColumn(
            "total_base",
            when(
                later,
                col(BASE)
                    .cast("double")
                    .multiply(lit(1).plus(col("share")))
                    .try_cast(DataTypes.createDecimalType(38, 10))));
  }

  private static Column orZero(String kind) {
    return coalesce(col(kind), lit(0)).cast("decimal(38,10)");
  }
}

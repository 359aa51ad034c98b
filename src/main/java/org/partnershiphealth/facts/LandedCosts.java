package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;

/**
 * What completed order lines cost, against what as many units of the item cost in its first 12
 * months (from the month of its first completed line). Only lines with the same cost parts are
 * compared; one whose parts the first 12 months do not show has no base.
 */
public final class LandedCosts {

  static final int BASE_MONTHS = 12;

  private static final String[] COST = {
    "deliveries.delivered_on",
    "deliveries.accepted_quantity",
    "order_lines.unit_price",
    "order_lines.freight",
    "order_lines.freight_terms",
    "order_lines.duty",
    "order_lines.insurance"
  };

  public static final Fact FACT =
      Fact.fact("landed_costs", "cost of completed order lines against their item's first year")
          .text("item_id", "order_lines.item_id")
          .text("source_key", "order_lines.order_id", "order_lines.line_no")
          .month("completed_month", "deliveries.delivered_on", "deliveries.accepted_quantity")
          .month("index_month", COST)
          .amount("landed_amount", COST)
          .exact("base_amount", COST)
          .build();

  private LandedCosts() {}

  static Dataset<Row> of(Facts facts) {
    WindowSpec ofItem = whole(Window.partitionBy("supplier_id", "item_id"));
    WindowSpec ofParts = whole(Window.partitionBy("supplier_id", "item_id", "cost_parts"));
    Column units = col("completing_quantity").multiply(col("unit_factor")).cast("decimal(38,10)");
    Column first = col("completed_month").lt(add_months(col("first_month"), BASE_MONTHS));
    Column cost = sum(when(first, col("landed_amount"))).over(ofParts).cast("double");
    Column bought = sum(when(first, col("units"))).over(ofParts).cast("double");
    Column base = col("units").cast("double").multiply(cost).divide(bought);
    return FACT.select(
        facts
            .get(OrderLines.FACT)
            .where(col("completed_month").isNotNull().and(col("item_id").isNotNull()))
            .where(col("price_amount").isNotNull().and(col("unit_factor").isNotNull()))
            .where(col("completing_quantity").gt(0))
            .withColumn("units", units)
            .withColumn("first_month", min("completed_month").over(ofItem))
            .withColumn(
                "base_amount", when(not(first), base.cast(DataTypes.createDecimalType(38, 10))))
            .withColumn(
                "index_month", when(col("base_amount").isNotNull(), col("completed_month"))));
  }

  private static WindowSpec whole(WindowSpec partition) {
    return partition.rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
  }
}

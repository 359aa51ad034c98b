package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a completed line cost, in reporting currency at the rate of the order's date: price of what
 * was accepted by the completing day, freight, duty, insurance. Freight that is INCLUDED in the
 * price or invoiced SEPARATE is missing, not zero; {@code cost_parts} says which parts are there.
 */
final class LineCosts {

  private LineCosts() {}

  static Dataset<Row> add(Dataset<Row> lines, Money money) {
    Column completed = col("completed_on").isNotNull();
    Column price = col("completing_quantity").multiply(col("unit_price"));
    Column named = coalesce(col("freight_terms"), lit("AMOUNT")).equalTo("AMOUNT");
    return lines
        .withColumns(
            Map.of(
                "order_amount", money.reporting(col("quantity").multiply(col("unit_price"))),
                "price_amount", money.reporting(price),
                "freight_amount", when(named, money.reporting(col("freight"))),
                "duty_amount", money.reporting(col("duty")),
                "insurance_amount", money.reporting(col("insurance")),
                "expedite_amount", money.reporting(col("expedite_cost")),
                "rate_missing",
                    col("unit_price").isNotNull().and(money.reporting(col("unit_price")).isNull())))
        .withColumn("cost_parts", when(completed, parts()))
        .withColumn("landed_amount", when(col("cost_parts").gt(0), landed()));
  }

  private static Column parts() {
    return bit("price_amount", 1)
        .plus(bit("freight_amount", 2))
        .plus(bit("duty_amount", 4))
        .plus(bit("insurance_amount", 8));
  }

  private static Column bit(String part, int bit) {
    return when(col(part).isNotNull(), lit(bit)).otherwise(lit(0));
  }

  private static Column landed() {
    return orZero("price_amount")
        .plus(orZero("freight_amount"))
        .plus(orZero("duty_amount"))
        .plus(orZero("insurance_amount"))
        .try_cast(Money.AMOUNT);
  }

  private static Column orZero(String part) {
    return coalesce(col(part), lit(0).cast(Money.AMOUNT));
  }
}

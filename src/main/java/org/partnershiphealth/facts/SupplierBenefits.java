package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the supplier gets out of it: what was ordered in the 12 months to a month (first quantities
 * at their prices, in reporting currency) against the 12 before, and how many days its invoices
 * took to become cash. A month needs 24 whole months after the one in which the supplier was first
 * seen.
 */
public final class SupplierBenefits {

  private static final int YEAR = 12;

  public static final Fact FACT =
      Fact.fact("supplier_benefits", "what suppliers get out of it")
          .month("month", "order_lines.ordered_at")
          .number("growth", "order_lines.unit_price", "order_lines.quantity")
          .month("settled_month", Invoices.SETTLED)
          .integer(
              "cash_days",
              Stream.concat(Stream.of("invoices.received_on"), Stream.of(Invoices.SETTLED))
                  .toArray(String[]::new))
          .build();

  private SupplierBenefits() {}

  static Dataset<Row> of(Facts facts) {
    Dataset<Row> settled =
        facts
            .get(Invoices.FACT)
            .where(col("settled_on").isNotNull())
            .where(coalesce(col("kind"), lit("INVOICE")).notEqual("CREDIT_NOTE"))
            .select(
                col("supplier_id"),
                lit(null).cast("date").as("month"),
                lit(null).cast("double").as("growth"),
                Months.of(col("settled_on"), facts.inputs().asOf()).as("settled_month"),
                datediff(col("settled_on"), col("received_on")).as("cash_days"));
    return FACT.select(growth(facts).unionAll(settled));
  }

  private static Dataset<Row> growth(Facts facts) {
    Column now = col("age").lt(YEAR);
    Dataset<Row> months =
        facts
            .get(OrderLines.FACT)
            .where(col("ordered_month").isNotNull())
            .groupBy("supplier_id", "ordered_month")
            .agg(sum("order_amount").as("amount"))
            .withColumn("age", explode(sequence(lit(0), lit(2 * YEAR - 1))))
            .groupBy(col("supplier_id"), add_months(col("ordered_month"), col("age")).as("month"))
            .agg(
                coalesce(sum(when(now, col("amount"))), lit(0)).cast("double").as("this_year"),
                sum(when(now.equalTo(false), col("amount"))).cast("double").as("year_before"));
    Dataset<Row> spans =
        facts.get(SupplierSpans.FACT).select(col("supplier_id"), col("first_month"));
    return months
        .join(broadcast(spans), "supplier_id")
        .where(col("month").geq(add_months(col("first_month"), 2 * YEAR)))
        .where(col("month").leq(trunc(lit(facts.inputs().asOf()), "MM")))
        .where(col("year_before").gt(0))
        .select(
            col("supplier_id"),
            col("month"),
            col("this_year").divide(col("year_before")).as("growth"),
            lit(null).cast("date").as("settled_month"),
            lit(null).cast("int").as("cash_days"));
  }
}

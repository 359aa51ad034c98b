package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.exp;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.months_between;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * The price level of what each supplier was ordered, by month (K1): a chain of Fisher indices, each
 * of the 12 months to a month against the 12 before, over the items ordered in both; 1 in the
 * supplier's first 12 months. Prices are compared in the currency of the order; several currencies
 * of a supplier are weighted by their value in reporting currency.
 *
 * <p>Source: Fisher, The Making of Index Numbers (1922); unit values over 12 months, so that
 * seasons cancel.
 */
public final class PriceMonths {

  private static final int YEAR = 12;

  private static final String[] PRICES = {
    "order_lines.unit_price", "order_lines.item_id", "order_lines.ordered_at"
  };

  public static final Fact FACT =
      Fact.fact("price_months", "price level of what was ordered, by month")
          .month("month", "order_lines.ordered_at")
          .number("price_index", PRICES)
          .number("currency_effect", PRICES)
          .integer("items", PRICES)
          .build();

  private PriceMonths() {}

  static Dataset<Row> of(Facts facts) {
    Dataset<Row> compared = compared(purchases(facts.get(OrderLines.FACT)));
    Dataset<Row> steps =
        steps(compared)
            .join(
                broadcast(facts.get(SupplierSpans.FACT).select("supplier_id", "first_month")),
                "supplier_id")
            .where(col("month").leq(trunc(lit(facts.inputs().asOf()), "MM")));
    return FACT.select(chained(steps));
  }

  /** Quantity and value of each item, currency and month; in reporting currency too. */
  private static Dataset<Row> purchases(Dataset<Row> lines) {
    return lines
        .where(col("ordered_month").isNotNull().and(col("item_id").isNotNull()))
        .where(col("unit_price").gt(0).and(col("quantity").gt(0)))
        .where(col("unit_factor").isNotNull())
        .groupBy("supplier_id", "item_id", "currency", "ordered_month")
        .agg(
            sum(col("quantity").multiply(col("unit_factor"))).as("q"),
            sum(col("quantity").multiply(col("unit_price"))).as("v"),
            sum("order_amount").as("r"),
            count(when(col("order_amount").isNull(), 1)).as("unrated"));
  }

  /**
   * Each item in the 12 months to a month (1) and in the 12 before (0), where it is in this year.
   */
  private static Dataset<Row> compared(Dataset<Row> purchases) {
    Column now = col("age").lt(YEAR);
    return purchases
        .withColumn("age", explode(sequence(lit(0), lit(2 * YEAR - 1))))
        .groupBy(
            col("supplier_id"),
            col("item_id"),
            col("currency"),
            add_months(col("ordered_month"), col("age")).as("month"))
        .agg(
            sumWhen(now.equalTo(false), "q").as("q0"),
            sumWhen(now.equalTo(false), "v").as("v0"),
            sumWhen(now.equalTo(false), "r").as("r0"),
            sumWhen(now, "q").as("q1"),
            sumWhen(now, "v").as("v1"),
            sumWhen(now, "r").as("r1"),
            sum("unrated").as("unrated"))
        .where(col("q1").isNotNull());
  }

  private static Column sumWhen(Column where, String what) {
    return sum(when(where, col(what))).cast("double");
  }

  /** The Fisher index of each supplier and month, in order currency and in reporting currency. */
  private static Dataset<Row> steps(Dataset<Row> compared) {
    Dataset<Row> currencies =
        compared
            .groupBy("supplier_id", "month", "currency")
            .agg(
                count(lit(1)).as("items"),
                count("q0").as("both"),
                exact(col("v0"), col("q0")).as("v0"),
                exact(col("v1").divide(col("q1")).multiply(col("q0"))).as("v10"),
                exact(col("v1"), col("q0")).as("v1"),
                exact(col("v0").divide(col("q0")).multiply(col("q1"))).as("v01"),
                exact(col("r0"), col("q0")).as("r0"),
                exact(col("r1").divide(col("q1")).multiply(col("q0"))).as("r10"),
                exact(col("r1"), col("q0")).as("r1"),
                exact(col("r0").divide(col("q0")).multiply(col("q1"))).as("r01"),
                sum(when(col("q0").isNotNull(), col("unrated"))).as("unrated"));
    Column low = try_divide(col("v10"), col("v0"));
    Column high = try_divide(col("v1"), col("v01"));
    Column single = max(when(col("both").gt(0), sqrt(low.multiply(high))));
    Column mixed =
        sqrt(
            try_divide(total(col("r0").multiply(low)), total(col("r0")))
                .multiply(try_divide(total(col("r1")), total(try_divide(col("r1"), high)))));
    Column reporting =
        sqrt(
            try_divide(total(col("r10")), total(col("r0")))
                .multiply(try_divide(total(col("r1")), total(col("r01")))));
    Column rated = sum("unrated").equalTo(0);
    return currencies
        .groupBy("supplier_id", "month")
        .agg(
            sum("items").as("items"),
            sum("both").as("both"),
            when(count(when(col("both").gt(0), 1)).leq(1), single).when(rated, mixed).as("fisher"),
            when(rated, reporting).as("fisher_reporting"));
  }

  /** Sums of doubles depend on their order; sums of decimals do not. */
  private static Column exact(Column value) {
    return sum(value.try_cast("decimal(38,10)")).cast("double");
  }

  private static Column exact(Column value, Column where) {
    return exact(when(where.isNotNull(), value));
  }

  private static Column total(Column value) {
    return exact(when(col("both").gt(0), value));
  }

  private static Dataset<Row> chained(Dataset<Row> steps) {
    Column age = months_between(col("month"), col("first_month")).cast("int");
    WindowSpec sofar =
        Window.partitionBy(col("supplier_id"), pmod(col("age"), lit(YEAR)))
            .orderBy("age")
            .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    Column links = count(when(col("age").geq(YEAR), 1)).over(sofar);
    Dataset<Row> aged =
        steps
            .withColumn("age", age)
            .withColumns(
                Map.of(
                    "fisher", step("fisher"),
                    "fisher_reporting", step("fisher_reporting"),
                    "items", when(col("age").lt(YEAR), col("items")).otherwise(col("both"))));
    Column whole = links.equalTo(call_function("div", col("age"), lit(YEAR)));
    return aged.withColumns(
            Map.of(
                "price_index", when(whole, product("fisher", sofar)),
                "reporting_index", when(whole, product("fisher_reporting", sofar))))
        .withColumn("currency_effect", try_divide(col("reporting_index"), col("price_index")))
        .where(col("price_index").isNotNull());
  }

  private static Column step(String fisher) {
    return when(col("age").lt(YEAR), lit(1.0)).otherwise(col(fisher));
  }

  /** Null where a link is missing. */
  private static Column product(String fisher, WindowSpec sofar) {
    Column all = count(when(col(fisher).isNull(), 1)).over(sofar).equalTo(0);
    return when(all, exp(sum(log(coalesce(col(fisher), lit(1.0)))).over(sofar)));
  }
}

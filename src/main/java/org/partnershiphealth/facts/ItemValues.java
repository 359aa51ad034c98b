package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.partnershiphealth.extracts.SourceTables;

/**
 * What one unit of an order line counts, so that quantities of different items can be added: the
 * supplier's first price of the item (03.8, "First unit price"), for the unit of that line; another
 * unit is converted by {@code units}, or counts nothing. Of a supplier without any price each unit
 * counts 1, until it is seen to use a second unit (R18).
 */
final class ItemValues {

  /** Digits enough for a price, and for its product with a quantity. */
  static final DataType UNIT_VALUE = DataTypes.createDecimalType(19, 6);

  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private ItemValues() {}

  /**
   * The order lines with {@code unit_factor} (the item's base units in one unit of the line),
   * {@code unit_value} and {@code value_missing}, the reason why that is null.
   *
   * @param lines with {@code ordered_on} and the rates of {@code money}
   */
  static Dataset<Row> add(FactInputs in, Dataset<Row> lines, Money money) {
    Dataset<Row> rows = withUnits(in, withFirstPrices(lines, money));
    Column same =
        coalesce(col("unit").equalTo(col("first.unit")), lit(true)).or(col("first").isNull());
    Column byPrice = col("first.price").multiply(col("unit_factor"));
    Column byQuantity = when(single(), lit(1));
    return rows.withColumn("unit_factor", when(same, lit(1)).otherwise(col("factor")))
        .join(broadcast(unpriced(in)), col("supplier_id").equalTo(col("unpriced_id")), "left")
        .withColumn(
            "unit_value",
            when(col("unpriced_id").isNull(), byPrice).otherwise(byQuantity).try_cast(UNIT_VALUE))
        .withColumn("value_missing", when(col("unit_value").isNull(), reason()))
        .drop("first", "factor", "unpriced_id", "first_unit_only", "second_unit_at");
  }

  private static Column single() {
    return coalesce(
        col("first_unit_only").or(col("ordered_at").lt(col("second_unit_at"))), lit(false));
  }

  private static Column reason() {
    return when(col("unpriced_id").isNotNull(), lit("UNIT_MIX"))
        .when(col("first").isNull(), lit("NO_PRICE"))
        .when(col("first.price").isNull(), lit("NO_RATE"))
        .otherwise(lit("UNIT_MIX"));
  }

  /** The item's earliest line with a price; a line that names no item is its own item. */
  private static Dataset<Row> withFirstPrices(Dataset<Row> lines, Money money) {
    Column item = coalesce(col("item_id"), struct(col("order_id"), col("line_no")).cast("string"));
    WindowSpec ofItem =
        Window.partitionBy(col("supplier_id"), item)
            .rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
    Column first = struct(money.reporting(col("unit_price")).as("price"), col("unit").as("unit"));
    Column order = struct(coalesce(col("ordered_on"), lit(NEVER)), col("order_id"), col("line_no"));
    Column priced = col("unit_price").isNotNull();
    return lines.withColumn("first", min_by(when(priced, first), when(priced, order)).over(ofItem));
  }

  private static Dataset<Row> withUnits(FactInputs in, Dataset<Row> lines) {
    if (!in.extracts().mapped(SourceTables.UNITS)) {
      return lines.withColumn("factor", lit(null).cast("decimal(28,10)"));
    }
    Dataset<Row> given = in.table(SourceTables.UNITS).where(col("factor").gt(0));
    Column inverse = lit(1).cast("decimal(28,10)").divide(col("factor")).cast("decimal(28,10)");
    Dataset<Row> units =
        given
            .select("item_id", "from_unit", "to_unit", "factor")
            .unionAll(given.select(col("item_id"), col("to_unit"), col("from_unit"), inverse))
            .groupBy(col("item_id").as("unit_item"), col("from_unit"), col("to_unit"))
            .agg(max("factor").as("factor"));
    Column same =
        col("item_id")
            .equalTo(col("unit_item"))
            .and(col("unit").equalTo(col("from_unit")))
            .and(col("first.unit").equalTo(col("to_unit")));
    return lines.join(units, same, "left").drop("unit_item", "from_unit", "to_unit");
  }

  /** Suppliers without any price, and when each used a second unit for the first time. */
  private static Dataset<Row> unpriced(FactInputs in) {
    Column units = sort_array(collect_list(struct(col("since"), col("unit"))));
    return in.table(SourceTables.ORDER_LINES)
        .groupBy("supplier_id", "unit")
        .agg(min("ordered_at").as("since"), bool_or(col("unit_price").isNotNull()).as("has_price"))
        .groupBy("supplier_id")
        .agg(bool_or(col("has_price")).as("has_price"), units.as("units"))
        .where(col("has_price").equalTo(false))
        .select(
            col("supplier_id").as("unpriced_id"),
            get(col("units"), lit(1)).isNull().as("first_unit_only"),
            get(col("units"), lit(1)).getField("since").as("second_unit_at"));
  }
}

package org.partnershiphealth.panel;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * A supplier's acts in order of limit and id, dealt out to two halves in turn, so that a score can
 * be compared with itself (split-half reliability). A half is a supplier of its own: the id with a
 * digit behind it.
 */
final class Halves {

  private Halves() {}

  static Dataset<Row> ofActs(Dataset<Row> ledger) {
    Column place =
        row_number()
            .over(Window.partitionBy("supplier_id").orderBy(col("limit_at"), col("action_id")));
    return ledger
        .withColumn("half", place.mod(2))
        .withColumn("supplier_id", concat(col("supplier_id"), col("half").cast("string")))
        .drop("half");
  }

  static Dataset<Row> ofSuppliers(Dataset<Row> spans) {
    return spans
        .withColumn("half", explode(array(lit("0"), lit("1"))))
        .withColumn("supplier_id", concat(col("supplier_id"), col("half")))
        .drop("half");
  }

  /** The id of the supplier again, and {@code half} 0 or 1. */
  static Dataset<Row> apart(Dataset<Row> scores) {
    return scores
        .withColumn("half", expr("cast(right(supplier_id, 1) as int)"))
        .withColumn("supplier_id", expr("left(supplier_id, length(supplier_id) - 1)"));
  }
}

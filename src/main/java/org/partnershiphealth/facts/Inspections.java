package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.SourceTables;

/**
 * Inspected lots. What was checked is the lot, else the sample, else what was delivered of the line
 * by then; without any of them, or without a count of rejects, a lot gives no defect share.
 */
public final class Inspections {

  private static final String[] CHECKED = {
    "inspections.lot_size", "inspections.sample_size", "deliveries.quantity"
  };

  /** The fact. */
  public static final Fact FACT =
      Fact.fact("inspections", "inspected lots")
          .text("source_key", "inspections.inspection_id")
          .amount("checked_quantity", CHECKED)
          .amount(
              "rejected_quantity",
              "inspections.rejected_quantity",
              "inspections.lot_size",
              "inspections.sample_size",
              "deliveries.quantity")
          .flag("accepted_first_time", "inspections.accepted_first_time")
          .month("month", "inspections.inspected_on")
          .build();

  private Inspections() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    Dataset<Row> deliveries =
        in.table(SourceTables.DELIVERIES)
            .select(
                col("order_id").as("of_order"),
                col("line_no").as("of_line"),
                col("delivered_on"),
                col("quantity").as("delivered_quantity"));
    Column delivered =
        col("order_id")
            .equalTo(col("of_order"))
            .and(col("line_no").equalTo(col("of_line")))
            .and(col("delivered_on").leq(col("inspected_on")))
            .and(col("lot_size").isNull())
            .and(col("sample_size").isNull());
    Column checked = coalesce(col("lot_size"), col("sample_size"), col("delivered"));
    return FACT.select(
        in.table(SourceTables.INSPECTIONS)
            .join(deliveries, delivered, "left")
            .groupBy(
                "supplier_id",
                "inspection_id",
                "inspected_on",
                "lot_size",
                "sample_size",
                "rejected_quantity",
                "accepted_first_time")
            .agg(sum("delivered_quantity").as("delivered"))
            .withColumnRenamed("inspection_id", "source_key")
            .withColumn("checked_quantity", when(checked.gt(0), checked))
            .withColumn(
                "rejected_quantity",
                when(
                    col("rejected_quantity").isNotNull(), least(col("rejected_quantity"), checked)))
            .withColumn("month", Months.of(col("inspected_on"), in.asOf())));
  }
}

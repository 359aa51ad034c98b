package org.partnershiphealth.panel;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.facts.Facts;
import org.partnershiphealth.facts.Flows;
import org.partnershiphealth.facts.OrderLines;
import org.partnershiphealth.facts.SupplierSpans;

/** The rows of {@code supplier}: who they are, since when, and what is spent with them. */
public final class SupplierRows {

  private static final int YEAR = 12;

  private SupplierRows() {}

  /** One row per supplier that a table names, of the spend of the 12 months to the cut-off. */
  public static Dataset<Row> of(Facts facts) {
    Dataset<Row> spans =
        facts
            .get(SupplierSpans.FACT)
            .select(col("supplier_id"), col("first_seen_on"), col("last_seen_on"));
    return facts
        .inputs()
        .parties()
        .select(
            "supplier_id",
            "name",
            "country",
            "category",
            "peer_group",
            "internal",
            "since",
            "ended_on")
        .join(spans, new String[] {"supplier_id"}, "left")
        .join(spend(facts), new String[] {"supplier_id"}, "left")
        .join(openOrders(facts), new String[] {"supplier_id"}, "left");
  }

  private static Dataset<Row> spend(Facts facts) {
    Column start = add_months(trunc(lit(facts.inputs().asOf()), "MM"), 1 - YEAR);
    return facts
        .get(Flows.FACT)
        .where(col("month").geq(start))
        .groupBy("supplier_id")
        .agg(sum("spend_amount").as("spend_12m"));
  }

  private static Dataset<Row> openOrders(Facts facts) {
    return facts
        .get(OrderLines.FACT)
        .where(col("completed_on").isNull().and(col("cancelled_on").isNull()))
        .groupBy("supplier_id")
        .agg(sum(coalesce(col("order_amount"), lit(0))).as("open_order_value"));
  }
}

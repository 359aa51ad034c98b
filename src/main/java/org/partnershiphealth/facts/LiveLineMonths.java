package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.trunc;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The months in which each order line was live, that is accepted and not yet complete or cancelled
 * on at least one day, and whether the buyer changed it in them at too short notice. The day on
 * which a line ends is one of its days: a CANCEL falls into a month of the line.
 */
public final class LiveLineMonths {

  private static final String[] CHANGED = {
    "order_changes.changed_at",
    "order_changes.announced_at",
    "order_changes.field",
    "order_changes.agreed",
    "order_changes.correction",
    "order_changes.new_value",
    "suppliers.change_notice_bd"
  };

  public static final Fact FACT =
      Fact.fact("live_line_months", "months of order lines that could be changed")
          .month("month", "order_lines.accepted_at")
          .date("ends_on")
          .flag("unannounced", CHANGED)
          .date("changed_on", CHANGED)
          .text("source_key", "order_lines.order_id", "order_lines.line_no")
          .build();

  private LiveLineMonths() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    Column end = least(col("completed_on"), col("cancelled_on"), lit(in.asOf()));
    Column months =
        sequence(trunc(col("live_from_on"), "MM"), trunc(end, "MM"), expr("interval 1 month"));
    return FACT.select(
        facts
            .get(OrderLines.FACT)
            .where(col("live_from_on").leq(end))
            .select(
                col("supplier_id"),
                col("source_key").as("line"),
                col("changes"),
                explode(months).as("month"))
            .join(broadcast(in.parties().select("supplier_id", "change_notice_bd")), "supplier_id")
            .withColumn("changed_on", array_min(transform(sudden(), c -> c.getField("buyer_on"))))
            .withColumn("unannounced", col("changed_on").isNotNull())
            .withColumn("ends_on", least(last_day(col("month")), lit(in.asOf())))
            .withColumn(
                "source_key", concat_ws("/", col("line"), date_format(col("month"), "yyyy-MM"))));
  }

  private static Column sudden() {
    return filter(
        col("changes"),
        c ->
            c.getField("party")
                .equalTo("BUYER")
                .and(c.getField("field").isin("QUANTITY", "DATE", "CANCEL"))
                .and(not(c.getField("agreed")))
                .and(not(c.getField("correction")))
                .and(c.getField("notice_bd").lt(col("change_notice_bd")))
                .and(trunc(c.getField("buyer_on"), "MM").equalTo(col("month"))));
  }
}

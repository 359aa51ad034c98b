package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.SourceTables;

/**
 * What happened to each order line after it was placed: its changes and its receipts in order of
 * time, as two arrays, gathered by one group-by. A change that names an order but no line happened
 * to each of the order's lines.
 */
final class LineEvents {

  /** A change; the order of the fields is the order of the replay. */
  private static final String CHANGE =
      "struct<changed_at: timestamp, change_id: string, party: string, agreed: boolean, "
          + "correction: boolean, field: string, changed_on: date, buyer_on: date, "
          + "announced_on: date, new_date: date, new_quantity: decimal(18,4)>";

  /** A receipt; quantity is what was accepted of it. */
  private static final String RECEIPT =
      "struct<on: date, delivery_id: string, quantity: decimal(18,4), fine: boolean>";

  private LineEvents() {}

  /** The changes of a line, none where nothing happened to it. */
  static Column changes() {
    return coalesce(col("changes"), array().cast("array<" + CHANGE + ">"));
  }

  /** The receipts of a line, none where nothing happened to it. */
  static Column receipts() {
    return coalesce(col("receipts"), array().cast("array<" + RECEIPT + ">"));
  }

  /** One row per line that something happened to: order_id, line_no, changes, receipts. */
  static Dataset<Row> of(FactInputs in) {
    return events(in)
        .groupBy("order_id", "line_no")
        .agg(
            sort_array(collect_list("change")).as("changes"),
            sort_array(collect_list("receipt")).as("receipts"))
        .select(
            col("order_id").as("event_order_id"),
            col("line_no").as("event_line_no"),
            col("changes"),
            col("receipts"));
  }

  private static Dataset<Row> events(FactInputs in) {
    Dataset<Row> receipts = receipts(in);
    if (!in.extracts().mapped(SourceTables.ORDER_CHANGES)) {
      return receipts;
    }
    Dataset<Row> changes = changes(in);
    Dataset<Row> ofLines = changes.where(col("line_no").isNotNull());
    Dataset<Row> lines =
        in.table(SourceTables.ORDER_LINES)
            .select(col("order_id").as("of_order"), col("line_no").as("of_line"));
    Dataset<Row> ofOrders =
        changes
            .where(col("line_no").isNull())
            .join(lines, col("order_id").equalTo(col("of_order")), "inner")
            .select(col("order_id"), col("of_line").as("line_no"), col("change"), col("receipt"));
    return receipts.unionAll(ofLines).unionAll(ofOrders);
  }

  /** Where nothing says how much was accepted, all that arrived was. */
  private static Dataset<Row> receipts(FactInputs in) {
    Column receipt =
        struct(
            col("delivered_on").as("on"),
            col("delivery_id"),
            coalesce(col("accepted_quantity"), col("quantity")).as("quantity"),
            coalesce(col("documents_ok").and(col("condition_ok")), lit(false)).as("fine"));
    return in.table(SourceTables.DELIVERIES)
        .select(
            col("order_id"),
            col("line_no"),
            lit(null).cast(CHANGE).as("change"),
            receipt.cast(RECEIPT).as("receipt"));
  }

  private static Dataset<Row> changes(FactInputs in) {
    return dated(in)
        .where(col("order_id").isNotNull())
        .select(
            col("order_id"),
            col("line_no"),
            change().cast(CHANGE).as("change"),
            lit(null).cast(RECEIPT).as("receipt"));
  }

  /** The changes with the dates on the side that made them. */
  static Dataset<Row> dated(FactInputs in) {
    Column party = col("party");
    return in.table(SourceTables.ORDER_CHANGES)
        .join(broadcast(in.parties().drop("currency")), "supplier_id")
        .withColumn("changed_on", TradeDates.of(party, col("changed_at")))
        .withColumn("buyer_on", TradeDates.buyer(col("changed_at")))
        .withColumn("announced_on", TradeDates.of(party, col("announced_at")));
  }

  private static Column change() {
    Column date = col("new_value").try_cast("date");
    Column quantity = col("new_value").try_cast("decimal(18,4)");
    return struct(
        col("changed_at"),
        col("change_id"),
        col("party"),
        col("agreed"),
        coalesce(col("correction"), lit(false)).as("correction"),
        col("field"),
        col("changed_on"),
        col("buyer_on"),
        coalesce(col("announced_on"), col("changed_on")).as("announced_on"),
        // A date moved to before the day of the change counts as that day.
        when(col("field").equalTo("DATE").and(date.isNotNull()), greatest(date, col("changed_on")))
            .as("new_date"),
        when(col("field").equalTo("QUANTITY").and(quantity.geq(0)), quantity).as("new_quantity"));
  }
}

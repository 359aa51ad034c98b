package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Changes of orders after they were placed. Notice and move are those of the line with the shortest
 * notice, where a change touches several; null where it touches none that is known.
 */
public final class OrderChanges {

  private static final String CHANGED = "order_changes.changed_at";
  private static final String ANNOUNCED = "order_changes.announced_at";
  private static final String FIELD = "order_changes.field";
  private static final String AGREED = "order_changes.agreed";
  private static final String[] MOVES = {
    CHANGED, ANNOUNCED, FIELD, AGREED, "order_changes.new_value", "order_changes.correction"
  };

  public static final Fact FACT =
      Fact.fact("order_changes", "changes of orders after they were placed")
          .text("change_id", "order_changes.change_id")
          .text("order_id", "order_changes.order_id")
          .text("line_no", "order_changes.line_no")
          .text("party", "order_changes.party")
          .text("field", FIELD)
          .date("changed_on", CHANGED)
          .date("announced_on", ANNOUNCED)
          .integer("notice_bd", MOVES)
          .flag("agreed", AGREED)
          .flag("correction", MOVES)
          .amount("quantity_moved", MOVES)
          .integer("days_moved", MOVES)
          .amount("charge_amount", "order_changes.charge_amount", CHANGED)
          .month("changed_month", CHANGED)
          .flag("moves_delivery", MOVES)
          .flag("moves_terms", FIELD)
          .build();

  private OrderChanges() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    Dataset<Row> changes =
        Money.of(in, "currency", "changed_on").inReporting(LineEvents.dated(in), "charge_amount");
    Dataset<Row> moves = moves(facts.get(OrderLines.FACT));
    return FACT.select(
        changes
            .drop("correction")
            .join(moves, col("change_id").equalTo(col("moved_by")), "left")
            .withColumn("correction", coalesce(col("corrects"), lit(false)))
            .withColumn(
                "moves_delivery", byBuyer("QUANTITY", "DATE", "CANCEL").and(not(col("correction"))))
            .withColumn("moves_terms", byBuyer("PROCESS", "SPEC", "PRICE"))
            .withColumn("changed_month", Months.of(col("changed_on"), in.asOf())));
  }

  private static Column byBuyer(String... fields) {
    return col("party").equalTo("BUYER").and(col("field").isin((Object[]) fields));
  }

  private static Dataset<Row> moves(Dataset<Row> lines) {
    Column nearest = struct(col("c.notice_bd"), col("c.days_moved"));
    return lines
        .select(explode(col("changes")).as("c"))
        .groupBy(col("c.change_id").as("moved_by"))
        .agg(
            min("c.notice_bd").as("notice_bd"),
            sum("c.quantity_moved").as("quantity_moved"),
            min_by(col("c.days_moved"), nearest).as("days_moved"),
            bool_or(col("c.correction")).as("corrects"));
  }
}

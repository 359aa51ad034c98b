package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.SourceTables;

/**
 * What one side said it would do, judged by its first due date; a later one is shown and does not
 * count. What was withdrawn with consent by the due date is no item. Not done is not kept.
 */
public final class Commitments {

  private static final String[] DONE = {"commitments.due_on", "commitments.done_at"};

  /** The fact; the published table is among its columns. */
  public static final Fact FACT =
      Fact.fact("commitment", "what one side said it would do, and by when")
          .text("commitment_id", "commitments.commitment_id")
          .text("party", "commitments.party")
          .instant("made_at", "commitments.made_at")
          .date("due_on", "commitments.due_on")
          .date("moved_to", "commitments.moved_to")
          .instant("done_at", "commitments.done_at")
          .instant("withdrawn_at", "commitments.withdrawn_at")
          .flag("withdrawn_by_consent", "commitments.withdrawn_by_consent")
          .text("kind", "commitments.kind")
          .text("label", "commitments.label")
          .text("origin_id", "commitments.origin_id")
          .date("done_on", "commitments.done_at")
          .flag(
              "stands",
              "commitments.due_on",
              "commitments.withdrawn_at",
              "commitments.withdrawn_by_consent")
          .flag("done_by_due", DONE)
          .integer("days_late", DONE)
          .month("due_month", "commitments.due_on")
          .build();

  private Commitments() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    Column withdrawn =
        coalesce(col("withdrawn_by_consent"), lit(false))
            .and(TradeDates.of(col("party"), col("withdrawn_at")).leq(col("due_on")));
    Column done = coalesce(col("done_on").leq(col("due_on")), lit(false));
    return FACT.select(
        in.table(SourceTables.COMMITMENTS)
            .join(
                broadcast(in.parties().select("supplier_id", "supplier_zone", "buyer_zone")),
                "supplier_id")
            .withColumn("done_on", TradeDates.of(col("party"), col("done_at")))
            .withColumn("stands", coalesce(withdrawn, lit(false)).equalTo(false))
            .withColumn("done_by_due", done)
            .withColumn(
                "days_late",
                when(col("done_on").gt(col("due_on")), datediff(col("done_on"), col("due_on"))))
            .withColumn("due_month", Months.of(col("due_on"), in.asOf())));
  }
}

package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.SourceTables;

/**
 * Attributed issues, and those that a review confirmed as concealed: an issue stands in the month
 * it was opened, a confirmation adds one in the month of the review, so that no month changes
 * later. An unreviewed suspicion is not there.
 */
public final class Concealments {

  private static final String[] KNOWN = {"issues.known_before", "issues.reviewed_at"};

  /** The fact. */
  public static final Fact FACT =
      Fact.fact("concealments", "attributed issues and confirmed concealments")
          .text("party", "issues.responsible", "issues.attribution_disputed")
          .text("issue_id", "issues.issue_id")
          .flag("confirmed", KNOWN)
          .integer("severity", "issues.severity")
          .instant("reviewed_at", "issues.reviewed_at")
          .month(
              "month",
              "issues.opened_at",
              "issues.reviewed_at",
              "issues.known_before",
              "issues.attribution_disputed")
          .build();

  private Concealments() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    Dataset<Row> issues =
        facts
            .get(Issues.FACT)
            .where(col("party").isNotNull())
            .select(
                col("issue_id").as("id"),
                col("party"),
                col("opened_month"),
                col("concealed"),
                col("weight"));
    Dataset<Row> source =
        in.table(SourceTables.ISSUES)
            .select("issue_id", "supplier_id", "reviewed_at")
            .join(
                broadcast(in.parties()).select("supplier_id", "supplier_zone", "buyer_zone"),
                "supplier_id");
    Column reviewed = Months.of(TradeDates.of(col("party"), col("reviewed_at")), in.asOf());
    return FACT.select(
        source
            .join(issues, col("issue_id").equalTo(col("id")), "inner")
            .withColumn(
                "step", explode(sequence(lit(0), when(col("concealed"), lit(1)).otherwise(lit(0)))))
            .withColumn("confirmed", col("step").equalTo(1))
            .withColumn("severity", col("weight"))
            .withColumn("month", when(col("confirmed"), reviewed).otherwise(col("opened_month"))));
  }
}

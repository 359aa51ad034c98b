package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.SourceTables;

/**
 * Whether remedies were done and held. One that is not done by its due date is broken there; one
 * that is done is judged 90 days later by whether its cause came back, which needs a cause code.
 * The measure counts a late one once, at its due date; the ledger adds the act of holding.
 */
public final class Remedies {

  private static final int HOLDS_DAYS = 90;

  private static final String[] HELD = {
    "commitments.due_on", "commitments.done_at", "issues.cause_code", "issues.remedy_commitment_id"
  };

  /** The fact: one row per judgement of a remedy. */
  public static final Fact FACT =
      Fact.fact("remedies", "remedies, done and holding")
          .text("commitment_id", "commitments.commitment_id")
          .flag("kept", HELD)
          .flag("counts", HELD)
          .date("limit_on", HELD)
          .date("done_on", "commitments.done_at")
          .month("month", HELD)
          .build();

  private Remedies() {}

  static Dataset<Row> of(Facts facts) {
    Column due =
        struct(
            lit(false).as("kept"),
            lit(true).as("counts"),
            col("due_on").as("limit_on"),
            not(col("done_by_due")).as("there"));
    Column held =
        struct(
            col("recurred").equalTo(0).as("kept"),
            col("done_by_due").as("counts"),
            date_add(col("done_on"), HOLDS_DAYS).as("limit_on"),
            col("done_on").isNotNull().and(col("cause_code").isNotNull()).as("there"));
    Column judgements = filter(array(due, held), j -> j.getField("there"));
    return FACT.select(
        causes(facts)
            .select(col("supplier_id"), col("commitment_id"), col("done_on"), inline(judgements))
            .withColumn("month", Months.of(col("limit_on"), facts.inputs().asOf())));
  }

  /** Remedies with their cause, and how often it came back in 90 days. */
  private static Dataset<Row> causes(Facts facts) {
    Dataset<Row> issues =
        facts
            .get(Issues.FACT)
            .join(
                facts
                    .inputs()
                    .parties()
                    .select(col("supplier_id").as("party_id"), col("supplier_zone")),
                col("supplier_id").equalTo(col("party_id")))
            .select(
                col("supplier_id").as("with"),
                col("issue_id").as("again_id"),
                col("cause_code").as("again_code"),
                TradeDates.supplier(col("opened_at")).as("again_on"));
    Dataset<Row> remedies =
        facts
            .get(Commitments.FACT)
            .where(col("kind").equalTo("REMEDY").and(col("stands")))
            .join(repaired(facts), col("commitment_id").equalTo(col("remedy_id")), "left");
    Column again =
        col("supplier_id")
            .equalTo(col("with"))
            .and(col("again_code").equalTo(col("cause_code")))
            .and(not(col("again_id").equalTo(col("repaired_id"))))
            .and(col("again_on").gt(col("done_on")))
            .and(col("again_on").leq(date_add(col("done_on"), HOLDS_DAYS)));
    return remedies
        .join(issues, again, "left")
        .groupBy("supplier_id", "commitment_id", "due_on", "done_on", "done_by_due")
        .agg(max("cause_code").as("cause_code"), count("again_id").as("recurred"));
  }

  private static Dataset<Row> repaired(Facts facts) {
    return facts
        .inputs()
        .table(SourceTables.ISSUES)
        .where(col("remedy_commitment_id").isNotNull())
        .select(
            col("remedy_commitment_id").as("remedy_id"),
            col("issue_id").as("repaired_id"),
            col("cause_code"));
  }
}

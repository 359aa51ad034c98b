package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How long each supplier has been dealt with (03.8, "Range of months"): from its earliest own event
 * in any table to the end of the relationship, else to the cut-off. A supplier without any row has
 * no span.
 */
public final class SupplierSpans {

  /** The fact. */
  public static final Fact FACT =
      Fact.fact("supplier_spans", "from when to when each supplier has been dealt with")
          .date("related_since")
          .date("first_seen_on")
          .date("last_seen_on")
          .date("ended_on")
          .date("last_on")
          .month("first_month")
          .month("last_month")
          .build();

  private SupplierSpans() {}

  static Dataset<Row> of(Facts facts) {
    LocalDate asOf = facts.inputs().asOf();
    Dataset<Row> seen =
        facts
            .get(SupplierCoverage.FACT)
            .groupBy("supplier_id")
            .agg(min("first_on").as("first_seen_on"), max("last_on").as("last_seen_on"));
    Column ended = when(col("ended_on").leq(lit(asOf)), col("ended_on"));
    Column last = coalesce(ended, lit(asOf));
    Dataset<Row> parties = facts.inputs().parties().select("supplier_id", "since", "ended_on");
    return FACT.select(
        seen.join(broadcast(parties), "supplier_id")
            // What was done before `since` shows that the relationship began earlier.
            .withColumn("related_since", least(col("since"), col("first_seen_on")))
            .withColumn("ended_on", ended)
            .withColumn("last_on", last)
            .withColumn("first_month", trunc(col("first_seen_on"), "MM"))
            .withColumn("last_month", trunc(last, "MM")));
  }
}

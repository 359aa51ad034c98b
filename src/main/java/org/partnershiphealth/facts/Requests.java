package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.SourceTables;

/**
 * Favours that one side asked of the other, and whether they were granted within 10 business days
 * of the side that was asked. What is not decided by then is not granted.
 */
public final class Requests {

  private static final int DECIDED_BD = 10;

  public static final Fact FACT =
      Fact.fact("requests", "favours that one side asked of the other")
          .text("request_id", "requests.request_id")
          .text("asked_by", "requests.asked_by")
          .text("kind", "requests.kind")
          .instant("limit_at", "requests.asked_at")
          .month("limit_month", "requests.asked_at")
          .flag("granted_in_time", "requests.granted", "requests.decided_at")
          .build();

  private Requests() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    Dataset<Row> asked =
        in.table(SourceTables.REQUESTS)
            .where(col("asked_by").isin("BUYER", "SUPPLIER"))
            .join(broadcast(in.parties()), "supplier_id");
    Column owes = when(col("asked_by").equalTo("BUYER"), lit("SUPPLIER")).otherwise(lit("BUYER"));
    WorkingTime owner = WorkingTime.of("owner_");
    Column inTime = col("granted").and(col("decided_at").leq(col("limit_at")));
    return FACT.select(
        owner
            .join(Parties.owner(asked, owes), in.calendars())
            .withColumn("limit_at", owner.plusBusinessDays(col("asked_at"), lit(DECIDED_BD)))
            .withColumn("limit_month", Months.of(owner.localDate(col("limit_at")), in.asOf()))
            .withColumn("granted_in_time", coalesce(inTime, lit(false))));
  }
}

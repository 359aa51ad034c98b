package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.SourceTables;

/**
 * Favours that one side asked of the other, and whether they were granted within 10 business days
 * of the supplier's calendar, whoever asked: give and take is JOINT, and what is JOINT runs on the
 * supplier's calendar. What is not decided by then is not granted.
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
          .flag("granted_in_time", "requests.granted", "requests.asked_at", "requests.decided_at")
          .build();

  private Requests() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    Dataset<Row> asked =
        in.table(SourceTables.REQUESTS)
            .where(col("asked_by").isin("BUYER", "SUPPLIER"))
            .join(broadcast(in.parties()), "supplier_id");
    WorkingTime supplier = WorkingTime.of("supplier_");
    Column inTime = col("granted").and(col("decided_at").leq(col("limit_at")));
    return FACT.select(
        supplier
            .join(asked, in.calendars())
            .withColumn("limit_at", supplier.plusBusinessDays(col("asked_at"), lit(DECIDED_BD)))
            .withColumn("limit_month", Months.of(supplier.localDate(col("limit_at")), in.asOf()))
            .withColumn("granted_in_time", coalesce(inTime, lit(false))));
  }
}

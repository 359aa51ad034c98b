package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.to_utc_timestamp;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** How many problems were open at each month's end, and for how long: business days, exact. */
public final class OpenIssues {

  private static final String[] OPEN = {"issues.opened_at", "issues.resolved_at"};

  /** The fact: one row per supplier and month. */
  public static final Fact FACT =
      Fact.fact("open_issues", "problems open at each month's end")
          .month("month", OPEN)
          .number("age_p50_bd", OPEN)
          .number("age_p90_bd", OPEN)
          .integer("open_n", OPEN)
          .build();

  private OpenIssues() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    WorkingTime supplier = WorkingTime.of("supplier_");
    Dataset<Row> months =
        facts
            .get(SupplierMonths.FACT)
            .join(broadcast(in.parties()), "supplier_id")
            .withColumn(
                "midnight",
                to_utc_timestamp(
                    date_add(col("ends_on"), 1).cast(DataTypes.TimestampType),
                    col("supplier_zone")));
    Dataset<Row> issues =
        facts
            .get(Issues.FACT)
            .select(
                col("supplier_id").as("of"), col("issue_id"), col("opened_at"), col("resolved_at"));
    Column open =
        col("supplier_id")
            .equalTo(col("of"))
            .and(col("opened_at").lt(col("midnight")))
            .and(col("resolved_at").isNull().or(col("resolved_at").geq(col("midnight"))));
    Dataset<Row> ages =
        supplier
            .join(months.join(issues, open, "left"), in.calendars())
            .withColumn("age", supplier.businessDays(col("opened_at"), col("midnight")));
    return FACT.select(
        ages.groupBy("supplier_id", "month")
            .agg(
                count("issue_id").as("open_n"),
                percentile(col("age"), array(lit(0.5), lit(0.9))).as("ages"))
            .withColumn("age_p50_bd", element_at(col("ages"), 1))
            .withColumn("age_p90_bd", element_at(col("ages"), 2)));
  }
}

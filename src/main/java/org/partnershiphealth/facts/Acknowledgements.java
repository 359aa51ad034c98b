package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.SourceTables;

/**
 * How long the other side took to acknowledge a problem that it was told of, on its own calendar.
 * An automatic acknowledgement counts as none.
 */
public final class Acknowledgements {

  private static final String[] ACKNOWLEDGED = {
    "issues.opened_at", "issues.acknowledged_at", "issues.acknowledged_automatically"
  };

  /** The fact: one row per issue that one side opened. */
  public static final Fact FACT =
      Fact.fact("acknowledgements", "how problems were acknowledged")
          .text("party", "issues.opened_by")
          .integer("bin", ACKNOWLEDGED)
          .flag("acknowledged", ACKNOWLEDGED)
          .month("month", "issues.opened_at")
          .build();

  private Acknowledgements() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    Column other =
        when(col("opened_by").equalTo("BUYER"), "SUPPLIER")
            .when(col("opened_by").equalTo("SUPPLIER"), "BUYER");
    Dataset<Row> rows =
        in.table(SourceTables.ISSUES)
            .join(broadcast(in.parties()), "supplier_id")
            .withColumn("party", other)
            .where(col("party").isNotNull());
    WorkingTime owner = WorkingTime.of("owner_");
    Column by = not(coalesce(col("acknowledged_automatically"), lit(false)));
    return FACT.select(
        owner
            .join(Parties.owner(rows, col("party")), in.calendars())
            .withColumn(
                "until", owner.plusBusinessDays(col("opened_at"), lit(Issues.DISCLOSURE_BD)))
            .withColumn("at", when(by, col("acknowledged_at")))
            .withColumn("acknowledged", coalesce(col("at").leq(col("until")), lit(false)))
            .withColumn("seen", coalesce(least(col("at"), col("until")), col("until")))
            .withColumn("bin", owner.hourBin(col("opened_at"), col("seen")))
            .withColumn("month", Months.of(owner.localDate(col("until")), in.asOf())));
  }
}

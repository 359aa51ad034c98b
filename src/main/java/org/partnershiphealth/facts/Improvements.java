package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.SourceTables;

/** Ideas for doing better. A supplier's idea is owed a decision, on the buyer's calendar. */
public final class Improvements {

  /** How long a decision may take, business days. */
  private static final int DECISION_BD = 30;

  /** The fact; the published table is among its columns. */
  public static final Fact FACT =
      Fact.fact("improvement", "ideas for doing better")
          .text("improvement_id", "improvements.improvement_id")
          .date("proposed_on", "improvements.proposed_on")
          .text("proposed_by", "improvements.proposed_by")
          .date("decided_on", "improvements.decided_on")
          .flag("accepted", "improvements.accepted")
          .date("implemented_on", "improvements.implemented_on")
          .amount("yearly_value", "improvements.yearly_value")
          .text("currency", "improvements.currency")
          .flag("verified", "improvements.verified")
          .date("decide_by_on", "improvements.proposed_on")
          .flag("decided_in_time", "improvements.proposed_on", "improvements.decided_on")
          .month("decide_by_month", "improvements.proposed_on")
          .month("implemented_month", "improvements.implemented_on")
          .build();

  private Improvements() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    WorkingDays buyer = WorkingDays.by("buyer_calendar_id");
    Dataset<Row> rows =
        in.table(SourceTables.IMPROVEMENTS)
            .join(
                broadcast(in.parties().select("supplier_id", "buyer_calendar_id")), "supplier_id");
    return FACT.select(
        buyer
            .join(rows, in.calendars())
            .withColumn("decide_by_on", buyer.addBusinessDays(col("proposed_on"), DECISION_BD))
            .withColumn(
                "decided_in_time", coalesce(col("decided_on").leq(col("decide_by_on")), lit(false)))
            .withColumn("decide_by_month", Months.of(col("decide_by_on"), in.asOf()))
            .withColumn("implemented_month", Months.of(col("implemented_on"), in.asOf())));
  }
}

package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.partnershiphealth.extracts.SourceTables;

/**
 * Problems of either side, and how they were told and solved. An issue is <i>attributed</i> where
 * one side is responsible and nobody disputes that. Solving runs on the supplier's calendar,
 * telling on that of the responsible side. What has not happened is null; nothing open is late by
 * itself.
 */
public final class Issues {

  /** Follow-up of telling and of solving, business days. */
  static final int DISCLOSURE_BD = 20;

  public static final int RESOLUTION_BD = 60;

  /** How long a solved issue must stay solved, calendar days. */
  static final int HOLDS_DAYS = 60;

  private static final String[] TOLD = {
    "issues.occurred_at",
    "issues.detected_at",
    "issues.opened_at",
    "issues.opened_by",
    "issues.responsible",
    "issues.attribution_disputed"
  };
  private static final String[] SOLVED = {"issues.opened_at", "issues.resolved_at"};
  private static final String[] ATTRIBUTED = {"issues.responsible", "issues.attribution_disputed"};

  /** The fact; the published table is among its columns. */
  public static final Fact FACT =
      Fact.fact("issue", "problems of either side, and how they were handled")
          .text("issue_id", "issues.issue_id")
          .text("responsible", "issues.responsible")
          .text("opened_by", "issues.opened_by")
          .integer("severity", "issues.severity")
          .text("cause_code", "issues.cause_code")
          .text("label", "issues.label")
          .instant("occurred_at", "issues.occurred_at")
          .instant("opened_at", "issues.opened_at")
          .instant("acknowledged_at", "issues.acknowledged_at")
          .instant("resolved_at", "issues.resolved_at")
          .instant("reopened_at", "issues.reopened_at")
          .number("resolve_bd", SOLVED)
          .number("disclosed_bh", TOLD)
          .flag("concealed", "issues.known_before", "issues.reviewed_at")
          .flag("open_at_cutoff", SOLVED)
          .text("party", ATTRIBUTED)
          .flag("told_by_itself", "issues.opened_by", "issues.responsible")
          .integer("weight", "issues.severity")
          .flag("from_occurred", "issues.occurred_at")
          .integer("told_bin", TOLD)
          .integer("detected_bin", TOLD)
          .flag("told_in_time", TOLD)
          .integer("solved_bin", SOLVED)
          .flag("solved_in_follow_up", SOLVED)
          .instant("target_at", "issues.opened_at", "issues.severity")
          .flag("solved_by_target", "issues.opened_at", "issues.resolved_at", "issues.severity")
          .flag("reopened", "issues.resolved_at", "issues.reopened_at")
          .instant("holds_until", "issues.resolved_at")
          .flag("joint_analysis", "issues.joint_analysis")
          .flag("penalised", "issues.penalty_amount")
          .flag("penalty_automatic", "issues.penalty_automatic")
          .month("opened_month", "issues.opened_at")
          .month("told_month", TOLD)
          .month("solved_month", "issues.opened_at")
          .month("target_month", "issues.opened_at", "issues.severity")
          .month("resolved_month", "issues.resolved_at")
          .month("resolved_buyer_month", "issues.resolved_at")
          .month("holds_month", "issues.resolved_at")
          .build();

  private static final Column ATTRIBUTED_TO =
      when(
          col("responsible")
              .isin("BUYER", "SUPPLIER")
              .and(not(coalesce(col("attribution_disputed"), lit(false)))),
          col("responsible"));

  private Issues() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    Dataset<Row> rows = in.table(SourceTables.ISSUES).join(broadcast(in.parties()), "supplier_id");
    return FACT.select(solved(in, told(in, Parties.owner(rows, col("responsible")))));
  }

  private static Dataset<Row> told(FactInputs in, Dataset<Row> rows) {
    WorkingTime owner = WorkingTime.of("owner_");
    Column start = coalesce(col("occurred_at"), col("detected_at"));
    Dataset<Row> started =
        owner
            .join(rows, in.calendars())
            .withColumn("party", ATTRIBUTED_TO)
            .withColumn("told_by_itself", col("opened_by").equalTo(col("responsible")))
            .withColumn("from_occurred", col("occurred_at").isNotNull())
            .withColumn("started_at", when(start.leq(col("opened_at")), start))
            .withColumn(
                "told_until", owner.plusBusinessDays(col("started_at"), lit(DISCLOSURE_BD)));
    Column seen = least(col("opened_at"), col("told_until"));
    Column bin = when(col("party").isNotNull(), owner.hourBin(col("started_at"), seen));
    Column disclosed = owner.businessHours(col("started_at"), col("opened_at"));
    return started
        .withColumn("bin", bin)
        .withColumn("told_bin", when(col("from_occurred"), col("bin")))
        .withColumn("detected_bin", when(not(col("from_occurred")), col("bin")))
        .withColumn(
            "told_in_time", col("told_by_itself").and(col("opened_at").leq(col("told_until"))))
        .withColumn("disclosed_bh", when(col("told_by_itself"), disclosed))
        .withColumn("told_month", Months.of(owner.localDate(col("told_until")), in.asOf()))
        .withColumn("opened_month", Months.of(owner.localDate(col("opened_at")), in.asOf()))
        .withColumn(
            "concealed",
            coalesce(
                col("known_before")
                    .and(col("reviewed_at").isNotNull())
                    .and(not(col("told_by_itself"))),
                lit(false)));
  }

  private static Dataset<Row> solved(FactInputs in, Dataset<Row> rows) {
    WorkingTime supplier = WorkingTime.of("supplier_");
    List<Integer> targets = in.job().targets().resolutionBusinessDays();
    Column[] days = targets.stream().map(functions::lit).toArray(Column[]::new);
    Column weight = coalesce(col("severity"), lit(1));
    Column until = supplier.plusBusinessDays(col("opened_at"), lit(RESOLUTION_BD));
    Column target =
        supplier.plusBusinessDays(col("opened_at"), element_at(functions.array(days), weight));
    Dataset<Row> limits =
        supplier
            .join(rows, in.calendars())
            .withColumn("weight", weight)
            .withColumn("solved_until", until)
            .withColumn("target_at", target)
            .withColumn("resolved_on", supplier.localDate(col("resolved_at")))
            .withColumn("holds_on", date_add(col("resolved_on"), HOLDS_DAYS));
    Column seen = coalesce(least(col("resolved_at"), col("solved_until")), col("solved_until"));
    Column reopenedOn = supplier.localDate(col("reopened_at"));
    return limits
        .withColumn("solved_bin", supplier.dayBin(col("opened_at"), seen))
        .withColumn("solved_in_follow_up", by(col("resolved_at"), col("solved_until")))
        .withColumn("solved_by_target", by(col("resolved_at"), col("target_at")))
        .withColumn("reopened", by(reopenedOn, col("holds_on")))
        .withColumn("holds_until", col("holds_on").cast(DataTypes.TimestampType))
        .withColumn("resolve_bd", supplier.businessDays(col("opened_at"), col("resolved_at")))
        .withColumn("open_at_cutoff", col("resolved_at").isNull())
        .withColumn("joint_analysis", coalesce(col("joint_analysis"), lit(false)))
        .withColumn("penalised", coalesce(col("penalty_amount").gt(0), lit(false)))
        .withColumn("penalty_automatic", coalesce(col("penalty_automatic"), lit(false)))
        .withColumn("solved_month", month(in, supplier, col("solved_until")))
        .withColumn("target_month", month(in, supplier, col("target_at")))
        .withColumn("resolved_month", Months.of(col("resolved_on"), in.asOf()))
        .withColumn(
            "resolved_buyer_month",
            Months.of(WorkingTime.of("buyer_").localDate(col("resolved_at")), in.asOf()))
        .withColumn("holds_month", Months.of(col("holds_on"), in.asOf()));
  }

  private static Column month(FactInputs in, WorkingTime clock, Column instant) {
    return Months.of(clock.localDate(instant), in.asOf());
  }

  private static Column by(Column what, Column limit) {
    return coalesce(what.leq(limit), lit(false));
  }
}

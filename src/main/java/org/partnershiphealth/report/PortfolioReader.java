package org.partnershiphealth.report;

import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.partnershiphealth.report.RunTables.count;
import static org.partnershiphealth.report.RunTables.number;
import static org.partnershiphealth.report.RunTables.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.partnershiphealth.report.model.Alarm;
import org.partnershiphealth.report.model.Association;
import org.partnershiphealth.report.model.Check;
import org.partnershiphealth.report.model.Completeness;
import org.partnershiphealth.report.model.Exposure;
import org.partnershiphealth.report.model.Partner;
import org.partnershiphealth.report.model.Portfolio;
import org.partnershiphealth.report.model.RunFacts;
import org.partnershiphealth.report.model.Score;

/** Reads what the portfolio report shows. */
final class PortfolioReader {

  private static final int MANY = 200;

  private final RunTables tables;
  private final LocalDate asOf;

  PortfolioReader(RunTables tables, LocalDate asOf) {
    this.tables = tables;
    this.asOf = asOf;
  }

  Portfolio read(RunFacts run) {
    List<Partner> partners =
        new ArrayList<>(
            tables.rows(
                "supplier",
                t ->
                    t.where("not internal")
                        .orderBy(col("spend_12m").desc_nulls_last(), col("supplier_id"))
                        .limit(PublishedRun.SHOWN),
                Records::partner));
    List<Alarm> alarms = new AlarmReader(tables, asOf).recent();
    partners.addAll(warned(alarms, partners.stream().map(Partner::id).collect(toSet())));
    Object[] shown = partners.stream().map(Partner::id).toArray();
    List<Row> size =
        tables.rows(
            "supplier",
            t ->
                t.where("not internal")
                    .selectExpr("count(*) as suppliers", "count(distinct country) as countries"),
            row -> row);
    List<Association> tests =
        tables.rows(
            "evidence_test",
            t ->
                t.where(col("primary_test"))
                    // Of several specifications the one inside a family of tests is the headline.
                    .withColumn(
                        "place",
                        expr(
                            "row_number() over (partition by outcome, x, scope_type, scope_value"
                                + " order by q_bh asc nulls last, spec_id)"))
                    .where("place = 1")
                    .orderBy("outcome", "x", "scope_type", "scope_value")
                    .limit(MANY * 10),
            Records::association);
    PromiseReader promises = new PromiseReader(tables);
    Portfolio p =
        new Portfolio(
            run,
            size.isEmpty() ? 0 : count(size.get(0), "suppliers"),
            size.isEmpty() ? 0 : count(size.get(0), "countries"),
            partners,
            median(),
            tables.rows(
                "trust_month",
                t ->
                    t.where("pillar = 'ALL' and party = 'MUTUAL'")
                        .where(col("supplier_id").isin(shown))
                        .orderBy("supplier_id", "month"),
                Records::score),
            tables.rows(
                "group_measure",
                t -> t.where("group_kind = 'PORTFOLIO'").orderBy("measure", "party", "month"),
                Records::figure),
            tables.rows("measure", RunTables::byId, Records::measure),
            tables.rows(
                "league",
                t -> t.where(col("supplier_id").isin(shown)).orderBy("supplier_id", "party"),
                Records::tier),
            exposure(),
            tests,
            tables.rows("horse_race", t -> t.orderBy("outcome", "rival"), Records::rival),
            tables.rows("dose_response", t -> t.orderBy("x", "outcome", "bin"), Records::dose),
            tables.rows(
                "lead_lag",
                t -> t.where("prewhitened").orderBy("x", "outcome", "lag_months"),
                Records::lag),
            tables.rows("cohort", t -> t.orderBy("outcome", "quarter", "month"), Records::cohort),
            alarms,
            promises.open(col("party").equalTo("BUYER"), MANY),
            promises.open(
                col("kind").equalTo("REMEDY").and(col("supplier_id").isin(suppliers(alarms))),
                PublishedRun.SHOWN),
            new ContactReader(tables, asOf).shares(),
            tables.rows(
                "outcome_month",
                t ->
                    t.where("measure = 'otif_first_promise' and part = 'main'")
                        .where("window_months = 12 and status = 'OK'")
                        .where(col("month").equalTo(lastMonth()))
                        .where(col("supplier_id").isin(shown))
                        .orderBy("supplier_id"),
                Records::cell),
            completeness(),
            checks());
    return p.with(new RunFacts(run.runId(), asOf, run.currency(), tables.missing()), p.partners());
  }

  private static Object[] suppliers(List<Alarm> alarms) {
    return alarms.stream().map(Alarm::supplierId).distinct().toArray();
  }

  /** Suppliers with a warning that are not among the largest: they need a decision all the same. */
  private List<Partner> warned(List<Alarm> alarms, Set<String> listed) {
    Object[] others =
        alarms.stream()
            .map(Alarm::supplierId)
            .filter(id -> !listed.contains(id))
            .distinct()
            .toArray();
    return others.length == 0
        ? List.of()
        : tables.rows(
            "supplier",
            t ->
                t.where("not internal")
                    .where(col("supplier_id").isin(others))
                    .orderBy("supplier_id"),
            Records::partner);
  }

  private Column lastMonth() {
    return lit(java.sql.Date.valueOf(asOf.withDayOfMonth(1)));
  }

  private List<Score> median() {
    return tables.rows(
        "trust_month",
        t ->
            t.where("pillar = 'ALL' and score is not null and status = 'OK'")
                .groupBy("month", "party", "pillar")
                .agg(
                    expr("percentile(score, 0.5)").as("score"),
                    expr("percentile(score, 0.25)").as("low"),
                    expr("percentile(score, 0.75)").as("high"),
                    expr("cast(count(*) as double)").as("evidence_n"))
                .withColumn("supplier_id", lit(""))
                .withColumn("status", lit("OK"))
                .orderBy("party", "month"),
        Records::score);
  }

  private List<Exposure> exposure() {
    return tables.rows(
        "exposure",
        t ->
            t.groupBy("tier_supplier")
                .agg(expr("count(*)").as("suppliers"), expr("sum(portfolio_share)").as("share"))
                .orderBy("tier_supplier"),
        r -> new Exposure(text(r, "tier_supplier"), count(r, "suppliers"), number(r, "share")));
  }

  private List<Completeness> completeness() {
    Map<String, Long> rejected = new TreeMap<>();
    tables
        .rows(
            "rejected_rows",
            t -> t.groupBy("source_table").count().orderBy("source_table"),
            row -> row)
        .forEach(r -> rejected.put(text(r, "source_table"), count(r, "count")));
    return tables.rows(
        "field_coverage",
        t ->
            t.where("is_mapped")
                .groupBy("source_table")
                .agg(
                    expr("try_divide(sum(present_n), sum(present_n + defaulted_n + missing_n"
                            + " + bad_n))")
                        .as("present"))
                .orderBy("source_table"),
        r -> {
          String table = text(r, "source_table");
          return new Completeness(table, number(r, "present"), rejected.getOrDefault(table, 0L));
        });
  }

  private List<Check> checks() {
    return tables.rows(
        "rule_result",
        t -> t.where("verdict <> 'PASS'").orderBy("source_table", "rule").limit(MANY),
        r ->
            new Check(
                text(r, "source_table"),
                text(r, "rule"),
                text(r, "checked"),
                number(r, "value"),
                number(r, "limit_value"),
                text(r, "verdict")));
  }
}

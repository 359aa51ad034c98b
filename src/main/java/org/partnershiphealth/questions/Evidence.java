package org.partnershiphealth.questions;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.estimators.WarningChart;
import org.partnershiphealth.facts.Facts;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.panel.Catalogue;
import org.partnershiphealth.panel.PanelResult;
import org.partnershiphealth.panel.SupplierRows;
import org.partnershiphealth.published.PublishedTable;
import org.partnershiphealth.published.PublishedTables;

/** All questions asked of one run's panel. */
public final class Evidence {

  private final Facts facts;
  private final PanelResult panel;
  private final SparkSession spark;
  private final JobFile job;
  private final PanelGrids grids;
  private final PanelVariables variables;
  private final List<TrustTest> tests;
  private final Row asymmetry;

  private Evidence(
      Facts facts,
      PanelResult panel,
      PanelGrids grids,
      PanelVariables variables,
      List<TrustTest> tests) {
    this.facts = facts;
    this.panel = panel;
    this.spark = facts.inputs().spark();
    this.job = facts.inputs().job();
    this.grids = grids;
    this.variables = variables;
    this.tests = tests;
    this.asymmetry =
        new AsymmetryOfTrust(
                grids, panel.figures(), panel.trust().ledger(), Catalogue.mapped(panel.catalogue()))
            .answer();
  }

  /** The evidence of one run's panel; internal suppliers take no part. */
  public static Evidence of(Facts facts, PanelResult panel) {
    JobFile job = facts.inputs().job();
    Dataset<Row> suppliers = panel.suppliers().where(col("internal").equalTo(false));
    PanelGrids grids = new PanelGrids(suppliers, panel.firstMonth(), lastWholeMonth(job.asOf()));
    List<Measure> measures = Catalogue.mapped(panel.catalogue());
    PanelVariables variables = new PanelVariables(grids, measures, panel);
    PrimaryTests primary = new PrimaryTests(job.evidence(), OrderControls.of(facts, grids));
    TestGates gates = new TestGates(job.evidence().gates());
    int[] peers = grids.peerGroups();
    List<TrustTest> tests =
        primary.questions(variables, grids.scopes(job.evidence().scopes())).stream()
            .parallel()
            .map(q -> new TrustTest(q, peers, job.evidence().lags(), gates, job.evidence().seed()))
            .toList();
    return new Evidence(facts, panel, grids, variables, tests);
  }

  private static int lastWholeMonth(LocalDate asOf) {
    int month = asOf.getYear() * 12 + asOf.getMonthValue() - 1;
    return asOf.plusDays(1).getDayOfMonth() == 1 ? month : month - 1;
  }

  /** What the evidence says of the whole portfolio, as rows of {@code group_measure}. */
  public Dataset<Row> ofPortfolio() {
    return spark.createDataFrame(
        List.of(AsymmetryOfTrust.ofPortfolio(asymmetry, grids.lastDay())),
        schema(PublishedTables.GROUP_MEASURE));
  }

  /** The primary tests with their verdicts: rows of {@code evidence_test}. */
  public Dataset<Row> verdicts() {
    double[] spend = spend();
    StructType schema = schema(PublishedTables.EVIDENCE_TEST);
    return spark.createDataFrame(
        new DoesTrustPrecedeOutput(schema, grids::supplier, s -> spend[s]).answers(tests), schema);
  }

  /** The tables of the evidence and their rows. */
  public Map<PublishedTable, Dataset<Row>> tables() {
    Map<PublishedTable, Dataset<Row>> tables = new LinkedHashMap<>();
    tables.put(
        PublishedTables.CORRELATION,
        spark.createDataFrame(correlations(), DoTheyMoveTogether.SCHEMA));
    tables.put(PublishedTables.EVIDENCE_TEST, verdicts());
    List<TrustTest> overall = tests.stream().filter(t -> t.question().scope().isAll()).toList();
    put(tables, PublishedTables.LEAD_LAG, new WhichComesFirst(grids.peerGroups()).answers(overall));
    put(tables, PublishedTables.ASYMMETRY, List.of(asymmetry));
    put(tables, PublishedTables.DOSE_RESPONSE, HowMuchTrust.answers(overall));
    put(
        tables,
        PublishedTables.SUPPLIER_INFLUENCE,
        new WhoCarriesIt(grids::supplier).answers(overall));
    put(
        tables,
        PublishedTables.HORSE_RACE,
        new PriceSpeedOrTrust(grids.peerGroups())
            .answers(new Races(facts, panel, grids, variables).all()));
    warnings(tables);
    List<Row> league =
        new WhoStandsOut(grids, job.evidence().seed())
            .answers(panel.trust().scores(), panel.trust().reputations());
    put(tables, PublishedTables.LEAGUE, league);
    put(
        tables,
        PublishedTables.EXPOSURE,
        WhatIsExposed.answers(league, SupplierRows.of(facts).where(not(col("internal")))));
    return tables;
  }

  /** What each supplier of the grids was paid in the last 12 months; 0 where nothing is known. */
  private double[] spend() {
    double[] spend = new double[grids.suppliers()];
    for (Row row :
        SupplierRows.of(facts)
            .where(col("spend_12m").isNotNull())
            .select(col("supplier_id"), col("spend_12m").cast("double"))
            .collectAsList()) {
      int at = grids.index(row.getString(0));
      if (at >= 0) {
        spend[at] = row.getDouble(1);
      }
    }
    return spend;
  }

  private void warnings(Map<PublishedTable, Dataset<Row>> tables) {
    List<WhoIsSlipping.Alarm> alarms =
        new WhoIsSlipping(job.warnings().limit())
            .alarms(Signals.of(grids, variables, panel.trust()));
    List<WhatDroveIt.Driver> drivers =
        new WhatDroveIt(facts, panel.trust().ledger(), grids).of(alarms);
    Map<String, String> owners = WhatDroveIt.owners(drivers);
    put(tables, PublishedTables.WARNING, alarms.stream().map(alarm -> row(alarm, owners)).toList());
    put(
        tables,
        PublishedTables.WARNING_DRIVER,
        drivers.stream().map(WhatDroveIt.Driver::row).toList());
  }

  private Row row(WhoIsSlipping.Alarm alarm, Map<String, String> owners) {
    WarningChart.Point point = alarm.point();
    String supplier = grids.supplier(alarm.supplier());
    LocalDate month = grids.day(point.month());
    return RowFactory.create(
        supplier,
        alarm.signal().name(),
        month,
        alarm.signal().party(),
        point.ewma(),
        point.limit(),
        point.baseline(),
        point.phi(),
        grids.day(Math.min(point.began(), point.month())),
        alarm.signal().told(point.change()),
        owners.getOrDefault(
            WhatDroveIt.key(supplier, alarm.signal().name(), month), Party.JOINT.name()),
        point.p(),
        alarm.q(),
        alarm.expected(),
        DoTheyMoveTogether.orNull(alarm.signal().told(alarm.recovery())));
  }

  private void put(Map<PublishedTable, Dataset<Row>> tables, PublishedTable table, List<Row> rows) {
    tables.put(table, spark.createDataFrame(rows, schema(table)));
  }

  private static StructType schema(PublishedTable table) {
    StructType schema = new StructType();
    for (StructField field : table.schema().fields()) {
      schema = schema.add(field.name(), field.dataType(), true);
    }
    return schema;
  }

  private List<Row> correlations() {
    List<DoTheyMoveTogether.Pair> pairs = new ArrayList<>();
    for (Measure outcome : variables.tested()) {
      Grid y = variables.outcome(outcome);
      variables.scores(outcome).forEach(x -> pairs.add(new DoTheyMoveTogether.Pair(x, y)));
      for (Measure indicator : variables.independent(outcome)) {
        variables.indicator(indicator).forEach(x -> pairs.add(new DoTheyMoveTogether.Pair(x, y)));
      }
    }
    return new DoTheyMoveTogether(
            grids.peerGroups(), job.evidence().lags(), Gates.of(job.evidence().gates()))
        .answers(pairs);
  }
}

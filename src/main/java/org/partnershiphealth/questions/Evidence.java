package org.partnershiphealth.questions;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.panel.Catalogue;
import org.partnershiphealth.panel.PanelResult;
import org.partnershiphealth.published.PublishedTable;
import org.partnershiphealth.published.PublishedTables;

/** All questions asked of one run's panel. */
public final class Evidence {

  private final SparkSession spark;
  private final JobFile job;
  private final PanelGrids grids;
  private final PanelVariables variables;
  private final List<TrustTest> tests;

  private Evidence(
      SparkSession spark,
      JobFile job,
      PanelGrids grids,
      PanelVariables variables,
      List<TrustTest> tests) {
    this.spark = spark;
    this.job = job;
    this.grids = grids;
    this.variables = variables;
    this.tests = tests;
  }

  /** The evidence of one run's panel; internal suppliers take no part. */
  public static Evidence of(JobFile job, PanelResult panel) {
    Dataset<Row> suppliers = panel.suppliers().where(col("internal").equalTo(false));
    PanelGrids grids = new PanelGrids(suppliers, panel.firstMonth(), lastWholeMonth(job.asOf()));
    List<Measure> measures = Catalogue.mapped(panel.catalogue());
    PanelVariables variables = new PanelVariables(grids, measures, panel);
    PrimaryTests primary = new PrimaryTests(job.evidence());
    TestGates gates = new TestGates(job.evidence().gates());
    int[] peers = grids.peerGroups();
    List<TrustTest> tests =
        primary.questions(variables, grids.scopes(job.evidence().scopes())).stream()
            .parallel()
            .map(q -> new TrustTest(q, peers, job.evidence().lags(), gates, job.evidence().seed()))
            .toList();
    return new Evidence(panel.figures().sparkSession(), job, grids, variables, tests);
  }

  private static int lastWholeMonth(LocalDate asOf) {
    int month = asOf.getYear() * 12 + asOf.getMonthValue() - 1;
    return asOf.plusDays(1).getDayOfMonth() == 1 ? month : month - 1;
  }

  /** The tables of the evidence and their rows. */
  public Map<PublishedTable, Dataset<Row>> tables() {
    Map<PublishedTable, Dataset<Row>> tables = new LinkedHashMap<>();
    tables.put(
        PublishedTables.CORRELATION,
        spark.createDataFrame(correlations(), DoTheyMoveTogether.SCHEMA));
    put(
        tables,
        PublishedTables.EVIDENCE_TEST,
        new DoesTrustPrecedeOutput(schema(PublishedTables.EVIDENCE_TEST), grids::supplier)
            .answers(tests));
    List<TrustTest> overall = tests.stream().filter(t -> t.question().scope().isAll()).toList();
    put(tables, PublishedTables.LEAD_LAG, new WhichComesFirst(grids.peerGroups()).answers(overall));
    put(tables, PublishedTables.DOSE_RESPONSE, HowMuchTrust.answers(overall));
    put(
        tables,
        PublishedTables.SUPPLIER_INFLUENCE,
        new WhoCarriesIt(grids::supplier).answers(overall));
    return tables;
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

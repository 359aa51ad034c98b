package org.partnershiphealth;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.config.Keeping;
import org.partnershiphealth.config.LoadedJob;
import org.partnershiphealth.config.ManyRows;
import org.partnershiphealth.extracts.Intake;
import org.partnershiphealth.extracts.IntakeResult;
import org.partnershiphealth.facts.Facts;
import org.partnershiphealth.panel.PanelResult;
import org.partnershiphealth.published.InputFile;
import org.partnershiphealth.published.Publication;
import org.partnershiphealth.published.PublishedTable;
import org.partnershiphealth.published.RunFolder;
import org.partnershiphealth.published.RunId;
import org.partnershiphealth.questions.Evidence;
import org.partnershiphealth.report.PublishedRun;
import org.partnershiphealth.report.ReportWriter;

/**
 * READ THIS FIRST: a run, stage by stage. The packages are named so that their alphabetical order
 * is the order of the stages; what a stage does is said in its package, nothing is decided here.
 */
final class Pipeline {

  private Pipeline() {}

  /**
   * Reads, computes, reports and publishes; {@code again} even if this run is published already.
   */
  static RunOutcome run(LoadedJob loaded, SparkSession spark, Progress progress, boolean again) {
    JobFile job = loaded.job();
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    progress.attach(spark);

    progress.stage("inputs");
    ReportWriter.preflight();
    RunFolder.probe(job.output(), hadoop);
    List<InputFile> inputs = InputFile.list(RunInputs.paths(job), hadoop);
    String runId = RunId.of(job.asOf(), job.sha256(), inputs, Main.Version.text());
    progress.rows(inputs.size());
    if (!again && RunInputs.published(job, runId, hadoop)) {
      return RunOutcome.alreadyPublished(runId, job.output());
    }

    try (Keeping keeping = Keeping.begin()) {
      progress.stage("extracts: read and check");
      IntakeResult intake = Intake.read(spark, job);
      progress.rows(RunInputs.read(intake));

      progress.stage("facts: events with their answers");
      Facts facts = RunFacts.of(intake.extracts(), job, keeping);

      progress.stage("panel: measures, ledger, scores");
      PanelResult panel = PanelResult.of(facts, keeping);

      return ManyRows.in(
          spark, () -> publish(loaded, progress, intake, facts, panel, inputs, runId));
    }
  }

  private static RunOutcome publish(
      LoadedJob loaded,
      Progress progress,
      IntakeResult intake,
      Facts facts,
      PanelResult panel,
      List<InputFile> inputs,
      String runId) {
    JobFile job = loaded.job();
    SparkSession spark = facts.inputs().spark();
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    progress.stage("questions: does trust pay?");
    Evidence evidence = Evidence.of(facts, panel);

    progress.stage("published: tables");
    Publication publication = Publication.begin(spark, job, inputs, runId);
    Map<PublishedTable, Dataset<Row>> tables = RunTables.of(intake, facts, panel, evidence);
    publication.write(tables);
    progress.rows(publication.allRows());

    progress.stage("report: PDF");
    PublishedRun written =
        PublishedRun.of(
            spark, publication.folder().path(), runId, job.asOf(), job.reportingCurrency());
    String reports = publication.folder().reports();
    progress.rows(ReportWriter.write(written, reports, job.report(), hadoop).size());

    progress.stage("published: audit and commit");
    publication.audit();
    long number = publication.publish(RunInputs.record(loaded, spark, intake));
    return RunInputs.outcome(runId, publication, intake, number);
  }
}

package org.partnershiphealth;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.config.Refusal;
import org.partnershiphealth.config.SafeText;
import org.partnershiphealth.extracts.Intake;
import org.partnershiphealth.extracts.IntakeResult;
import org.partnershiphealth.extracts.Reconciliation;
import org.partnershiphealth.published.InputFile;
import org.partnershiphealth.published.PublishedTable;
import org.partnershiphealth.published.PublishedTables;
import org.partnershiphealth.published.RunFolder;
import org.partnershiphealth.published.RunId;
import org.partnershiphealth.published.TableWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Judges the data of a job: intake rules and quality gates only. */
@Command(
    name = "check",
    description =
        "Checks the data of a job against all rules and gates, prints how they went and writes"
            + " the quality tables to OUTPUT/checks; publishes nothing.")
final class CheckCommand implements Callable<Integer> {

  private static final int MOST_SHOWN = 50;
  private static final int WIDEST = 300;

  @ParentCommand private Main main;

  @Mixin private SparkOptions spark;

  @Parameters(paramLabel = "JOB", description = "The job file.")
  private String location;

  @Override
  public Integer call() {
    try (Progress progress = main.progress()) {
      progress.say("health-report " + Main.Version.text() + ": check " + location);
      Configuration hadoop = new Configuration();
      JobFile job = main.load(location, hadoop).job();
      RunFolder.probe(job.output(), hadoop);
      progress.stage("inputs");
      List<InputFile> inputs = InputFile.list(RunInputs.paths(job), hadoop);
      progress.rows(inputs.size());
      progress.stage("session");
      try (SparkOptions.Lease lease = spark.open(InputListing.bytes(job, hadoop))) {
        progress.attach(lease.spark());
        progress.stage("intake");
        IntakeResult intake = Intake.check(lease.spark(), job);
        progress.rows(RunInputs.read(intake));
        progress.stage("quality tables");
        String folder = write(job, inputs, intake, hadoop);
        progress.end();
        print(intake);
        progress.say("quality tables in " + folder);
        boolean good = intake.failures().isEmpty();
        progress.say(good ? "next: health-report run " + location : "next: mend what says STOP");
        return (good ? ExitCode.DONE : ExitCode.DATA_REFUSED).number();
      }
    }
  }

  /** The same check again takes the place of the earlier one. */
  private static String write(
      JobFile job, List<InputFile> inputs, IntakeResult intake, Configuration hadoop) {
    String runId = RunId.of(job.asOf(), job.sha256(), inputs, Main.Version.text());
    Path path = new Path(new Path(job.output(), "checks"), runId);
    try {
      path.getFileSystem(hadoop).delete(path, true);
    } catch (IOException e) {
      throw new Refusal(ExitCode.OUTPUT, path + ": not writable: " + e.getMessage(), e);
    }
    RunFolder folder = RunFolder.open(path.toString(), hadoop);
    TableWriter writer =
        new TableWriter(folder, Map.of("run_id", runId, "as_of", job.asOf().toString()));
    Map<PublishedTable, Dataset<Row>> tables = new LinkedHashMap<>();
    tables.put(PublishedTables.RULE_RESULT, intake.ruleResult());
    tables.put(PublishedTables.FIELD_COVERAGE, intake.fieldCoverage());
    tables.put(PublishedTables.REJECTED_ROWS, intake.rejectedRows());
    tables.forEach(writer::write);
    return folder.path();
  }

  private void print(IntakeResult intake) {
    PrintStream out = main.terminal().out();
    String row = "%-16s %-28s %12s %12s %12s %12s %12s";
    line(out, row, "table", "file", "read", "accepted", "filtered", "folded", "rejected");
    for (Reconciliation r : intake.reconciliation()) {
      line(
          out,
          row,
          r.table(),
          r.file(),
          r.read(),
          r.accepted(),
          r.filtered(),
          r.folded(),
          r.rejected());
    }
    List<Row> findings =
        intake
            .ruleResult()
            .where(col("verdict").isin("NOTE", "STOP"))
            .orderBy(col("verdict").desc(), col("source_table"), col("rule"))
            .limit(MOST_SHOWN)
            .collectAsList();
    for (Row finding : findings) {
      line(
          out,
          "%-4s %s: %s, %s: %s",
          finding.<String>getAs("verdict"),
          finding.<String>getAs("source_table"),
          finding.<String>getAs("rule"),
          finding.<String>getAs("checked"),
          finding.<Double>getAs("value"));
    }
    intake.notes().stream().limit(MOST_SHOWN).forEach(note -> line(out, "NOTE %s", note));
    intake.failures().forEach(failure -> line(out, "STOP %s", failure));
    line(out, intake.failures().isEmpty() ? "no gate stops a run" : "a run would stop");
    out.flush();
  }

  private static void line(PrintStream out, String format, Object... values) {
    out.println(SafeText.line(String.format(Locale.ROOT, format, values), WIDEST));
  }
}

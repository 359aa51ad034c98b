package org.partnershiphealth;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.RecordedSettings;
import org.partnershiphealth.config.Refusal;
import org.partnershiphealth.published.Commits;
import org.partnershiphealth.published.RunFolder;
import org.partnershiphealth.published.RunRecord;
import org.partnershiphealth.report.FigureImages;
import org.partnershiphealth.report.PublishedRun;
import org.partnershiphealth.report.ReportWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the PDFs of a past run again, from its published tables alone. */
@Command(
    name = "report",
    description = "Writes the PDFs of any past run again, without recomputing or its inputs.")
final class ReportCommand implements Callable<Integer> {

  private static final int LEAST_DPI = 36;
  private static final int MOST_DPI = 600;

  @ParentCommand private Main main;

  @Mixin private SparkOptions spark;

  @Parameters(paramLabel = "RUN", description = "A run folder, or an output: its latest run.")
  private String run;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "The folder to write to (default: reports).")
  private String to = "reports";

  @Option(
      names = "--figures",
      paramLabel = "DIR",
      description = "A folder for each figure as a PNG too.")
  private Optional<String> figures = Optional.empty();

  @Option(
      names = "--dpi",
      defaultValue = "200",
      description = "Pixels an inch of those PNGs (default: ${DEFAULT-VALUE}).")
  private int dpi;

  @Override
  public Integer call() {
    if (dpi < LEAST_DPI || dpi > MOST_DPI) {
      throw new Refusal(
          ExitCode.USAGE,
          "report: --dpi is " + dpi + "; expected " + LEAST_DPI + " to " + MOST_DPI);
    }
    try (Progress progress = main.progress()) {
      progress.say("health-report " + Main.Version.text() + ": report " + run);
      progress.stage("start");
      Configuration hadoop = new Configuration();
      String folder = folder(hadoop);
      RecordedSettings settings = settings(RunFolder.open(folder, hadoop));
      try (SparkOptions.Lease lease = spark.open(0)) {
        progress.attach(lease.spark());
        progress.stage("report: PDFs");
        PublishedRun published = PublishedRun.open(lease.spark(), folder, settings.currency());
        List<String> names =
            ReportWriter.write(
                published,
                to,
                settings.report(),
                hadoop,
                figures.map(images -> new FigureImages(images, dpi)));
        progress.rows(names.size());
        long pdfs = names.stream().filter(name -> name.endsWith(".pdf")).count();
        progress.say(pdfs + " PDFs in " + to);
        figures.ifPresent(images -> progress.say((names.size() - pdfs) + " figures in " + images));
      }
    }
    return ExitCode.DONE.number();
  }

  private String folder(Configuration hadoop) {
    try {
      Path record = new Path(run, RunRecord.FILE);
      if (record.getFileSystem(hadoop).exists(record)) {
        return run;
      }
    } catch (IOException e) {
      throw new Refusal(ExitCode.DATA_REFUSED, run + ": cannot be read: " + e.getMessage(), e);
    }
    Commits commits = Commits.of(run, hadoop);
    Optional<String> latest = commits.latest();
    return commits.runFolder(
        latest.orElseThrow(
            () ->
                new Refusal(
                    ExitCode.DATA_REFUSED,
                    run + ": no published run; expected a run folder or a job's output")));
  }

  private static RecordedSettings settings(RunFolder folder) {
    JsonNode job = RunRecord.read(folder).path("job");
    Map<String, String> values = new LinkedHashMap<>();
    job.fieldNames().forEachRemaining(key -> values.put(key, job.get(key).asText()));
    return new RecordedSettings(values);
  }
}

package org.partnershiphealth;

import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.LoadedJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Checks, computes, writes tables and reports, audits and publishes. */
@Command(
    name = "run",
    description = "Checks the data, computes, writes tables and PDFs, audits and publishes them.")
final class RunCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Mixin private SparkOptions spark;

  @Parameters(paramLabel = "JOB", description = "The job file.")
  private String location;

  @Option(names = "--again", description = "Compute even if this very run is published already.")
  private boolean again;

  @Override
  public Integer call() {
    try (Progress progress = main.progress()) {
      progress.say("health-report " + Main.Version.text() + ": run " + location);
      progress.stage("start");
      Configuration hadoop = new Configuration();
      LoadedJob loaded = main.load(location, hadoop);
      try (SparkOptions.Lease lease = spark.open(InputListing.bytes(loaded.job(), hadoop))) {
        RunOutcome outcome = Pipeline.run(loaded, lease.spark(), progress, again);
        progress.say("");
        outcome.lines(location).forEach(progress::say);
      }
    }
    return ExitCode.DONE.number();
  }
}

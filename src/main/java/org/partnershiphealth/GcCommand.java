package org.partnershiphealth;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.SafeText;
import org.partnershiphealth.published.UnfinishedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Removes what crashed runs left behind. A published run is never touched. */
@Command(
    name = "gc",
    description = "Lists unfinished run folders, then removes those older than a week.")
final class GcCommand implements Callable<Integer> {

  private static final Duration KEPT = Duration.ofDays(7);

  @ParentCommand private Main main;

  @Parameters(paramLabel = "OUTPUT", description = "The output folder or URI of a job.")
  private String output;

  @Option(names = "--list", description = "Only list them.")
  private boolean onlyList;

  @Override
  public Integer call() {
    Configuration hadoop = new Configuration();
    PrintStream out = main.terminal().out();
    Instant limit = Instant.now().minus(KEPT);
    List<UnfinishedRun> runs = UnfinishedRun.of(output, hadoop);
    for (UnfinishedRun run : runs) {
      out.println(SafeText.line(line(run, run.touched().isBefore(limit)), 400));
    }
    List<UnfinishedRun> old = runs.stream().filter(r -> r.touched().isBefore(limit)).toList();
    if (!onlyList) {
      old.forEach(run -> run.remove(hadoop));
    }
    String done = onlyList ? " would be removed" : " removed";
    out.println(runs.size() + " unfinished, " + old.size() + done);
    out.flush();
    return ExitCode.DONE.number();
  }

  private static String line(UnfinishedRun run, boolean old) {
    String fate = old ? "old  " : "kept ";
    return fate + run.touched() + "  " + InputListing.size(run.size()) + "  " + run.path();
  }
}

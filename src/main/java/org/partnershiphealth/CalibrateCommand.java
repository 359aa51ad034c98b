package org.partnershiphealth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.Refusal;
import org.partnershiphealth.questions.Calibration;
import org.partnershiphealth.questions.SimulatedPanel;
import org.partnershiphealth.synthetic.PanelWorld;
import org.partnershiphealth.synthetic.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Measures how often the evidence errs, on worlds of known truth. */
@Command(
    name = "calibrate",
    description =
        "Measures the error rates of the evidence on simulated panels of known truth: coverage,"
            + " false positives, signs, verdicts, warnings and ranks. With --logs, the verdicts"
            + " of whole runs on generated logs.")
final class CalibrateCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Mixin private SparkOptions spark;

  @Option(
      names = "--runs",
      defaultValue = "1000",
      description = "Panels, or portfolios of logs, of each line (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Of all draws (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--logs",
      description = "Generate logs and run on them, instead of simulating panels.")
  private boolean logs;

  @Option(
      names = "--suppliers",
      defaultValue = "60",
      description = "With --logs: how many in each portfolio (default: ${DEFAULT-VALUE}).")
  private int suppliers;

  @Option(
      names = "--truth",
      paramLabel = "SUPPLIERS",
      defaultValue = "5000",
      description =
          "With --logs: how many in the portfolio whose slope is taken for the truth"
              + " (default: ${DEFAULT-VALUE}).")
  private int many;

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "A manual whose table of calibration is written anew, such as methods.md.")
  private Optional<Path> file = Optional.empty();

  @Override
  public Integer call() {
    atLeastOne("--runs", runs);
    atLeastOne("--suppliers", suppliers);
    atLeastOne("--truth", many);
    List<Calibration.Row> rows =
        logs ? ofLogs() : Calibration.of(CalibrateCommand::panel, runs, seed);
    String table = Calibration.markdown(rows);
    main.terminal().out().print(table);
    long missed = rows.stream().filter(row -> !row.holds(0)).count();
    main.terminal()
        .err()
        .printf(Locale.ROOT, "%d of %d targets held%n", rows.size() - missed, rows.size());
    file.ifPresent(manual -> write(manual, table));
    return ExitCode.DONE.number();
  }

  private static void atLeastOne(String option, int value) {
    if (value < 1) {
      throw new Refusal(
          ExitCode.USAGE, "calibrate: " + option + " is " + value + "; expected 1 or more");
    }
  }

  private List<Calibration.Row> ofLogs() {
    try (Progress progress = main.progress();
        SparkOptions.Lease lease = spark.open(0)) {
      return new LogTrials(lease.spark(), progress, runs, suppliers, many).rows(seed);
    }
  }

  /** A panel of the worlds that {@code generate} knows too. */
  static SimulatedPanel panel(String world, int suppliers, int months, long seed) {
    PanelWorld panel = PanelWorld.of(World.valueOf(world), suppliers, months, seed);
    return new SimulatedPanel(panel.category(), panel.trust(), panel.logCost(), panel.logVolume());
  }

  private void write(Path manual, String table) {
    try {
      String text = Files.readString(manual);
      String name = logs ? "calibration on logs" : "calibration";
      String from = "<!-- " + name + ": measured by health-report calibrate -->\n";
      String to = "<!-- end of " + name + " -->\n";
      int begin = text.indexOf(from);
      int end = text.indexOf(to);
      if (begin < 0 || end < begin) {
        throw new Refusal(
            ExitCode.USAGE,
            "calibrate: "
                + manual
                + " has no place for the table; expected a line '"
                + from.strip()
                + "' and after it '"
                + to.strip()
                + "'");
      }
      String of = logs ? " --logs --suppliers " + suppliers + " --truth " + many : "";
      String command =
          "`health-report calibrate" + of + " --runs " + runs + " --seed " + seed + "`";
      String head = text.substring(0, begin + from.length());
      String body = "\nMeasured by " + command + ":\n\n" + table + "\n";
      Files.writeString(manual, head + body + text.substring(end));
    } catch (IOException e) {
      throw new Refusal(
          ExitCode.OUTPUT, "calibrate: cannot write " + manual + ": " + e.getMessage());
    }
  }
}

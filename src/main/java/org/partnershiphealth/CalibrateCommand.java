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
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Measures how often the evidence errs, on worlds of known truth. */
@Command(
    name = "calibrate",
    description =
        "Measures the error rates of the evidence on simulated panels of known truth: coverage,"
            + " false positives, signs, verdicts, warnings and ranks.")
final class CalibrateCommand implements Callable<Integer> {

  private static final String BEGIN = "<!-- calibration: measured by health-report calibrate -->\n";
  private static final String END = "<!-- end of calibration -->\n";

  @ParentCommand private Main main;

  @Option(
      names = "--runs",
      defaultValue = "1000",
      description = "Panels of each line (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Of all draws (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "A manual whose table of calibration is written anew, such as methods.md.")
  private Optional<Path> file = Optional.empty();

  @Override
  public Integer call() {
    if (runs < 1) {
      throw new Refusal(ExitCode.USAGE, "calibrate: --runs is " + runs + "; expected 1 or more");
    }
    List<Calibration.Row> rows = Calibration.of(CalibrateCommand::panel, runs, seed);
    String table = Calibration.markdown(rows);
    main.terminal().out().print(table);
    long missed = rows.stream().filter(row -> !row.holds(0)).count();
    main.terminal()
        .err()
        .printf(Locale.ROOT, "%d of %d targets held%n", rows.size() - missed, rows.size());
    file.ifPresent(manual -> write(manual, table));
    return ExitCode.DONE.number();
  }

  /** A panel of the worlds that {@code generate} knows too. */
  static SimulatedPanel panel(String world, int suppliers, int months, long seed) {
    PanelWorld panel = PanelWorld.of(World.valueOf(world), suppliers, months, seed);
    return new SimulatedPanel(panel.category(), panel.trust(), panel.logCost(), panel.logVolume());
  }

  private void write(Path manual, String table) {
    try {
      String text = Files.readString(manual);
      int begin = text.indexOf(BEGIN);
      int end = text.indexOf(END);
      if (begin < 0 || end < begin) {
        throw new Refusal(
            ExitCode.USAGE,
            "calibrate: "
                + manual
                + " has no place for the table; expected a line '"
                + BEGIN.strip()
                + "' and after it '"
                + END.strip()
                + "'");
      }
      String command = "`health-report calibrate --runs " + runs + " --seed " + seed + "`";
      String head = text.substring(0, begin + BEGIN.length());
      String body = "\nMeasured by " + command + ":\n\n" + table + "\n";
      Files.writeString(manual, head + body + text.substring(end));
    } catch (IOException e) {
      throw new Refusal(
          ExitCode.OUTPUT, "calibrate: cannot write " + manual + ": " + e.getMessage());
    }
  }
}

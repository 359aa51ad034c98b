package org.partnershiphealth;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.JobFileReader;
import org.partnershiphealth.config.LoadedJob;
import org.partnershiphealth.config.Refusal;
import org.partnershiphealth.config.SafeText;
import org.partnershiphealth.config.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line: finds the command, turns whatever goes wrong into one line and an exit code
 * ({@link ExitCode}). In somebody else's session, such as a notebook, it throws instead of exiting.
 */
@Command(
    name = "health-report",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Main.Version.class,
    description = "Measures how much each supplier partnership runs on trust, on both sides.",
    subcommands = {
      RunCommand.class,
      ExplainCommand.class,
      CheckCommand.class,
      ReportCommand.class,
      DictionaryCommand.class,
      DoctorCommand.class,
      CalibrateCommand.class,
      GcCommand.class,
      GenerateCommand.class
    })
public final class Main implements Callable<Integer> {

  private static final int LONGEST_MESSAGE = 1000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  private boolean verbose;

  private final Terminal terminal;
  private Optional<LoadedJob> loaded = Optional.empty();

  Main(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs one command and ends the process, unless the session is somebody else's. */
  public static void main(String[] args) {
    Terminal terminal = Terminal.ofProcess();
    int code;
    try {
      EmbeddedLog log = EmbeddedLog.begin();
      code = execute(terminal, args);
      log.end(code).ifPresent(file -> terminal.err().println("health-report: log in " + file));
    } catch (Refusal e) {
      terminal.err().println("health-report: " + e.getMessage());
      code = e.exitCode().number();
    }
    if (SparkOptions.sharedSessionRuns()) {
      if (code != ExitCode.DONE.number()) {
        throw new IllegalStateException("the command ended with exit code " + code);
      }
      return;
    }
    System.out.flush();
    System.exit(code);
  }

  /** Runs one command; the exit code is its result. */
  static int execute(Terminal terminal, String... args) {
    Main main = new Main(terminal);
    CommandLine commands = new CommandLine(main);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setParameterExceptionHandler(main::misused);
    commands.setExecutionExceptionHandler((e, command, parsed) -> main.failed(e));
    try {
      return commands.execute(args);
    } catch (VirtualMachineError | LinkageError e) {
      return main.failed(e);
    }
  }

  /** Without a command: what commands there are. */
  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err());
    return ExitCode.USAGE.number();
  }

  Terminal terminal() {
    return terminal;
  }

  Progress progress() {
    return new Progress(terminal.err(), terminal.redraws());
  }

  /** Reads a job file; messages of later errors are masked with what it took from outside. */
  LoadedJob load(String location, Configuration hadoop) {
    LoadedJob job =
        JobFileReader.read(location, terminal.environment(), hadoop, KnownNames.vocabulary());
    loaded = Optional.of(job);
    return job;
  }

  private int misused(ParameterException e, String[] args) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    String hint = " (see " + command + " --help)";
    String message = e.getMessage();
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      String word = unmatched.getUnmatched().get(0);
      message = "unknown argument " + SafeText.quoted(word);
      hint = nearest(word, e.getCommandLine()).map(w -> " (did you mean " + w + "?)").orElse(hint);
    }
    return fail(ExitCode.USAGE, message.replaceFirst("^Error: ", "") + hint, e);
  }

  private static Optional<String> nearest(String word, CommandLine command) {
    Set<String> known = new TreeSet<>(command.getSubcommands().keySet());
    known.addAll(command.getCommandSpec().optionsMap().keySet());
    return Suggestion.nearest(word, known);
  }

  private int failed(Throwable e) {
    Refusal refusal = Failures.explained(e);
    boolean ours = refusal.exitCode() == ExitCode.FAULT;
    String hint = ours && !verbose ? "; --verbose shows where" : "";
    return fail(refusal.exitCode(), refusal.getMessage().replace("\n", "; ") + hint, e);
  }

  private int fail(ExitCode code, String message, Throwable cause) {
    String masked = loaded.map(job -> job.masked(message)).orElse(message);
    terminal.err().println("health-report: " + SafeText.line(masked, LONGEST_MESSAGE));
    if (verbose) {
      StringWriter trace = new StringWriter();
      cause.printStackTrace(new PrintWriter(trace));
      terminal
          .err()
          .println(loaded.map(job -> job.masked(trace.toString())).orElse(trace.toString()));
    }
    terminal.err().flush();
    return code.number();
  }

  /** The version of the jar, or of a build without one. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"partnership-health " + text()};
    }

    static String text() {
      String version = Main.class.getPackage().getImplementationVersion();
      return version == null ? "development" : version;
    }
  }
}

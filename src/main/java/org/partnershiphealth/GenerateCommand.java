package org.partnershiphealth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.Refusal;
import org.partnershiphealth.synthetic.Generator;
import org.partnershiphealth.synthetic.Settings;
import org.partnershiphealth.synthetic.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Makes synthetic logs with planted truth, and the job file that reads them. */
@Command(
    name = "generate",
    description = "Makes synthetic logs of any size in which it is known what trust does.")
final class GenerateCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Option(
      names = "--world",
      defaultValue = "lagged",
      description = "What is true: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private World world;

  @Option(names = "--suppliers", defaultValue = "60", description = "How many (default: 60).")
  private int suppliers;

  @Option(names = "--months", defaultValue = "36", description = "How many (default: 36).")
  private int months;

  @Option(names = "--seed", defaultValue = "1", description = "Of all draws (default: 1).")
  private long seed;

  @Option(names = "--messages", description = "About how many messages in all.")
  private Optional<Long> messages = Optional.empty();

  @Option(names = "--out", required = true, description = "The folder to write to.")
  private Path out;

  @Override
  public Integer call() {
    Path job;
    try {
      Settings settings = Settings.of(world, suppliers, months, seed);
      job = Generator.write(messages.map(settings::withMessages).orElse(settings), out);
    } catch (IllegalArgumentException e) {
      throw new Refusal(ExitCode.USAGE, "generate: " + e.getMessage());
    } catch (IOException | UncheckedIOException e) {
      throw new Refusal(ExitCode.OUTPUT, "generate: cannot write " + out + ": " + e.getMessage());
    }
    main.terminal().err().println("Next: health-report run " + job);
    return ExitCode.DONE.number();
  }
}

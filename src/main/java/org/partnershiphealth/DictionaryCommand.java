package org.partnershiphealth;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.published.Dictionary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Prints the data dictionary: every published table and column. */
@Command(name = "dictionary", description = "Prints the data dictionary of the published tables.")
final class DictionaryCommand implements Callable<Integer> {

  /** The forms of the dictionary. */
  enum Format {
    MARKDOWN,
    JSON,
    CSV
  }

  @ParentCommand private Main main;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "markdown, json or csv (default: markdown).")
  private Format format = Format.MARKDOWN;

  @Override
  public Integer call() {
    PrintStream out = main.terminal().out();
    out.print(
        switch (format) {
          case MARKDOWN -> Dictionary.markdown();
          case JSON -> Dictionary.json();
          case CSV -> Dictionary.csv();
        });
    out.flush();
    return ExitCode.DONE.number();
  }
}

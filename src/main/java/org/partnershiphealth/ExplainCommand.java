package org.partnershiphealth;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.config.JobKey;
import org.partnershiphealth.config.LoadedJob;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.config.SafeText;
import org.partnershiphealth.config.Setting;
import org.partnershiphealth.config.TableMapping;
import org.partnershiphealth.config.TableMapping.ColumnMapping;
import org.partnershiphealth.extracts.SourceColumn;
import org.partnershiphealth.extracts.SourceTable;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.panel.Catalogue;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says what a job would read, how it maps it, what it cannot compute and why. */
@Command(
    name = "explain",
    description =
        "Shows what would be read, how it is mapped, which measures are unmapped and why,"
            + " and every setting with where it came from.")
final class ExplainCommand implements Callable<Integer> {

  private static final int WIDEST = 200;
  private static final int NARROW = 96;

  @ParentCommand private Main main;

  @ArgGroup(multiplicity = "1")
  private Subject subject;

  /** What is to be explained. */
  private static final class Subject {
    @Parameters(paramLabel = "JOB", description = "The job file.")
    private String location;

    @Option(names = "--keys", description = "Every key that a job file may have.")
    private boolean keys;
  }

  @Override
  public Integer call() {
    if (subject.keys) {
      JobKey.all().forEach(key -> line(main.terminal().out(), key(key)));
      return ExitCode.DONE.number();
    }
    return explain(subject.location);
  }

  private static String key(JobKey key) {
    String preset = key.preset().isEmpty() ? "" : " (default: " + key.preset() + ")";
    return String.format(
        Locale.ROOT, "%-44s %s; %s%s", key.pattern(), key.meaning(), key.expects(), preset);
  }

  private int explain(String location) {
    Configuration hadoop = new Configuration();
    LoadedJob loaded = main.load(location, hadoop);
    JobFile job = loaded.job();
    PrintStream out = main.terminal().out();
    line(out, job.name() + ", as of " + job.asOf() + ", published to " + job.output());
    boolean complete = true;
    for (SourceTable table : SourceTables.all()) {
      for (TableMapping mapping : job.tables().getOrDefault(table.name(), List.of())) {
        complete &= explain(out, table, mapping, hadoop);
      }
    }
    unmapped(out, job);
    measures(out, job);
    settings(out, loaded.settings());
    out.flush();
    return complete ? ExitCode.DONE.number() : ExitCode.DATA_REFUSED.number();
  }

  private static boolean explain(
      PrintStream out, SourceTable table, TableMapping mapping, Configuration hadoop) {
    line(out, "");
    line(out, table.name() + ": " + mapping.format());
    InputListing listing = InputListing.of(mapping, hadoop);
    listing.lines().forEach(l -> line(out, "  " + l));
    mapping.where().ifPresent(where -> line(out, "  where " + where));
    for (SourceColumn column : table.columns()) {
      ColumnMapping mapped = mapping.columns().get(column.name());
      if (mapped != null) {
        line(out, String.format(Locale.ROOT, "  %-24s %s", column.name(), expression(mapped)));
      }
    }
    List<String> left =
        table.columns().stream()
            .map(SourceColumn::name)
            .filter(name -> !mapping.columns().containsKey(name))
            .toList();
    if (!left.isEmpty()) {
      words(out, "  not mapped:", left);
    }
    return listing.found();
  }

  private static String expression(ColumnMapping column) {
    List<String> parts = new ArrayList<>();
    column.type().ifPresent(type -> parts.add(type.name().toLowerCase(Locale.ROOT)));
    parts.add(column.expression());
    column.style().ifPresent(style -> parts.add("written as " + style));
    column.zone().ifPresent(zone -> parts.add("zone " + zone));
    if (!column.missing().isEmpty()) {
      parts.add("missing: " + String.join(", ", column.missing()));
    }
    if (column.dropBadCells()) {
      parts.add("bad cells become empty");
    }
    return String.join("  ", parts);
  }

  private static void unmapped(PrintStream out, JobFile job) {
    List<String> tables =
        SourceTables.all().stream()
            .map(SourceTable::name)
            .filter(name -> !job.tables().containsKey(name))
            .toList();
    line(out, "");
    words(out, "tables without a source:", tables.isEmpty() ? List.of("none") : tables);
  }

  /** Every row of the catalogue: whose conduct it is about, and why it cannot be computed. */
  private static void measures(PrintStream out, JobFile job) {
    List<Catalogue> catalogue = Catalogue.of(job);
    line(out, "");
    line(
        out,
        String.format(
            Locale.ROOT,
            "measures: %d of %d can be computed",
            Catalogue.mapped(catalogue).size(),
            catalogue.size()));
    catalogue.forEach(entry -> line(out, measure(entry)));
  }

  private static String measure(Catalogue entry) {
    Measure m = entry.measure();
    String about =
        m.isOutcome()
            ? "OUTCOME"
            : m.parties().stream().map(Party::name).collect(Collectors.joining(", "));
    String state = entry.reason().map(why -> "unmapped: " + why).orElse("mapped");
    return String.format(Locale.ROOT, "  %-4s %-24s %-16s %s", m.id(), m.name(), about, state);
  }

  private static void settings(PrintStream out, List<Setting> settings) {
    line(out, "");
    line(out, "settings:");
    for (Setting s : settings) {
      line(out, String.format(Locale.ROOT, "  %-44s %-30s %s", s.key(), s.value(), s.origin()));
    }
  }

  /** A list that is wrapped between words. */
  private static void words(PrintStream out, String title, List<String> words) {
    StringBuilder text = new StringBuilder(title);
    for (String word : words) {
      if (text.length() + word.length() > NARROW) {
        line(out, text.toString());
        text = new StringBuilder("   ");
      }
      text.append(' ').append(word);
    }
    line(out, text.toString());
  }

  private static void line(PrintStream out, String text) {
    out.println(SafeText.line(text, WIDEST));
  }
}

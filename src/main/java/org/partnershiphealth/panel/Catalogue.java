package org.partnershiphealth.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.extracts.SourceColumn;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.indicators.Indicators;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.outcomes.Outcomes;

/**
 * Every measure and whether this job has data for it.
 *
 * @param reason why the measure is unmapped; empty where it is mapped
 */
public record Catalogue(Measure measure, Optional<String> reason) {

  /** All measures in catalogue order. */
  public static List<Catalogue> of(JobFile job) {
    List<Measure> all = new ArrayList<>(Indicators.all());
    all.addAll(Outcomes.all());
    return all.stream().map(m -> new Catalogue(m, lacking(m, job))).toList();
  }

  /** The measures that the job has data for. */
  public static List<Measure> mapped(List<Catalogue> catalogue) {
    return catalogue.stream().filter(c -> c.reason().isEmpty()).map(Catalogue::measure).toList();
  }

  private static Optional<String> lacking(Measure measure, JobFile job) {
    List<String> reasons =
        measure.needs().stream().flatMap(n -> lacking(n, job).stream()).distinct().toList();
    return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", reasons));
  }

  /** What is missing of a need, or of all its alternatives. */
  private static Optional<String> lacking(String need, JobFile job) {
    List<Optional<String>> reasons =
        Stream.of(need.split("\\|", -1)).map(n -> reason(n, job)).toList();
    return reasons.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of(reasons.stream().map(Optional::get).collect(Collectors.joining(" and ")));
  }

  private static Optional<String> reason(String need, JobFile job) {
    String[] parts = need.split("\\.", 2);
    if (!job.tables().containsKey(parts[0])) {
      return Optional.of("table " + parts[0] + " is not mapped");
    }
    if (parts.length == 1) {
      return Optional.empty();
    }
    boolean mapped =
        job.tables().get(parts[0]).stream().anyMatch(m -> m.columns().containsKey(parts[1]));
    if (!mapped) {
      return Optional.of(need + " is not mapped");
    }
    boolean unread = isPerson(parts[0], parts[1]) && job.privacy().pseudonymKey().isEmpty();
    return unread
        ? Optional.of(need + " names persons and privacy.pseudonym_key is not set")
        : Optional.empty();
  }

  private static boolean isPerson(String table, String column) {
    return SourceTables.named(table)
        .flatMap(t -> t.column(column))
        .map(SourceColumn::person)
        .orElse(false);
  }
}

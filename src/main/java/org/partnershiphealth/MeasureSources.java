package org.partnershiphealth;

import java.util.List;
import java.util.Optional;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.extracts.SourceTable;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.indicators.Measure;

/** Whether a job maps what a measure is made from. */
final class MeasureSources {

  private MeasureSources() {}

  /** Why the job gives no source for the measure; empty where it does. */
  static Optional<String> lacking(Measure measure, JobFile job) {
    List<String> reasons = measure.needs().stream().flatMap(n -> reason(n, job).stream()).toList();
    return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", reasons));
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
        .flatMap((SourceTable t) -> t.column(column))
        .map(c -> c.person())
        .orElse(false);
  }
}

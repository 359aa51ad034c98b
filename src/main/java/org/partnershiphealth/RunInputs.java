package org.partnershiphealth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.config.LoadedJob;
import org.partnershiphealth.config.TableMapping;
import org.partnershiphealth.extracts.IntakeResult;
import org.partnershiphealth.extracts.Reconciliation;
import org.partnershiphealth.published.Commits;
import org.partnershiphealth.published.Publication;

/** What a run is made from, and what its record says of that. */
final class RunInputs {

  private RunInputs() {}

  /** The paths that the job reads; a database has none. */
  static List<String> paths(JobFile job) {
    return job.tables().values().stream()
        .flatMap(List::stream)
        .map(TableMapping::path)
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whether the latest publication is of this very run. */
  static boolean published(JobFile job, String runId, Configuration hadoop) {
    return Commits.of(job.output(), hadoop)
        .latest()
        .filter(run -> run.matches(Pattern.quote(runId) + "-\\d+"))
        .isPresent();
  }

  /** How many rows were read. */
  static long read(IntakeResult intake) {
    return intake.reconciliation().stream().mapToLong(Reconciliation::read).sum();
  }

  /** Versions, settings and what became of every row. */
  static Map<String, Object> record(LoadedJob loaded, SparkSession spark, IntakeResult intake) {
    Map<String, Object> record = new LinkedHashMap<>(RunEnvironment.of(loaded, spark));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Reconciliation r : intake.reconciliation()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("table", r.table());
      row.put("file", r.file());
      row.put("read", r.read());
      row.put("filtered", r.filtered());
      row.put("folded", r.folded());
      row.put("accepted", r.accepted());
      row.put("rejected", r.rejected());
      rows.add(row);
    }
    record.put("reconciliation", rows);
    record.put("notes", intake.notes());
    return record;
  }

  /** What the run came to. */
  static RunOutcome outcome(
      String runId, Publication publication, IntakeResult intake, long number) {
    return new RunOutcome(
        runId,
        publication.folder().path(),
        OptionalLong.of(number),
        read(intake),
        intake.reconciliation().stream().mapToLong(Reconciliation::rejected).sum(),
        publication.rows(),
        publication.reports(),
        intake.notes());
  }
}

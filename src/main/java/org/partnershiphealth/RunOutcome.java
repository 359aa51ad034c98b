package org.partnershiphealth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a run came to.
 *
 * @param runId the name that the same inputs and job file give again
 * @param folder the run folder
 * @param number the number of its publication; empty: this run was already published, so that
 *     nothing was done
 * @param read rows of all exports
 * @param rejected those of them that were rejected
 * @param tables rows of each published table, by name
 * @param reports how many PDFs were written
 * @param notes what the user should know, in sentences
 */
public record RunOutcome(
    String runId,
    String folder,
    OptionalLong number,
    long read,
    long rejected,
    Map<String, Long> tables,
    int reports,
    List<String> notes) {

  private static final int MOST_NOTES = 20;

  /** A run that need not be done again. */
  public static RunOutcome alreadyPublished(String runId, String folder) {
    return new RunOutcome(runId, folder, OptionalLong.empty(), 0, 0, Map.of(), 0, List.of());
  }

  /**
   * The last block on the terminal.
   *
   * @param job the job file as the user named it
   */
  List<String> lines(String job) {
    if (number.isEmpty()) {
      return List.of(
          "run " + runId + " is already published in " + folder,
          "nothing was done; to compute it again: health-report run " + job + " --again");
    }
    List<String> lines = new ArrayList<>();
    notes.stream().limit(MOST_NOTES).forEach(note -> lines.add("note: " + note));
    if (notes.size() > MOST_NOTES) {
      lines.add("note: and " + (notes.size() - MOST_NOTES) + " more, see table rule_result");
    }
    long rows = tables.values().stream().mapToLong(Long::longValue).sum();
    lines.add("published as number " + number.getAsLong() + " in " + folder);
    lines.add(text("  tables/   %,d tables, %,d rows", tables.size(), rows));
    lines.add(text("  reports/  %,d PDFs", reports));
    lines.add(text("  rejected  %,d of %,d rows, see table rejected_rows", rejected, read));
    lines.add(
        rejected > 0
            ? "next: health-report check " + job + " (why rows were rejected)"
            : "next: health-report report " + folder + " --to DIR (the PDFs again)");
    return lines;
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

package org.partnershiphealth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class RunOutcomeTest {

  private static RunOutcome published(long rejected) {
    return new RunOutcome(
        "2015-09-30-ab",
        "/out/runs/2015-09-30-ab-1",
        OptionalLong.of(3),
        10_324,
        rejected,
        Map.of("supplier", 73L, "ledger", 20_000L),
        2,
        List.of("suppliers: column Site is not mapped"));
  }

  @Test
  void theLastBlockSaysWhatIsWhereAndWhatToTryNext() {
    assertEquals(
        List.of(
            "note: suppliers: column Site is not mapped",
            "published as number 3 in /out/runs/2015-09-30-ab-1",
            "  tables/   2 tables, 20,073 rows",
            "  reports/  2 PDFs",
            "  rejected  0 of 10,324 rows, see table rejected_rows",
            "next: health-report report /out/runs/2015-09-30-ab-1 --to DIR (the PDFs again)"),
        published(0).lines("job.yaml"));
  }

  @Test
  void afterRejectedRowsTheNextCommandSaysWhy() {
    List<String> lines = published(34).lines("job.yaml");
    assertEquals("  rejected  34 of 10,324 rows, see table rejected_rows", lines.get(4));
    assertEquals("next: health-report check job.yaml (why rows were rejected)", lines.get(5));
  }

  @Test
  void aRunThatIsAlreadyPublishedSaysSo() {
    assertEquals(
        List.of(
            "run 2015-09-30-ab is already published in /out/runs/2015-09-30-ab-1",
            "nothing was done; to compute it again: health-report run job.yaml --again"),
        RunOutcome.alreadyPublished("2015-09-30-ab", "/out/runs/2015-09-30-ab-1")
            .lines("job.yaml"));
  }
}

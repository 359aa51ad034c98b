package org.partnershiphealth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckCommandTest {

  private static final String JOB =
      """
      as_of: 2015-09-30
      tables:
        suppliers:
          format: csv
          path: suppliers.csv
          options: {header: "true"}
          max_rejected: LIMIT
          columns: {supplier_id: id, name: name}
      """;

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void useTheSharedSession() throws IOException {
    assertFalse(Sessions.shared().sparkContext().isStopped());
    Files.writeString(folder.resolve("suppliers.csv"), "id,name\nA,Alpha\nB,\nC,Gamma\nC,Gamma\n");
  }

  private int check(String maxRejected) throws IOException {
    Path job = Files.writeString(folder.resolve("job.yaml"), JOB.replace("LIMIT", maxRejected));
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            Map.of());
    return Main.execute(terminal, "check", job.toString());
  }

  @Test
  void everyRowIsAccountedForAndTheQualityTablesAreWritten() throws IOException {
    assertEquals(0, check("50 %"));
    String results = out.toString(StandardCharsets.UTF_8);
    assertTrue(results.matches("(?s).*suppliers +suppliers.csv +4 +2 +0 +1 +1\n.*"), results);
    assertTrue(results.contains("no gate stops a run"));
    Path checks;
    try (var runs = Files.list(folder.resolve("out/job/checks"))) {
      checks = runs.findFirst().orElseThrow();
    }
    assertEquals(
        1,
        Sessions.shared()
            .read()
            .parquet(checks.resolve("tables/rejected_rows").toString())
            .where("rule = 'REQUIRED' and column_name = 'name'")
            .count());
    assertEquals(0, check("50 %"), "the same check again takes its place");
  }

  @Test
  void aGateThatFailsEndsWithDataRefusedAndSaysWhichRule() throws IOException {
    assertEquals(3, check("1 %"));
    String results = out.toString(StandardCharsets.UTF_8);
    assertTrue(results.contains("STOP"), results);
    assertTrue(results.endsWith("a run would stop\n"), results);
    assertTrue(err.toString(StandardCharsets.UTF_8).endsWith("next: mend what says STOP\n"));
  }
}

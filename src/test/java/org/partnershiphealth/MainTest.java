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
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershiphealth.published.Commits;

/** The command line as a user meets it: results, one-line errors and exit codes. */
final class MainTest {

  private static final String JOB =
      """
      name: medical
      as_of: 2015-09-30
      tables:
        suppliers:
          format: csv
          path: ${DATA}/suppliers.csv
          columns: {supplier_id: "`Vendor`", name: "`Vendor`"}
      """;

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            Map.of("DATA", folder.toString(), "PASSWORD", "hunter2hunter2"));
    return Main.execute(terminal, args);
  }

  private String errors() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String results() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String job(String text) throws IOException {
    return Files.writeString(folder.resolve("job.yaml"), text).toString();
  }

  @Test
  void withoutACommandTheCommandsAreListed() {
    assertEquals(2, run());
    assertTrue(errors().contains("explain"));
  }

  @Test
  void aMisspeltCommandIsOneLineWithTheNearestOne() {
    assertEquals(2, run("explian", "job.yaml"));
    assertEquals("health-report: unknown argument 'explian' (did you mean explain?)\n", errors());
  }

  @Test
  void aMissingArgumentIsOneLine() {
    assertEquals(2, run("explain"));
    assertEquals(
        "health-report: Missing required argument (specify one of these): (JOB | --keys)"
            + " (see health-report explain --help)\n",
        errors());
  }

  @Test
  void aMissingJobFileIsOneLine() {
    assertEquals(2, run("explain", folder + "/no.yaml"));
    assertEquals(1, errors().lines().count());
    assertTrue(errors().contains("no.yaml: no such file"));
  }

  @Test
  void aBadJobFileIsOneLineAndVerboseShowsWhere() throws IOException {
    String bad = job(JOB + "repotr: x\n");
    assertEquals(2, run("explain", bad));
    assertEquals(1, errors().lines().count());
    assertTrue(errors().contains("line 8: unknown key 'repotr' (did you mean 'report'?)"));
    assertEquals(2, run("explain", bad, "--verbose"));
    assertTrue(errors().contains("at org.partnershiphealth.config"));
  }

  @Test
  void explainShowsFilesMappingSettingsAndOrigins() throws IOException {
    Files.writeString(folder.resolve("suppliers.csv"), "Vendor\nA\n");
    assertEquals(0, run("explain", job(JOB)));
    assertTrue(results().contains("suppliers.csv  9 bytes"));
    assertTrue(results().contains("supplier_id              `Vendor`"));
    assertTrue(results().contains("not mapped: country region"));
    assertTrue(results().matches("(?s).*trust.half_life_months +6 +default.*"));
    assertTrue(results().matches("(?s).*as_of +2015-09-30 +line 2.*"));
  }

  @Test
  void explainListsEveryKeyWithItsDefault() {
    assertEquals(0, run("explain", "--keys"));
    assertTrue(results().matches("(?s).*trust.half_life_months .*default: 6.*"));
  }

  @Test
  void explainOfAMissingInputEndsWithDataRefused() throws IOException {
    assertEquals(3, run("explain", job(JOB)));
    assertTrue(results().contains("no such file"));
  }

  @Test
  void aSecretIsNeitherInResultsNorInErrors() throws IOException {
    String option = JOB.replace("path:", "options: {password: \"${PASSWORD}\"}\n    path:");
    run("explain", job(option));
    run("explain", job(option + "bad: ${PASSWORD}\n"), "--verbose");
    assertFalse((results() + errors()).contains("hunter2"));
  }

  @Test
  void doctorChecksTheSharedSessionAndLeavesItRunning() {
    assertEquals(2, Sessions.shared().range(2).count());
    Path output = folder.resolve("out");
    assertEquals(0, run("doctor", output.toString()));
    assertTrue(results().contains("ok   spark"));
    assertTrue(results().contains("ok   output"));
    assertFalse(Files.exists(output));
    assertEquals(2, Sessions.shared().range(2).count());
  }

  @Test
  void doctorNamesAnOutputThatCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertEquals(5, run("doctor", file.toString()));
    assertTrue(results().contains("BAD  output"));
  }

  @Test
  void gcRemovesOldUnfinishedRunsAndNothingElse() throws IOException {
    Path old = unfinished("old-1");
    Path young = unfinished("young-1");
    Path published = unfinished("published-1");
    FileTime lastMonth = FileTime.from(Instant.now().minus(Duration.ofDays(30)));
    for (Path run : List.of(old, published)) {
      Files.setLastModifiedTime(run.resolve("_claim"), lastMonth);
      Files.setLastModifiedTime(run, lastMonth);
    }
    Commits.of(folder.toString(), new Configuration()).publish("published-1", 0);
    assertEquals(0, run("gc", folder.toString(), "--list"));
    assertTrue(Files.exists(old));
    assertEquals(0, run("gc", folder.toString()));
    assertFalse(Files.exists(old));
    assertTrue(Files.exists(young));
    assertTrue(Files.exists(published));
    assertTrue(results().endsWith("2 unfinished, 1 removed\n"));
  }

  private Path unfinished(String name) throws IOException {
    Path run = Files.createDirectories(folder.resolve("runs").resolve(name));
    Files.writeString(run.resolve("_claim"), "");
    return run;
  }

  @Test
  void aReportNeedsAPublishedRun() {
    assertEquals(3, run("report", folder.toString()));
    assertTrue(errors().contains("no published run; expected a run folder or a job's output"));
  }

  @Test
  void theDictionaryNamesEveryPublishedTableInEachForm() {
    assertEquals(0, run("dictionary"));
    assertTrue(results().contains("## trust_month"));
    out.reset();
    assertEquals(0, run("dictionary", "--format", "json"));
    assertTrue(results().contains("\"trust_month\""));
    out.reset();
    assertEquals(0, run("dictionary", "--format", "csv"));
    assertTrue(results().contains("trust_month,"));
    assertEquals(2, run("dictionary", "--format", "yaml"));
  }
}

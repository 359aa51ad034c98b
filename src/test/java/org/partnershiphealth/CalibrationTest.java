package org.partnershiphealth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershiphealth.questions.Calibration;
import org.partnershiphealth.questions.SimulatedPanel;

/**
 * The error rates of the evidence are those that it states (05.11 B1 to B6). With few panels a line
 * may miss its target by three standard errors; {@code mvn verify -Pcalibrate} takes a thousand.
 */
class CalibrationTest {

  private static final int RUNS = Integer.getInteger("calibration.runs", 24);

  @TempDir Path folder;

  @Test
  void errorsAreAsRareAsTheyAreSaidToBe() {
    List<Calibration.Row> rows = Calibration.of(CalibrateCommand::panel, RUNS, 1);

    List<String> ids = List.of("B1", "B2", "B3", "B4", "B5", "B6");
    assertEquals(ids, rows.stream().map(Calibration.Row::id).distinct().toList());
    assertEquals(List.of(), rows.stream().filter(row -> !row.holds(3)).toList());
  }

  @Test
  void aPanelIsTheSameForTheSameSeedAndAnotherForAnother() {
    SimulatedPanel one = CalibrateCommand.panel("HEAVY", 5, 12, 3);
    SimulatedPanel again = CalibrateCommand.panel("HEAVY", 5, 12, 3);
    SimulatedPanel other = CalibrateCommand.panel("HEAVY", 5, 12, 4);

    assertTrue(Arrays.deepEquals(one.trust(), again.trust()));
    assertTrue(Arrays.deepEquals(one.logCost(), again.logCost()));
    assertTrue(!Arrays.deepEquals(one.logCost(), other.logCost()));
  }

  @Test
  void aRateThatIsFarFromItsTargetIsSaidToMissIt() {
    Calibration.Row row = new Calibration.Row("B4", "ASSOCIATED", 0, 0.08, 0.3, 100);

    assertTrue(!row.holds(0) && !row.holds(3));
    assertTrue(new Calibration.Row("B4", "ASSOCIATED", 0, 0.08, 0.09, 100).holds(3));
    assertTrue(
        Calibration.markdown(List.of(row)).contains("| 30.0 % | at most 8.0 % | no | 100 |"));
  }

  private static String printed(int code, String... args) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    assertEquals(code, Main.execute(new Terminal(stream, stream, false, Map.of()), args));
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static String refusal(String... args) {
    return printed(2, args);
  }

  /** Four suppliers decide nothing; that it is said of every world shows that all were run. */
  @Test
  @Tag("long")
  void logsAreCountedThroughTheWholeRun() throws IOException {
    Sessions.shared();
    Path manual =
        Files.writeString(
            folder.resolve("manual.md"),
            """
            <!-- calibration on logs: measured by health-report calibrate -->
            <!-- end of calibration on logs -->
            """);
    printed(
        0,
        "calibrate",
        "--logs",
        "--runs",
        "1",
        "--suppliers",
        "4",
        "--truth",
        "4",
        "--write",
        manual.toString());

    String table = Files.readString(manual);
    for (String world : List.of("LAGGED", "REVERSE", "NULL")) {
      assertTrue(table.contains("world " + world + ", 4 suppliers, 36 months | 0.0 %"), table);
    }
    assertTrue(
        table.contains("calibrate --logs --suppliers 4 --truth 4 --runs 1 --seed 1`"), table);
  }

  @Test
  void aManualWithoutAPlaceForTheTableIsRefusedBeforeAnythingIsLost() throws IOException {
    Path manual = Files.writeString(folder.resolve("manual.md"), "# Methods");

    assertTrue(
        refusal("calibrate", "--runs", "1", "--write", manual.toString()).contains("no place"));
    assertEquals("# Methods", Files.readString(manual));
    assertTrue(refusal("calibrate", "--runs", "0").contains("--runs is 0; expected 1 or more"));
    assertTrue(refusal("calibrate", "--truth", "0").contains("--truth is 0; expected 1 or more"));
  }
}

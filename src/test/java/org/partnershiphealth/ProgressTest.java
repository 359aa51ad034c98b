package org.partnershiphealth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProgressTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  private Progress progress(boolean redraw) {
    return new Progress(new PrintStream(written, true, StandardCharsets.UTF_8), redraw);
  }

  private List<String> lines() {
    return written.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void eachStageIsOneLineWithItsRowsAndSeconds() {
    try (Progress progress = progress(false)) {
      progress.stage("intake");
      progress.rows(10324);
      progress.stage("facts");
    }
    assertEquals(2, lines().size());
    assertTrue(lines().get(0).matches("  intake +10,324 +[0-9]+\\.[0-9] s"), lines().get(0));
    assertTrue(lines().get(1).matches("  facts +[0-9]+\\.[0-9] s"), lines().get(1));
  }

  @Test
  void aRemarkEndsTheRunningStage() {
    try (Progress progress = progress(false)) {
      progress.stage("intake");
      progress.say("published as number 3");
    }
    assertTrue(lines().get(0).startsWith("  intake"));
    assertEquals(List.of("published as number 3"), lines().subList(1, 2));
  }

  @Test
  void aRemarkCannotForgeALine() {
    try (Progress progress = progress(false)) {
      progress.say("supplier \n  intake 5 rows \u001B[2K");
    }
    assertEquals(List.of("supplier \\u000a  intake 5 rows \\u001b[2K"), lines());
  }

  @Test
  void onATerminalTheLineIsDrawnAtOnceAndAgainAtItsEnd() {
    try (Progress progress = progress(true)) {
      progress.stage("intake");
      assertTrue(written.toString(StandardCharsets.UTF_8).startsWith("\r\u001B[2K  intake"));
    }
    assertTrue(written.toString(StandardCharsets.UTF_8).endsWith(" s\n"));
  }

  @Test
  void stagesNameTheirSparkJobs() {
    try (Progress progress = progress(false)) {
      progress.attach(Sessions.shared());
      progress.stage("intake");
      assertEquals(
          "intake", Sessions.shared().sparkContext().getLocalProperty("spark.jobGroup.id"));
    }
  }
}

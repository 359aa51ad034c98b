package org.partnershiphealth.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.Refusal;

class CommitsTest {

  private final Configuration hadoop = new Configuration();

  @TempDir Path output;

  private Commits commits() {
    return Commits.of(output.toString(), hadoop);
  }

  @Test
  void anEmptyOutputHasNoPublication() {
    assertEquals(Optional.empty(), commits().latest());
    assertEquals(0, commits().number());
  }

  @Test
  void theHighestNumberIsTheTruth() throws IOException {
    commits().publish("a-1", 0);
    commits().publish("b-1", 1);

    assertEquals(Optional.of("b-1"), commits().latest());
    assertEquals(Path.of("runs", "b-1"), Files.readSymbolicLink(output.resolve("latest")));
    assertTrue(Files.readString(output.resolve("latest.json")).contains("runs/b-1"));
  }

  @Test
  void whoComesSecondIsToldAndKeepsItsFolder() {
    commits().publish("a-1", 0);

    Refusal refusal = assertThrows(Refusal.class, () -> commits().publish("b-1", 0));

    assertEquals(ExitCode.OUTPUT, refusal.exitCode());
    assertTrue(refusal.getMessage().contains("runs/b-1"));
    assertEquals(Optional.of("a-1"), commits().latest());
  }

  @Test
  void ofManyWritersOneWins() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 50; round++) {
        long seen = round;
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int w = 0; w < 4; w++) {
          String run = "r" + round + "-" + w;
          writers.add(() -> wins(run, seen));
        }
        int winners = 0;
        for (Future<Boolean> writer : threads.invokeAll(writers)) {
          winners += writer.get() ? 1 : 0;
        }
        assertEquals(1, winners, "round " + round);
      }
    } finally {
      threads.shutdown();
    }
  }

  private boolean wins(String run, long seen) {
    try {
      commits().publish(run, seen);
      return true;
    } catch (Refusal lost) {
      return false;
    }
  }

  @Test
  void twoAttemptsAtOneRunGetTwoFolders() {
    RunFolder first = RunFolder.create(output.toString(), "r", hadoop);
    RunFolder second = RunFolder.create(output.toString(), "r", hadoop);

    assertEquals("r-1", first.name());
    assertEquals("r-2", second.name());
  }

  @Test
  void anOutputThatCannotBeWrittenIsRefusedBeforeAnythingIsComputed() throws IOException {
    Path file = Files.writeString(output.resolve("file"), "x");

    Refusal refusal =
        assertThrows(Refusal.class, () -> RunFolder.probe(file.resolve("out").toString(), hadoop));

    assertEquals(ExitCode.OUTPUT, refusal.exitCode());
  }
}

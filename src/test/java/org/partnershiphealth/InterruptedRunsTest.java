package org.partnershiphealth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershiphealth.config.ExitCode;

/** Runs that die, and runs that meet: what was published stays whole. */
@Tag("long")
class InterruptedRunsTest {

  private static final int KILLS = 10;

  @TempDir static Path folder;

  private static SmallWorld world;

  @BeforeAll
  static void makeASmallWorld() throws IOException {
    world = SmallWorld.generate(folder);
  }

  private static int run(Path job) {
    return RunProcess.run(job.resolveSibling("log"), "run", job.toString(), "--again");
  }

  private static long commits(Path job) throws IOException {
    try (var files = Files.list(job.resolveSibling("out").resolve("_commits"))) {
      return files.filter(f -> f.toString().endsWith(".json")).count();
    }
  }

  @Test
  void aRunKilledAtAnyMomentLeavesTheEarlierPublicationAndTheNextRunIsClean() throws Exception {
    Path job = world.job("killed");
    long began = System.nanoTime();
    assertEquals(0, run(job), Files.readString(job.resolveSibling("log")));
    long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    Path published = SmallWorld.latest(job);
    assertEquals(List.of(), RunProcess.damaged(published));

    Random random = new Random(20_261_125);
    List<Long> moments = new ArrayList<>();
    int finished = 1;
    while (moments.size() < KILLS) {
      long moment = Math.round(random.nextDouble() * 0.9 * whole);
      Process process =
          RunProcess.start(job.resolveSibling("killed.log"), "run", job.toString(), "--again");
      if (process.waitFor(moment, TimeUnit.MILLISECONDS)) {
        finished++;
        published = SmallWorld.latest(job);
      } else {
        process.destroyForcibly().waitFor();
        moments.add(moment);
      }
      assertEquals(published, SmallWorld.latest(job), "killed after " + moments + " ms");
      assertEquals(List.of(), RunProcess.damaged(published), "killed after " + moments + " ms");
      assertTrue(finished <= KILLS, "most runs were over before they could be killed");
    }
    System.out.println("killed after " + moments + " of " + whole + " ms");

    assertEquals(0, run(job), Files.readString(job.resolveSibling("log")));
    assertEquals(finished + 1, commits(job));
    assertEquals(RunProcess.results(published), RunProcess.results(SmallWorld.latest(job)));
  }

  @Test
  void ofTwoRunsAtOnceOnePublishesAndTheOtherSaysThatItLost() throws Exception {
    Path job = world.job("raced");
    Path one = job.resolveSibling("one.log");
    Path two = job.resolveSibling("two.log");
    Process first = RunProcess.start(one, "run", job.toString());
    Process second = RunProcess.start(two, "run", job.toString());
    List<Integer> codes = new ArrayList<>(List.of(first.waitFor(), second.waitFor()));
    String said = Files.readString(one) + Files.readString(two);
    codes.sort(null);
    assertEquals(List.of(0, ExitCode.OUTPUT.number()), codes, said);
    assertEquals(1, commits(job));
    assertEquals(List.of(), RunProcess.damaged(SmallWorld.latest(job)));
    try (var runs = Files.list(job.resolveSibling("out").resolve("runs"))) {
      assertEquals(2, runs.count(), "the loser keeps its folder");
    }
  }
}

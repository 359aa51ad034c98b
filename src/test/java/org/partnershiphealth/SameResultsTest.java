package org.partnershiphealth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input gives the same run, wherever and however it is computed. */
@Tag("long")
class SameResultsTest {

  @TempDir static Path folder;

  private static SmallWorld world;

  @BeforeAll
  static void makeASmallWorld() throws IOException {
    world = SmallWorld.generate(folder);
  }

  /** The results of a run into an empty output. */
  private static Map<String, String> run(String name, String... more) throws IOException {
    Path job = world.job(name);
    Path log = job.resolveSibling("log");
    List<String> arguments = new ArrayList<>(List.of("run", job.toString(), "--verbose"));
    arguments.addAll(List.of(more));
    assertEquals(0, RunProcess.run(log, arguments.toArray(String[]::new)), Files.readString(log));
    return RunProcess.results(SmallWorld.latest(job));
  }

  @Test
  void coresAndPartitionsChangeNothing() throws IOException {
    Map<String, String> first = run("two-cores", "--cores", "2");
    assertTrue(first.keySet().stream().anyMatch(name -> name.endsWith(".pdf")));
    assertEquals(first, run("two-cores-again", "--cores", "2"));
    assertEquals(first, run("one-core", "--cores", "1"));
    for (String partitions : List.of("1", "7", "64")) {
      String setting = "spark.sql.shuffle.partitions=" + partitions;
      assertEquals(first, run("in-" + partitions, "--cores", "2", "--conf", setting));
    }
  }
}

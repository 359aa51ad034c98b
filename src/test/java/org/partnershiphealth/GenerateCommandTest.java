package org.partnershiphealth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershiphealth.synthetic.World;

/** The generate command: what it writes can be read, and what it refuses. */
final class GenerateCommandTest {

  /** What both launchers set where the user has not. */
  private static final Map<String, String> LAUNCHED =
      Map.of("SAMPLE_PSEUDONYM_KEY", "0f".repeat(32));

  @TempDir private Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    return Main.execute(new Terminal(out, errors, false, LAUNCHED), args);
  }

  private String errors() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void everyWorldComesWithAJobFileThatCanBeExplained() {
    for (World world : World.values()) {
      String name = world.name().toLowerCase(Locale.ROOT);
      String size = world == World.SAMPLE ? "60" : "3";
      String to = folder.resolve(name).toString();
      assertEquals(0, run("generate", "--world", name, "--suppliers", size, "--out", to), errors());
      assertEquals(0, run("explain", to + "/job.yaml"), errors());
    }
  }

  @Test
  void manyMessagesComeInPartsAndOldPartsGo() throws IOException {
    String to = folder.toString();
    String[] command = {
      "generate", "--suppliers", "1", "--months", "1", "--messages", "2000001", "--out", to
    };
    Path old = Files.createDirectories(folder.resolve("messages")).resolve("part-00099.csv.gz");
    Files.writeString(old, "old");
    assertEquals(0, run(command), errors());
    try (Stream<Path> parts = Files.list(folder.resolve("messages"))) {
      assertTrue(parts.allMatch(p -> p.toString().endsWith(".csv.gz") && !p.equals(old)));
    }
  }

  @Test
  void noSuppliersIsRefusedAndAFileIsNoFolder() throws IOException {
    assertEquals(2, run("generate", "--suppliers", "0", "--out", folder.toString()));
    assertTrue(errors().contains("expected 1 to"), errors());
    Path file = Files.writeString(folder.resolve("taken"), "");
    assertEquals(4, run("generate", "--suppliers", "1", "--out", file.toString()));
    assertTrue(errors().contains("cannot write"), errors());
  }
}

package org.partnershiphealth.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a job file, the reader ends with a job or with one line. */
final class JobFileFuzzTest {

  private static final long SEED = 20260101;
  private static final int ROUNDS = 600;
  private static final String SECRET = "s3cr3t-of-the-house";
  private static final String[] PIECES = {
    ":",
    ": ",
    "\n",
    "\n  ",
    "\n    ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    ",",
    "&a ",
    "*a",
    "!!str ",
    "!x ",
    "|\n",
    ">\n",
    "'",
    "\"",
    "#",
    "%YAML 1.2\n---\n",
    "---\n",
    "...\n",
    "\t",
    "~",
    "null",
    "? ",
    "${S}",
    "${",
    "$${",
    "${NONE}",
    "\0",
    "\u202E",
    "\uD800",
    "\uFEFF",
    "9".repeat(400),
    "1e999",
    "NaN",
    "-0",
    "0x1F",
    "true",
    "as_of",
    "tables",
    "trust",
    "columns",
    "/[/",
    "<<: ",
    "@",
    "`"
  };

  @TempDir private Path folder;

  @Test
  void randomChangesOfAGoodFileEndInAJobOrInOneLine() {
    Random random = new Random(SEED);
    String good = JobFileKeysTest.everyKey();
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      refused += message(mutated(good, random)).isPresent() ? 1 : 0;
    }
    assertTrue(refused > ROUNDS / 2, "most changes break the file, but only " + refused + " did");
  }

  @Test
  void randomTextEndsInOneLine() {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      assertTrue(message(text.toString()).isPresent());
    }
  }

  private Optional<String> message(String text) {
    try {
      JobFiles.load(
          folder,
          new String(
              text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
              java.nio.charset.StandardCharsets.UTF_8),
          Map.of("S", SECRET));
      return Optional.empty();
    } catch (Refusal e) {
      assertEquals(ExitCode.USAGE, e.exitCode());
      assertEquals(1, e.getMessage().lines().count());
      assertFalse(e.getMessage().contains(SECRET), "a secret in: " + e.getMessage());
      return Optional.of(e.getMessage());
    }
  }

  private static String mutated(String good, Random random) {
    StringBuilder text = new StringBuilder(good);
    for (int change = random.nextInt(3); change >= 0; change--) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + random.nextInt(12));
      switch (random.nextInt(3)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        default -> text.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return text.toString();
  }
}

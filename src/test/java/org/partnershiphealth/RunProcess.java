package org.partnershiphealth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs the product as its users do: one process, one command. */
final class RunProcess {

  private RunProcess() {}

  /** Starts {@code health-report} with these arguments; its output goes to a file. */
  static Process start(Path output, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + Path.of("target", "jvm-options"));
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss4m", "-Xmx2g"));
    command.addAll(List.of("-XX:ReservedCodeCacheSize=256m", "-Djava.awt.headless=true"));
    String classPath = System.getProperty("surefire.test.class.path");
    command.addAll(
        List.of("-cp", classPath == null ? System.getProperty("java.class.path") : classPath));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(output.toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs it to its end; the exit code is the result. */
  static int run(Path output, String... arguments) {
    try {
      return start(output, arguments).waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the product ran", e);
    }
  }

  /**
   * What a run left, by name: run_id, rows and their hash of each table, bytes of each report. The
   * bytes of a table differ: Parquet lists the encodings of a column in no order.
   */
  static Map<String, String> results(Path published) {
    Map<String, String> results = new TreeMap<>();
    JsonNode record = json(published.resolve("run.json"));
    results.put("run_id", record.get("run_id").asText());
    for (JsonNode table : record.get("tables")) {
      results.put(table.get("table").asText(), table.get("rows") + " " + table.get("checksum"));
    }
    for (JsonNode report : record.get("reports")) {
      results.put(report.get("name").asText(), report.get("sha256").asText());
    }
    return results;
  }

  /** Whether every file that a publication's record names is there, byte for byte. */
  static List<String> damaged(Path published) throws IOException {
    List<String> damaged = new ArrayList<>();
    JsonNode record = json(published.resolve("run.json"));
    for (JsonNode table : record.get("tables")) {
      Path folder = published.resolve("tables").resolve(table.get("table").asText());
      addDamaged(damaged, folder, table.get("files"));
    }
    addDamaged(damaged, published.resolve("reports"), record.get("reports"));
    return damaged;
  }

  private static void addDamaged(List<String> damaged, Path folder, JsonNode files)
      throws IOException {
    for (JsonNode file : files) {
      Path path = folder.resolve(file.get("name").asText());
      if (!Files.exists(path) || !sha256(path).equals(file.get("sha256").asText())) {
        damaged.add(path.toString());
      }
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(Path file) {
    try {
      return new ObjectMapper().readTree(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

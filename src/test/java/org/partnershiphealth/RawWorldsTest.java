package org.partnershiphealth;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is planted in generated logs is what a run on them reports. {@code calibrate --logs} counts
 * how often.
 */
class RawWorldsTest {

  @TempDir Path folder;

  private static void command(String... arguments) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    int code = Main.execute(new Terminal(stream, stream, false, Map.of()), arguments);
    assertEquals(0, code, printed.toString(StandardCharsets.UTF_8));
  }

  /** A table of a run on a generated world. */
  private Dataset<Row> published(String world, int suppliers, String table) throws IOException {
    Sessions.shared();
    Path raw = folder.resolve(world);
    String many = Integer.toString(suppliers);
    command("generate", "--world", world, "--suppliers", many, "--out", raw.toString());
    Path job = raw.resolve("job.yaml");
    Files.writeString(job, "report: {supplier_pages: none}\n", StandardOpenOption.APPEND);
    command("run", job.toString());
    Path run = raw.resolve("out/latest").toRealPath();
    return Sessions.shared().read().parquet(run.resolve("tables").resolve(table).toString());
  }

  @Test
  void trustComesFirstInTheLaggedWorld() throws IOException {
    List<Row> planted =
        published("lagged", 60, "evidence_test")
            .where("scope_type = 'all' and x = 'MUTUAL' and outcome = 'landed_unit_cost'")
            .selectExpr("verdict", "direction", "ci_hi < 0")
            .collectAsList();

    assertEquals("[[ASSOCIATED,TRUST_FIRST,true]]", planted.toString());
  }

  private Set<String> winners(String world) throws IOException {
    List<Row> outcomes =
        published(world, 100, "horse_race").select("winner").distinct().collectAsList();
    assertTrue(!outcomes.isEmpty(), world);
    return outcomes.stream()
        .filter(row -> !row.isNullAt(0))
        .map(row -> row.getString(0))
        .collect(toSet());
  }

  @Test
  @Tag("long")
  void theRaceNamesThePlantedWinnerAndNobodyWhereNobodyWins() throws IOException {
    assertEquals(Set.of("cheapness"), winners("price"));
    assertEquals(Set.of("speed"), winners("speed"));
    assertEquals(Set.of("trust"), winners("trust"));
    assertEquals(Set.of(), winners("null"));
  }
}

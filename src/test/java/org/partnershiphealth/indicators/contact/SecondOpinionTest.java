package org.partnershiphealth.indicators.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershiphealth.extracts.SourceTable;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.facts.World;
import org.partnershiphealth.indicators.Measure;

/** The measures of contact on random messages and meetings, and the same written again in SQL. */
final class SecondOpinionTest {

  private static final String AS_OF = "2024-03-20";
  private static final long FIRST = Instant.parse("2023-06-05T00:00:00Z").getEpochSecond();
  private static final int SECONDS = 286 * 86_400;
  private static final List<String> SUPPLIERS = List.of("CN1", "CN2", "CN3", "DE1", "DE2", "DE3");
  private static final List<Measure> MEASURES =
      List.of(
          CadenceKept.MEASURE,
          LongestSilence.MEASURE,
          SilentShare.MEASURE,
          AnsweredInTime.MEASURE,
          Reciprocity.MEASURE,
          RichChannelShare.MEASURE,
          OffHoursBurden.MEASURE);

  private final Random random = new Random(20240320);
  private final World world = World.asOf(AS_OF);

  @TempDir private Path folder;

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** An instant on a whole quarter of an hour, so that limits and ties are met exactly. */
  private String instant() {
    return Instant.ofEpochSecond(FIRST + random.nextInt(SECONDS) / 900 * 900L).toString();
  }

  /** The first supplier of a country is talkative, the last one nearly silent. */
  private void fill() {
    SUPPLIERS.forEach(s -> world.supplier(s, s.substring(0, 2)));
    for (int i = 0; i < 3000; i++) {
      String supplier = random.nextInt(40) == 0 ? one(SUPPLIERS) : one(List.of("CN1", "DE1"));
      supplier = random.nextInt(9) == 0 ? one(List.of("CN2", "DE2")) : supplier;
      world.message(
          "m" + random.nextInt(1_000_000) + "-" + i,
          supplier,
          instant(),
          one(List.of("BUYER", "SUPPLIER")),
          "thread_id",
          "t" + random.nextInt(150),
          "kind",
          one(List.of("REQUEST", "RUSH", "INFO", "REPLY", "ESCALATION")),
          "channel",
          random.nextInt(9) == 0 ? null : one(List.of("EMAIL", "EMAIL", "CHAT", "CALL")),
          "automated",
          random.nextInt(9) == 0);
    }
    for (int i = 0; i < 120; i++) {
      String planned =
          random.nextInt(5) == 0
              ? instant()
              : "2024-0" + (1 + i % 2) + "-" + (10 + i % 19) + "T05:00:00Z";
      Instant held = Instant.parse(planned).plusSeconds(86_400L * (random.nextInt(9) - 4));
      boolean cancelled = random.nextInt(4) == 0;
      world.meeting(
          "k" + i,
          one(SUPPLIERS.subList(0, 5)),
          "kind",
          one(List.of("CHECK_IN", "REVIEW", "VISIT")),
          "planned_at",
          planned,
          "held_at",
          cancelled || held.isAfter(Instant.parse(AS_OF + "T12:00:00Z")) ? null : held,
          "cancelled_at",
          cancelled ? planned : null,
          "cancelled_by_consent",
          random.nextBoolean(),
          "channel",
          one(List.of("VIDEO", "IN_PERSON", "EMAIL")));
    }
  }

  private Map<String, double[]> ours() {
    Map<String, double[]> figures = new TreeMap<>();
    for (Measure measure : MEASURES) {
      for (String line : world.figures(measure, 1)) {
        String[] cells = line.split(" ", -1);
        if (cells[3].equals("main")) {
          figures.put(
              String.join(" ", measure.name(), cells[0], cells[1], cells[2]),
              new double[] {Double.parseDouble(cells[4]), Double.parseDouble(cells[5])});
        }
      }
    }
    return figures;
  }

  private Map<String, double[]> theirs() throws IOException, SQLException {
    Map<String, double[]> figures = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = connection.createStatement()) {
      load(sql);
      String text = Files.readString(Path.of("src/test/sql/contact.sql"));
      String[] queries = text.split(";\\s*\\n", -1);
      for (int i = 0; i < queries.length - 2; i++) {
        sql.execute(queries[i]);
      }
      ResultSet rows = sql.executeQuery(queries[queries.length - 2]);
      while (rows.next()) {
        String key =
            String.join(
                " ", rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4));
        figures.put(key, new double[] {rows.getDouble(5), rows.getDouble(6)});
      }
    }
    return figures;
  }

  private void load(Statement sql) throws SQLException {
    sql.execute("SET TimeZone = 'UTC'");
    sql.execute("CREATE TABLE as_of AS SELECT DATE '" + AS_OF + "' AS day");
    for (SourceTable table : List.of(SourceTables.MESSAGES, SourceTables.MEETINGS)) {
      String path = folder.resolve(table.name()).toString();
      world.facts().inputs().table(table).write().parquet(path);
      sql.execute("CREATE TABLE %s AS SELECT * FROM '%s/*.parquet'".formatted(table.name(), path));
    }
    String path = folder.resolve("days").toString();
    world.workingDays(List.of("CN", "CN~", "DE", "DE~")).write().parquet(path);
    sql.execute("CREATE TABLE days AS SELECT * FROM '%s/*.parquet'".formatted(path));
    sql.execute("CREATE TABLE suppliers (supplier_id TEXT, cal TEXT, zone TEXT)");
    for (String supplier : SUPPLIERS) {
      String cal = supplier.substring(0, 2);
      String zone = cal.equals("CN") ? "Asia/Shanghai" : "Europe/Berlin";
      sql.execute("INSERT INTO suppliers VALUES ('%s', '%s', '%s')".formatted(supplier, cal, zone));
    }
  }

  @Test
  void sqlGivesTheSameFigures() throws IOException, SQLException {
    fill();
    Map<String, double[]> ours = ours();
    Map<String, double[]> theirs = theirs();
    assertTrue(theirs.size() > 200, "too few figures to say anything: " + theirs.size());
    assertEquals(theirs.keySet(), ours.keySet());
    theirs.forEach(
        (key, figure) -> {
          assertEquals(figure[0], ours.get(key)[0], 1e-12, key);
          assertEquals(figure[1], ours.get(key)[1], 0, key + " n");
        });
  }
}

package org.partnershiphealth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The measures of the sample, computed again in SQL from its raw files and from the definitions
 * alone, beside the published ones: numerator, denominator and n of every supplier and month.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleSecondOpinionTest {

  private static final Path SCRIPTS = Path.of("src/test/sql/sample");
  private static final Path SAMPLE = Path.of("sample-data");

  /** Each script may read the tables of those before it. */
  private static final List<String> ORDER =
      List.of(
          "time",
          "lines",
          "presence",
          "contact",
          "openness",
          "fairness",
          "joint",
          "calendar",
          "promises",
          "output",
          "costs",
          "trade",
          "durations",
          "spans",
          "compare");

  @TempDir static Path folder;

  private Connection duckdb;

  @BeforeAll
  void publishTheSampleAndReadItAgain() throws IOException, SQLException {
    Path tables = publish();
    duckdb = DriverManager.getConnection("jdbc:duckdb:");
    execute("SET VARIABLE raw = '" + raw() + "'");
    execute("SET VARIABLE as_of = DATE '2026-06-30'");
    execute(script("sources"));
    for (String table :
        List.of(
            "supplier",
            "measure",
            "indicator_month",
            "outcome_month",
            "group_measure",
            "trust_month")) {
      String files = tables.resolve(table) + "/*.parquet";
      execute("CREATE VIEW " + table + " AS SELECT * FROM read_parquet('" + files + "')");
    }
    String days = "read_parquet('" + tables.resolve("calendar_day") + "/*.parquet')";
    String known = " WHERE date <= getvariable('as_of')";
    execute("CREATE VIEW calendar_day AS SELECT * FROM " + days + known);
    for (String name : ORDER) {
      execute(script(name));
    }
  }

  /** Runs the job of the sample without PDFs of suppliers; gives the folder of its tables. */
  private static Path publish() throws IOException {
    Sessions.shared();
    String sample =
        Files.readString(Path.of("jobs/sample.yaml"))
            .replace("../sample-data/", SAMPLE.toAbsolutePath() + "/")
            .replace("report:\n", "report:\n  supplier_pages: none\n");
    Path job = Files.createDirectories(folder.resolve("jobs")).resolve("sample.yaml");
    Files.writeString(job, sample);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    Map<String, String> environment = Map.of("SAMPLE_PSEUDONYM_KEY", "5a".repeat(32));
    Terminal terminal = new Terminal(stream, stream, false, environment);
    int code = Main.execute(terminal, "run", job.toString());
    assertEquals(0, code, printed.toString(StandardCharsets.UTF_8));
    return folder.resolve("out/sample/latest").toRealPath().resolve("tables");
  }

  /** The raw files in UTF-8: DuckDB reads neither GB18030 nor windows-1252. */
  private static Path raw() throws IOException {
    Path raw = Files.createDirectories(folder.resolve("raw"));
    try (Stream<Path> files = Files.list(SAMPLE)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        Charset charset =
            name.endsWith("-hamburg.csv")
                ? Charset.forName("windows-1252")
                : name.endsWith("-cn.csv") ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        Files.writeString(raw.resolve(name), Files.readString(file, charset));
      }
    }
    return raw;
  }

  @AfterAll
  void close() throws SQLException {
    if (duckdb != null) {
      duckdb.close();
    }
  }

  private static String script(String name) throws IOException {
    return Files.readString(SCRIPTS.resolve(name + ".sql"));
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = duckdb.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> ask(String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = duckdb.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }

  @Test
  void bothOpinionsAreTheSame() throws SQLException {
    assertEquals(
        List.of(),
        ask(
            "SELECT d FROM disagreements d QUALIFY row_number() OVER ("
                + "PARTITION BY measure, part, party ORDER BY supplier_id, month) <= 3"));
    assertTrue(ask("SELECT measure FROM opinion").size() > 70_000);
  }

  @Test
  void windowsOfThreeAndTwelveMonthsAreTheSumsOfTheirMonths() throws SQLException {
    assertEquals(
        List.of(),
        ask(
            "SELECT d FROM window_disagreements d QUALIFY row_number() OVER ("
                + "PARTITION BY measure, part, party ORDER BY supplier_id, month) <= 3"));
  }

  @Test
  void suppliersAreSeenFromTheirFirstEvent() throws SQLException {
    assertEquals(
        List.of(),
        ask(
            "SELECT supplier_id FROM supplier FULL JOIN first_seen USING (supplier_id)"
                + " WHERE first_on IS DISTINCT FROM first_seen_on"));
  }

  @Test
  void everyMeasureOfSuppliersHasASecondOpinion() throws SQLException {
    assertEquals(
        List.of(),
        ask(
            "SELECT name FROM measure WHERE name IN (SELECT measure FROM (FROM indicator_month"
                + " UNION ALL FROM outcome_month) WHERE status <> 'NO_DATA')"
                // The scores have tests of their own.
                + " AND name NOT IN ('trust_stock', 'trust_slope')"
                + " AND name NOT IN (SELECT measure FROM opinion WHERE part = 'main'"
                + " UNION SELECT measure FROM figures WHERE part = 'main')"));
  }

  @Test
  void theSampleIsReadToTheRow() throws SQLException {
    assertEquals(
        List.of("6404", "6612", "4418", "2375", "3156"),
        ask(
            "SELECT count(*) FROM order_lines UNION ALL SELECT count(*) FROM deliveries"
                + " UNION ALL SELECT count(*) FROM invoices UNION ALL SELECT count(*) FROM issues"
                + " UNION ALL SELECT count(*) FROM commitments"));
  }

  /** Two are figures of groups; that of the portfolio has too little evidence, as is usual. */
  @Test
  void everyMeasureIsFineForSomeSupplierOrGroup() throws SQLException {
    assertEquals(List.of(), ask("SELECT name FROM measure WHERE NOT mapped"));
    assertEquals(
        List.of("erosion_asymmetry", "survival"),
        ask("SELECT name FROM measure WHERE suppliers_ok = 0 ORDER BY name"));
    assertEquals(
        List.of("erosion_asymmetry ALL LOW_N", "survival Metal parts OK"),
        ask(
            "SELECT concat_ws(' ', measure, group_value, status) FROM group_measure"
                + " WHERE (measure = 'erosion_asymmetry' OR measure = 'survival' AND status = 'OK')"
                + " AND month = DATE '2026-06-01' ORDER BY ALL"));
  }

  @Test
  void noTwoSuppliersShareAllTheirValues() throws SQLException {
    assertEquals(
        List.of(),
        ask(
            "SELECT min(supplier_id) FROM (SELECT supplier_id, string_agg(concat_ws(' ', measure,"
                + " party, part, month, window_months, value), ',' ORDER BY measure, party, part,"
                + " month, window_months) AS everything"
                + " FROM (FROM indicator_month UNION ALL FROM outcome_month)"
                + " WHERE value IS NOT NULL GROUP BY supplier_id)"
                + " GROUP BY everything HAVING count(*) > 1"));
  }
}

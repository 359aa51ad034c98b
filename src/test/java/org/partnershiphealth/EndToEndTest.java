package org.partnershiphealth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
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
import org.partnershiphealth.published.PublishedTable;
import org.partnershiphealth.published.PublishedTables;

/** The main job on a real export, from the job file to the published tables, asked with DuckDB. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndToEndTest {

  @TempDir static Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private Path job;
  private Terminal terminal;
  private Path latest;
  private Connection duckdb;

  @BeforeAll
  void runTheMainJob() throws IOException, SQLException {
    Path export = Shared.path("real/scms/SCMS_Delivery_History.csv.gz");
    Sessions.shared();
    job = Files.createDirectories(folder.resolve("jobs")).resolve("scms.yaml");
    Files.copy(Path.of("jobs/scms.yaml"), job);
    PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    terminal = new Terminal(stream, stream, false, Map.of("SCMS_CSV", export.toString()));
    int code = Main.execute(terminal, "run", job.toString(), "--verbose");
    assertEquals(0, code, printed.toString(StandardCharsets.UTF_8));
    latest = folder.resolve("out/medical-shipments/latest").toRealPath();
    duckdb = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = duckdb.createStatement()) {
      for (PublishedTable table : PublishedTables.all()) {
        if (Files.exists(latest.resolve("tables").resolve(table.name()))) {
          statement.execute(
              "CREATE VIEW "
                  + table.name()
                  + " AS SELECT * FROM read_parquet('"
                  + latest.resolve("tables").resolve(table.name())
                  + "/*.parquet')");
        }
      }
    }
  }

  @AfterAll
  void close() throws SQLException {
    if (duckdb != null) {
      duckdb.close();
    }
  }

  private List<String> ask(String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = duckdb.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(rows.getObject(i)));
        }
        lines.add(String.join(" ", cells));
      }
    }
    return lines;
  }

  @Test
  void directLinesAreAsLateAsTheirHistorySays() throws SQLException {
    assertEquals(
        List.of("4920 259 0.947358"),
        ask(
            "SELECT count(*), count(*) FILTER (WHERE NOT on_time_first),"
                + " round(avg(on_time_first::INT), 6) FROM order_line"
                + " WHERE NOT internal AND left_out_reason IS NULL"));
  }

  @Test
  void twoVendorsAreAsLateAsTheirHistorySays() throws SQLException {
    assertEquals(
        List.of("Aurobindo 94 668", "Orgenics 98 754"),
        ask(
            "SELECT split_part(split_part(s.name, ',', 1), ' ', 1) AS vendor,"
                + " count(*) FILTER (WHERE NOT on_time_first), count(*)"
                + " FROM order_line JOIN supplier s USING (supplier_id)"
                + " WHERE s.name LIKE 'Orgenics%' OR s.name LIKE 'Aurobindo%'"
                + " GROUP BY vendor ORDER BY vendor"));
  }

  @Test
  void lateLinesByYearOfDeliveryAreKnown() throws SQLException {
    List<String> years =
        ask(
            "SELECT year(completed_on) AS y, count(*) FILTER (WHERE NOT on_time_first), count(*)"
                + " FROM order_line WHERE NOT internal AND left_out_reason IS NULL"
                + " GROUP BY y ORDER BY y");
    assertTrue(
        years.containsAll(
            List.of("2008 7 486", "2010 51 508", "2011 65 538", "2013 46 602", "2015 20 646")),
        years.toString());
  }

  @Test
  void freightThatIsANumberAddsUp() throws SQLException {
    assertEquals(
        List.of("6198 68817849.41"),
        ask("SELECT count(freight_amount), sum(freight_amount)::DECIMAL(18,2) FROM order_line"));
  }

  @Test
  void everyQuestionForDataTeamsIsAnswered() throws IOException, SQLException {
    try (Stream<Path> questions = Files.list(Path.of("src/sql"))) {
      for (Path question : questions.filter(q -> q.toString().endsWith(".sql")).toList()) {
        ask(Files.readString(question).replaceFirst(";\\s*$", ""));
      }
    }
  }

  @Test
  void theColumnsOfEveryTableAreThoseOfTheDictionary() throws SQLException {
    assertEquals(
        List.of(),
        ask(
            "SELECT table_name, column_name FROM information_schema.columns"
                + " WHERE table_schema = 'main'"
                + " AND table_name IN (SELECT table_name FROM dictionary)"
                + " AND NOT EXISTS (SELECT 1 FROM dictionary d"
                + " WHERE d.table_name = columns.table_name"
                + " AND d.column_name = columns.column_name)"));
  }

  @Test
  void theSameInputGivesEqualTablesAndReportsR20() throws IOException {
    int code = Main.execute(terminal, "run", job.toString(), "--again");
    assertEquals(0, code, printed.toString(StandardCharsets.UTF_8));
    Path again = folder.resolve("out/medical-shipments/latest").toRealPath();

    assertNotEquals(latest, again);
    assertEquals(RunProcess.results(latest), RunProcess.results(again));
  }

  @Test
  void theReportIsThere() {
    assertTrue(Files.exists(latest.resolve("reports/portfolio.pdf")));
  }
}

package org.partnershiphealth.extracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershiphealth.Sessions;
import org.partnershiphealth.config.Refusal;

/** What can be read: text in its encodings, times in their zones, JSON and Parquet. */
final class IntakeFormatsTest {

  @TempDir private Path folder;
  private Exports exports;

  @BeforeEach
  void startEmpty() {
    exports = new Exports(folder);
  }

  @Test
  void localTimesFollowTheirZoneAndOddOnesAreCounted() {
    exports.file(
        "requests.csv",
        "id,vendor,at,zone\n"
            + "1,A,2024-03-31 02:30,W. Europe Standard Time\n" // in the gap
            + "2,A,2023-10-29 02:30,Europe/Berlin\n" // twice
            + "3,A,2024-06-01 12:00,Asia/Ho_Chi_Minh\n"
            + "4,A,2024-06-01 12:00,Atlantis\n"
            + "5,A,2024-06-01T12:00:00+0200,\n");
    IntakeResult result =
        exports.check(
            """
            requests:
              format: csv
              path: requests.csv
              max_rejected: 1.0
              columns:
                request_id: id
                supplier_id: vendor
                asked_by: "'BUYER'"
                asked_at: {instant: at, zone: "`zone`"}
            """);
    assertEquals(
        List.of(
            "2024-03-31T01:30:00Z",
            "2023-10-29T00:30:00Z",
            "2024-06-01T05:00:00Z",
            "2024-06-01T10:00:00Z"),
        Exports.values(result, SourceTables.REQUESTS, "asked_at", "request_id"));
    assertEquals(List.of("4 TYPE asked_at 2024-06-01 12:00"), Exports.rejected(result));
    assertEquals(1, result.ruleResult().filter("rule = 'CLOCK_GAP' and value = 1").count());
    assertEquals(1, result.ruleResult().filter("rule = 'CLOCK_OVERLAP' and value = 1").count());
  }

  @Test
  void jsonNumbersAreReadAsTheyAreWritten() {
    exports.file(
        "costs.json",
        "{\"id\":\"0123\",\"vendor\":\"A\",\"day\":\"1-Feb-24\",\"sum\":1.10}\n{\"id\":\"2\",\n");
    IntakeResult result =
        exports.check(
            Exports.COSTS
                .replace("format: csv", "format: json")
                .replace("costs.csv", "costs.json"));
    assertEquals(
        List.of("0123"), Exports.values(result, SourceTables.QUALITY_COSTS, "cost_id", "cost_id"));
    assertEquals(
        List.of("1.1000"), Exports.values(result, SourceTables.QUALITY_COSTS, "amount", "cost_id"));
    assertEquals(List.of("2 MALFORMED  null"), Exports.rejected(result));
  }

  @Test
  void anUndeclaredEncodingStopsTheFileAndADeclaredOneIsRead() {
    Charset chinese = Charset.forName("GB18030");
    exports.file("suppliers.csv", "id,name,country\nA,中文,CN\n", chinese);
    IntakeResult wrong = exports.check(Exports.SUPPLIERS);
    assertTrue(wrong.failures().get(0).contains("encoding"), wrong.failures().toString());
    IntakeResult right =
        exports.check(
            Exports.SUPPLIERS.replace("columns", "options: {encoding: GB18030}\n  columns"));
    assertEquals(
        List.of("中文"), Exports.values(right, SourceTables.SUPPLIERS, "name", "supplier_id"));
  }

  @Test
  void utf16WithoutItsNameIsCaughtByTheHeader() {
    exports.file("suppliers.csv", "id,name,country\nA,B,CN\n", StandardCharsets.UTF_16LE);
    assertThrows(Refusal.class, () -> exports.check(Exports.SUPPLIERS));
  }

  @Test
  void parquetIsReadWithItsOwnTypes() {
    Sessions.shared()
        .sql(
            "select 7 as id, 'A' as vendor, date'2024-02-01' as day, 12.5 as sum union all"
                + " select 8, 'A', date'1889-02-01', 1")
        .coalesce(1)
        .write()
        .parquet(folder.resolve("costs").toString());
    IntakeResult result =
        exports.check(
            Exports.COSTS.replace("format: csv", "format: parquet").replace("costs.csv", "costs"));
    assertEquals(
        List.of("7"), Exports.values(result, SourceTables.QUALITY_COSTS, "cost_id", "cost_id"));
    assertEquals(List.of("2 RANGE booked_on 1889-02-01"), Exports.rejected(result));
  }
}

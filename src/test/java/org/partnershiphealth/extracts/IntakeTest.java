package org.partnershiphealth.extracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershiphealth.Sessions;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.config.Refusal;

final class IntakeTest {

  @TempDir private Path folder;
  private Exports exports;

  @BeforeEach
  void startEmpty() {
    exports = new Exports(folder);
  }

  @Test
  void rejectedRowsAreCountedAndListedR16() {
    exports.file(
        "costs.csv",
        """
        id,vendor,day,sum
        1,A,1-Feb-24,"1,234.50"
        2,A,30-Feb-24,5
        3,A,2-Feb-24,1.234
        4,A,2-Feb-24,1e3
        5,A,2-Feb-24,0.00001
        6,A,2-Feb-24,-7.5
        7,,2-Feb-24,8
        8,A,2-Feb-89,８
        """);
    IntakeResult result = exports.check(Exports.COSTS);
    assertEquals(
        List.of("1234.5000", "-7.5000"),
        Exports.values(result, SourceTables.QUALITY_COSTS, "amount", "cost_id"));
    assertEquals(
        List.of(
            "2 TYPE booked_on 30-Feb-24",
            "3 TYPE amount 1.234",
            "4 TYPE amount 1e3",
            "5 TYPE amount 0.00001",
            "7 REQUIRED supplier_id null",
            "8 TYPE amount ８"),
        Exports.rejected(result));
    assertEquals(
        List.of(new Reconciliation("quality_costs", "costs.csv", 8, 0, 0, 2, 6)),
        result.reconciliation());
  }

  @Test
  void brokenRecordsAreRejectedAndSpoilNoOther() {
    exports.file(
        "costs.csv",
        String.join(
            "\r\n",
            "\ufeffid,vendor,day,sum",
            "1,\"A \"\"x\"\", B\",1-Feb-24,5",
            "2,A,1-Feb-24",
            "3,A,1-Feb-24,5,6",
            "",
            "4,A,1-Feb-24,\"5",
            "5,A,1-Feb-24,5",
            ""));
    IntakeResult result = exports.check(Exports.COSTS);
    assertEquals(
        List.of("A \"x\", B", "A"),
        Exports.values(result, SourceTables.QUALITY_COSTS, "supplier_id", "cost_id"));
    assertEquals(
        List.of("2 MALFORMED  null", "3 MALFORMED  null", "4 MALFORMED  null"),
        Exports.rejected(result));
  }

  @Test
  void columnsAreBoundByNameInEachFileAndInAnyCase() {
    exports
        .file("costs-1.csv", "id,vendor,day,sum\n1,A,1-Feb-24,5\n")
        .file("costs-2.csv.gz", "SUM,extra,Day,ID,Vendor\n6,x,1-Feb-24,2,A\n");
    IntakeResult result = exports.check(Exports.COSTS.replace("costs.csv", "'costs-*'"));
    assertEquals(
        List.of("5.0000", "6.0000"),
        Exports.values(result, SourceTables.QUALITY_COSTS, "amount", "cost_id"));
    assertTrue(result.notes().toString().contains("not mapped: extra"), result.notes().toString());
  }

  @Test
  void aColumnThatTheExportLacksIsNamedWithTheNearest() {
    exports.file("costs.csv", "id,vendr,day,sum\n1,A,1-Feb-24,5\n");
    Refusal refusal = assertThrows(Refusal.class, () -> exports.check(Exports.COSTS));
    assertEquals(ExitCode.USAGE, refusal.exitCode());
    assertTrue(refusal.getMessage().contains("did you mean 'vendr'?"), refusal.getMessage());
  }

  @Test
  void identicalRowsFoldAndOfOthersTheLatestCounts() {
    String mapping =
        Exports.COSTS.replace("max_rejected", "order_by: cast(version as int)\n  max_rejected");
    exports
        .file(
            "costs-1.csv",
            "id,vendor,day,sum,version\n1,A,1-Feb-24,5,1\n2,A,1-Feb-24,5,9\n3,A,1-Feb-24,1,1\n")
        .file(
            "costs-2.csv",
            "id,vendor,day,sum,version\n1,A,1-Feb-24,5,1\n2,A,1-Feb-24,6,10\n3,A,1-Feb-24,2,1\n");
    IntakeResult result = exports.check(mapping.replace("costs.csv", "'costs-*'"));
    assertEquals(
        List.of("5.0000", "6.0000"),
        Exports.values(result, SourceTables.QUALITY_COSTS, "amount", "cost_id"));
    assertEquals(
        List.of("2 SUPERSEDED cost_id 2", "3 KEY_CONFLICT cost_id 3", "3 KEY_CONFLICT cost_id 3"),
        Exports.rejected(result));
    assertEquals(1, result.reconciliation().get(1).folded());
  }

  @Test
  void rowsWithoutAnIdAreNamedByFileAndRow() {
    String mapping =
        Exports.COSTS
            .replace("    cost_id: id\n", "")
            .replace("max_rejected", "repeats: keep\n  id: row\n  max_rejected");
    exports.file("costs.csv", "id,vendor,day,sum\n,A,1-Feb-24,5\n,A,1-Feb-24,5\n");
    IntakeResult result = exports.check(mapping);
    assertEquals(
        List.of("costs.csv#1", "costs.csv#2"),
        Exports.values(result, SourceTables.QUALITY_COSTS, "cost_id", "cost_id"));
  }

  @Test
  void aFailingExpressionRejectsItsRowAndNeverTheJob() {
    String mapping =
        Exports.COSTS.replace(
            "{amount: sum, style: \"1,234.50\"}", "cast(sum as int) / cast(id as int)");
    exports.file(
        "costs.csv", "id,vendor,day,sum\n2,A,1-Feb-24,5\n0,A,1-Feb-24,5\n3,A,1-Feb-24,x\n");
    IntakeResult result = exports.check(mapping);
    assertEquals(
        List.of("2.5000"), Exports.values(result, SourceTables.QUALITY_COSTS, "amount", "cost_id"));
    assertEquals(List.of("2 TYPE amount 5 | 0", "3 TYPE amount x | 3"), Exports.rejected(result));
  }

  @Test
  void rowsAfterTheCutOffOrOfUnknownSuppliersAreLeftOut() {
    exports
        .file("suppliers.csv", "id,name,country\nA,Ah,MX\n")
        .file(
            "requests.csv",
            "id,vendor,at,done\n"
                + "1,A,2024-07-01 04:30,2024-07-02 00:00\n" // still 30 June in Mexico City
                + "2,A,2024-07-01 07:00,\n"
                + "3,C,2024-06-01 00:00,\n");
    IntakeResult result =
        exports.check(
            Exports.SUPPLIERS.replace(
                "country: country}", "country: country, time_zone: \"'America/Mexico_City'\"}"),
            """
            requests:
              format: csv
              path: requests.csv
              zone: UTC
              columns:
                request_id: id
                supplier_id: vendor
                asked_by: "'BUYER'"
                asked_at: at
                decided_at: done
            """);
    assertEquals(
        List.of("null"), Exports.values(result, SourceTables.REQUESTS, "decided_at", "request_id"));
    assertEquals(List.of("3 UNKNOWN_SUPPLIER supplier_id C"), Exports.rejected(result));
    assertEquals(
        new Reconciliation("requests", "requests.csv", 3, 1, 0, 1, 1),
        result.reconciliation().get(1));
    assertTrue(result.failures().get(0).contains("max_unknown_supplier"));
  }

  @Test
  void personsAreNotReadWithoutAKeyAndBecomePseudonymsWithOne() {
    String messages =
        """
        messages:
          format: csv
          path: messages.csv
          columns:
            message_id: id
            supplier_id: vendor
            sent_at: at
            party: "'BUYER'"
            sender_id: sender
        """;
    exports.file("messages.csv", "id,vendor,at,sender\n1,A,2024-06-01T12:00:00Z, Ann@x.org \n");
    IntakeResult without = exports.check(messages);
    assertFalse(without.extracts().mapped(SourceTables.MESSAGES, "sender_id"));
    assertTrue(without.notes().toString().contains("sender_id not read"));
    JobFile job = exports.job("privacy: {pseudonym_key: \"${KEY}\"}", messages);
    IntakeResult with = Intake.check(Sessions.shared(), job);
    assertEquals(
        List.of(Pseudonyms.of(new byte[32], "ann@x.org")),
        Exports.values(with, SourceTables.MESSAGES, "sender_id", "message_id"));
  }

  @Test
  void tooManyRejectedRowsOrNoRowsAtAllStopTheRun() {
    exports.file("costs.csv", "id,vendor,day,sum\n1,A,1-Feb-24,5\n2,A,x,5\n");
    JobFile strict =
        exports.job("", Exports.COSTS.replace("max_rejected: 1.0", "max_rejected: 0.1"));
    Refusal refusal = assertThrows(Refusal.class, () -> Intake.read(Sessions.shared(), strict));
    assertEquals(ExitCode.DATA_REFUSED, refusal.exitCode());
    assertTrue(
        refusal.getMessage().contains("1 of 2 (50 %) rows rejected")
            && refusal.getMessage().contains("TYPE of booked_on (1 rows, such as 'a')"),
        refusal.getMessage());
    exports.file("none.csv", "id,vendor,day,sum\n");
    String none = Exports.COSTS.replace("costs.csv", "none.csv");
    JobFile empty = exports.job("", none);
    assertThrows(Refusal.class, () -> Intake.read(Sessions.shared(), empty));
    JobFile allowed = exports.job("intake: {allow_empty: true}", none);
    assertTrue(Intake.read(Sessions.shared(), allowed).failures().isEmpty());
  }

  @Test
  void suppliersThatNoTableListsAreThoseThatOthersName() {
    exports.file(
        "costs.csv", "id,vendor,day,sum\n1,A,1-Feb-24,5\n2,B,1-Feb-24,5\n3,A,1-Feb-24,5\n");
    IntakeResult result = exports.check(Exports.COSTS);
    assertEquals(
        List.of("A", "B"), Exports.values(result, SourceTables.SUPPLIERS, "name", "supplier_id"));
    assertTrue(result.notes().toString().contains("suppliers: not mapped"));
  }
}

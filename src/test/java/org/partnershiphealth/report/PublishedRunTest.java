package org.partnershiphealth.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershiphealth.Sessions;
import org.partnershiphealth.published.PublishedTable;
import org.partnershiphealth.published.PublishedTables;
import org.partnershiphealth.report.page.PdfReader;
import org.partnershiphealth.report.page.Shaper;

final class PublishedRunTest {

  @TempDir Path folder;

  private PublishedRun run() {
    return PublishedRun.of(Sessions.shared(), folder.toString(), "run-1", Demo.AS_OF, "USD");
  }

  private void rows(PublishedTable table, String json) {
    SparkSession session = Sessions.shared();
    var texts =
        session.createDataset(json.isEmpty() ? List.of() : List.of(json), Encoders.STRING());
    session
        .read()
        .schema(table.schema())
        .json(texts)
        .coalesce(1)
        .write()
        .mode("overwrite")
        .parquet(folder.resolve("tables").resolve(table.name()).toString());
  }

  @Test
  void everyColumnThatIsReadIsPublishedUnderThatName() throws Exception {
    for (PublishedTable table : PublishedTables.all()) {
      rows(table, "");
    }
    rows(
        PublishedTables.SUPPLIER,
        "{'supplier_id':'0123','name':'Kaunas Precision','country':'LT','peer_group':'Metal',"
            + "'internal':false,'first_seen_on':'2024-01-05','spend_12m':1250000.5}");
    rows(
        PublishedTables.WARNING,
        "{'supplier_id':'0123','signal':'BUYER','month':'2025-09-01','party':'BUYER','size':-6.5,"
            + "'began_month':'2025-06-01','owner':'BUYER','expected_false_alarms_month':1.25}");
    rows(
        PublishedTables.WARNING_DRIVER,
        "{'supplier_id':'0123','signal':'BUYER','month':'2025-09-01','rank':1,'action_id':'a1'}");
    rows(
        PublishedTables.LEDGER,
        "{'action_id':'a1','supplier_id':'0123','party':'BUYER','indicator':'paid_on_time',"
            + "'limit_at':'2025-08-10T00:00:00Z','month':'2025-08-01','kept':false,'weight':1.0,"
            + "'days_late':12.0,'source_table':'invoices','source_key':'I-7'}");
    rows(
        PublishedTables.COMMITMENT,
        "{'commitment_id':'C-9','supplier_id':'0123','party':'SUPPLIER','kind':'REMEDY',"
            + "'due_on':'2025-11-01','label':'JOINT_TEST'}");
    rows(
        PublishedTables.CALENDAR_DAY,
        "{'supplier_id':'0123','date':'2025-11-01','working_hours':0.0,'kind':'HOLIDAY'}");
    rows(
        PublishedTables.SUPPLIER_COVERAGE,
        "{'supplier_id':'0123','source_table':'deliveries','rows_n':1}");
    rows(
        PublishedTables.OUTCOME_MONTH,
        "{'supplier_id':'0123','measure':'otif_first_promise','part':'main','party':'-',"
            + "'month':'2025-09-01','window_months':12,'value':0.875,'n':40.0,'status':'OK'}");
    rows(
        PublishedTables.GROUP_MEASURE,
        "{'group_kind':'PEER','group_value':'Metal','measure':'otif_first_promise','party':'-',"
            + "'month':'2025-09-01','value':0.91,'n':7}");
    Path out = folder.resolve("reports");
    List<String> files =
        ReportWriter.write(run(), out.toString(), Demo.SETTINGS, new Configuration());
    assertEquals(List.of("portfolio.pdf", "supplier-0123.pdf"), files);
    String text = PdfReader.text(Files.readAllBytes(out.resolve("portfolio.pdf")));
    assertTrue(text.contains("Kaunas Precision"));
    assertTrue(text.contains("10 Aug 2025: invoices paid on time: missed, 12 days late (ours;"));
    assertTrue(text.contains("1 alarm in the last three months; about 1.3 expected by chance"));
    assertTrue(
        text.replaceAll("\\s+", " ")
            .contains(
                "open remedy: JOINT TEST, due 1 Nov 2025, their holiday (the supplier's;"
                    + " commitment C-9)"),
        text);
    String own = PdfReader.text(Files.readAllBytes(out.resolve("supplier-0123.pdf")));
    assertTrue(own.contains("USD 1.3m spend"), own);
    assertTrue(own.contains("1 Nov 2025, your holiday"), own);
    assertTrue(own.contains("This report rests on 1 delivery."), own);
    assertTrue(
        own.replaceAll("\\s+", " ").contains("Delivery in full by the first promise 88% 91% 40"),
        own);
  }

  /** Its table is published, but empty: that says nothing of what is owed. */
  @Test
  void whatTheJobHasNoSourceForIsNotSaidToBeNone() throws Exception {
    rows(
        PublishedTables.SUPPLIER,
        "{'supplier_id':'0123','name':'Kaunas Precision','peer_group':'Metal','internal':false}");
    rows(
        PublishedTables.WARNING,
        "{'supplier_id':'0123','signal':'BUYER','month':'2025-09-01','party':'BUYER','size':-6.5,"
            + "'owner':'BUYER'}");
    rows(PublishedTables.COMMITMENT, "");
    assertTrue(portfolio().contains("no open remedy is on record"));
    assertTrue(portfolio().contains("no open commitment of ours on record"));

    rows(PublishedTables.MEASURE, "{'id':'G1','name':'promises_kept','mapped':false}");
    assertTrue(portfolio().contains("this run has no data on commitments"));
    assertFalse(portfolio().contains("remedy"));
  }

  private String portfolio() {
    byte[] pdf = PortfolioReport.write(run().portfolio(), Demo.SETTINGS, new Shaper());
    return PdfReader.text(pdf).replaceAll("\\s+", " ");
  }

  @Test
  void aRunWithoutTablesGivesAReportThatSaysWhatIsMissing() throws Exception {
    Files.createDirectories(folder.resolve("tables"));
    assertTrue(run().portfolio().facts().missing().contains("evidence_test"));
    Path out = folder.resolve("reports");
    ReportWriter.write(run(), out.toString(), Demo.SETTINGS, new Configuration());
    String text = PdfReader.text(Files.readAllBytes(out.resolve("portfolio.pdf")));
    assertTrue(text.contains("the run has no such table"), text);
  }

  @Test
  void anIdIsAFileNameOnEverySystem() {
    assertEquals("A-0123_2f_c3_bc", ReportWriter.safe("A-0123/ü"));
  }
}

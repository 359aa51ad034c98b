package org.partnershiphealth.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershiphealth.Sessions;
import org.partnershiphealth.published.PublishedTables;
import org.partnershiphealth.report.page.PdfReader;
import org.partnershiphealth.report.page.Shaper;

/** The claim on page 1 says what a row of the published {@code evidence_test} says. */
final class PublishedClaimsTest {

  private static final String FALL =
      "'pct_per_10pt':-2.9,'pct_lo':-4.3,'pct_hi':-1.5,'mde80_pct':1.6,'delta_pct':1.0";
  private static final String RISE =
      "'pct_per_10pt':2.9,'pct_lo':1.5,'pct_hi':4.3,'mde80_pct':1.6,'delta_pct':1.0";
  private static final String PER_TEN =
      "When the mutual trust score stayed 10 points above a supplier's own usual level for four"
          + " months, unit cost ended 2.9% ";

  @TempDir Path folder;

  /** Page 1 of the report on a run that published one test. */
  private String page(String figures, String verdict, String direction, String reasons)
      throws Exception {
    String json =
        "{'x':'MUTUAL','outcome':'landed_unit_cost','outcome_unit':'%','primary_test':true,"
            + "'scope_type':'all','scope_value':'all','spec_id':'s','q_bh':0.01,'p':0.01,"
            + "'n_suppliers':58,'n_months':36,"
            + figures
            + String.format(
                ",'verdict':'%s','direction':'%s','reason_codes':'%s'}",
                verdict, direction, reasons);
    Path run = Files.createTempDirectory(folder, "run");
    Sessions.shared()
        .read()
        .schema(PublishedTables.EVIDENCE_TEST.schema())
        .json(Sessions.shared().createDataset(List.of(json), Encoders.STRING()))
        .coalesce(1)
        .write()
        .parquet(run.resolve("tables/evidence_test").toString());
    byte[] pdf =
        PortfolioReport.write(
            PublishedRun.of(Sessions.shared(), run.toString(), "run-1", Demo.AS_OF, "USD")
                .portfolio(),
            Demo.SETTINGS,
            new Shaper());
    return PdfReader.text(pdf, 1).replaceAll("\\s+", " ");
  }

  private void says(String sentence, String page) {
    assertTrue(page.contains(sentence), () -> sentence + "\nis not in\n" + page);
  }

  @Test
  void anAssociationIsToldWithItsSignAndItsDirection() throws Exception {
    says(
        PER_TEN
            + "below that of its category peers (95% interval \u22124.3 to \u22121.5; 58 suppliers,"
            + " 36 months). Trust moved first.",
        page(FALL, "ASSOCIATED", "TRUST_FIRST", ""));
    says(
        PER_TEN
            + "above that of its category peers (95% interval 1.5 to 4.3; 58 suppliers, 36 months)."
            + " They move together; the data do not show which comes first.",
        page(RISE, "ASSOCIATED", "UNCLEAR", ""));
    says(
        PER_TEN
            + "below that of its category peers (95% interval \u22124.3 to \u22121.5; 58 suppliers,"
            + " 36 months). The result changed first; trust moved afterwards. Read trust as a"
            + " symptom here.",
        page(FALL, "ASSOCIATED", "OUTCOME_FIRST", ""));
  }

  @Test
  void whatIsTooSmallAndWhatCannotBeToldHaveTheirOwnWordsForEitherSign() throws Exception {
    for (String figures : List.of(FALL, RISE)) {
      says(
          "The mutual trust score and unit cost: any association is smaller than 1.0% per 10 points"
              + " (58 suppliers, 36 months).",
          page(figures, "NO_MATERIAL_ASSOCIATION", "UNCLEAR", ""));
      says(
          "The mutual trust score and unit cost: we cannot tell. With this data we would have seen"
              + " 1.6% or more per 10 points (58 suppliers, 36 months; the interval is too wide).",
          page(figures, "NOT_ENOUGH_EVIDENCE", "UNCLEAR", "INTERVAL_TOO_WIDE"));
    }
  }
}

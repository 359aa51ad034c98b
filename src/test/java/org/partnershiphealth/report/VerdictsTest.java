package org.partnershiphealth.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.report.model.Association;

final class VerdictsTest {

  private static Association test(String verdict, Double effect, String direction, String reasons) {
    return row(
        "SUPPLIER", "landed_unit_cost", "%", effect, 1.4, 1.6, 58, 36, direction, verdict, reasons);
  }

  /** A row of a share, in percentage points, of one supplier. */
  private static Association points(String x, Double effect, String verdict, String reasons) {
    Double detectable = effect == null ? null : (Double) 2.4;
    return row(
        x, "otif_first_promise", "pp", effect, 2.0, detectable, 1, 1, "UNCLEAR", verdict, reasons);
  }

  private static Association row(
      String x,
      String outcome,
      String unit,
      Double effect,
      double half,
      Double detectable,
      long suppliers,
      long months,
      String direction,
      String verdict,
      String reasons) {
    return new Association(
        x,
        outcome,
        unit,
        true,
        "all",
        "ALL",
        effect,
        effect == null ? null : (Double) (effect - half),
        effect == null ? null : (Double) (effect + half),
        detectable,
        1d,
        0.01,
        0.02,
        suppliers,
        months,
        null,
        null,
        null,
        null,
        false,
        null,
        null,
        direction,
        verdict,
        reasons);
  }

  @Test
  void anAssociationCarriesItsIntervalAndItsSample() {
    assertEquals(
        "When a supplier's trust score stayed 10 points above a supplier's own usual level for four"
            + " months, unit cost ended 2.9% below that of its category peers (95% interval"
            + " \u22124.3 to \u22121.5; 58 suppliers, 36 months). Trust moved first.",
        Verdicts.sentence(test("ASSOCIATED", -2.9, "TRUST_FIRST", "")));
  }

  @Test
  void whereTheResultCameFirstTrustIsReadAsASymptom() {
    String sentence = Verdicts.sentence(test("ASSOCIATED", -2.9, "OUTCOME_FIRST", ""));
    assertEquals(
        "The result changed first; trust moved afterwards. Read trust as a symptom here.",
        sentence.substring(sentence.indexOf("The result")));
  }

  @Test
  void whatCannotMatterIsSaidWithItsLimit() {
    assertEquals(
        "A supplier's trust score and unit cost: any association is smaller than 1.0% per 10 points"
            + " (58 suppliers, 36 months).",
        Verdicts.sentence(test("NO_MATERIAL_ASSOCIATION", 0.1, "UNCLEAR", "")));
  }

  @Test
  void whatCannotBeToldSaysWhatWouldHaveBeenSeen() {
    assertEquals(
        "A supplier's trust score and unit cost: we cannot tell. With this data we would have seen"
            + " 1.6% or more per 10 points (58 suppliers, 36 months; the interval is too wide).",
        Verdicts.sentence(test("NOT_ENOUGH_EVIDENCE", 0.4, "UNCLEAR", "INTERVAL_TOO_WIDE")));
  }

  @Test
  void aRiseIsSaidInThePointsOfItsOutcomeAndClaimsNoDirection() {
    assertEquals(
        "When our own trust score stayed 10 points above a supplier's own usual level for four"
            + " months, delivery in full by the first promise ended 3.2 percentage points above"
            + " that of its category peers (95% interval 1.2 to 5.2; 1 supplier, 1 month). They"
            + " move together; the data do not show which comes first.",
        Verdicts.sentence(points("BUYER", 3.2, "ASSOCIATED", "")));
  }

  @Test
  void aFallInPointsIsBelow() {
    assertEquals(
        "When the mutual trust score stayed 10 points above a supplier's own usual level for four"
            + " months, delivery in full by the first promise ended 3.2 percentage points below"
            + " that of its category peers (95% interval \u22125.2 to \u22121.2; 1 supplier, 1"
            + " month). They move together; the data do not show which comes first.",
        Verdicts.sentence(points("MUTUAL", -3.2, "ASSOCIATED", "")));
  }

  @Test
  void whatIsSeenButSmallIsNoMaterialAssociation() {
    assertEquals(
        "\u201CInvoices paid on time\u201D and delivery in full by the first promise: any"
            + " association is smaller than 1.0 percentage points per 10 points (1 supplier, 1"
            + " month).",
        Verdicts.sentence(
            points("paid_on_time", 0.2, "NO_MATERIAL_ASSOCIATION", "DETECTABLE_BUT_SMALL")));
  }

  @Test
  void gatesThatFailAreNamedInWords() {
    assertEquals(
        "Our own trust score and delivery in full by the first promise: we cannot tell. There is"
            + " too little data for a test; few suppliers, few rows.",
        Verdicts.sentence(points("BUYER", null, "NOT_ENOUGH_EVIDENCE", "FEW_SUPPLIERS,FEW_ROWS")));
  }

  @Test
  void reasonsAfterTheGatesAreWordsToo() {
    for (String code : List.of("ONE_SUPPLIER_DECIDES", "SHARED_SHOCKS", "NOISY_INDEX")) {
      String sentence = Verdicts.sentence(points("MUTUAL", 3.2, "NOT_ENOUGH_EVIDENCE", code));
      assertTrue(sentence.contains("we cannot tell") && !sentence.contains("_"), sentence);
    }
  }
}

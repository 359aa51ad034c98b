package org.partnershiphealth.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.partnershiphealth.report.model.Association;

final class VerdictsTest {

  private static Association test(String verdict, Double effect, String direction, String reasons) {
    Double low = effect == null ? null : (Double) (effect - 1.4);
    Double high = effect == null ? null : (Double) (effect + 1.4);
    return new Association(
        "SUPPLIER",
        "landed_unit_cost",
        "%",
        true,
        "all",
        "ALL",
        effect,
        low,
        high,
        1.6,
        1d,
        0.01,
        0.02,
        58,
        36,
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
}

package org.partnershiphealth.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.report.model.Portfolio;
import org.partnershiphealth.report.page.PdfReader;
import org.partnershiphealth.report.page.Shaper;
import org.partnershiphealth.report.page.VeraPdf;

final class PortfolioReportTest {

  private static final Shaper SHAPER = new Shaper();

  private static byte[] report(Portfolio portfolio) {
    return PortfolioReport.write(portfolio, Demo.SETTINGS, SHAPER);
  }

  @Test
  void aReportConformsToArchiveAndAccessibilityStandards() throws Exception {
    assertEquals(List.of(), VeraPdf.faults(report(Demo.portfolio(12))));
  }

  @Test
  void aReportOnNothingConformsToo() throws Exception {
    assertEquals(List.of(), VeraPdf.faults(report(Demo.empty())));
  }

  @Test
  void noTextLiesOverAnotherWhateverTheNumberOfSuppliers() {
    for (int n : new int[] {1, 40, 300}) {
      assertEquals(List.of(), PdfReader.faults(report(Demo.portfolio(n))), n + " suppliers");
    }
    assertEquals(List.of(), PdfReader.faults(report(Demo.empty())));
  }

  @Test
  void localeAndZoneChangeNoByte() {
    byte[] first = report(Demo.portfolio(3));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertArrayEquals(first, report(Demo.portfolio(3)));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void theHeadlineCountsTheDecisionsAndHasAtMostFifteenWords() {
    Portfolio portfolio = Demo.portfolio(40);
    List<Decision> decisions = Decision.of(portfolio);
    String headline = new SummaryPage(portfolio, decisions).headline();
    assertEquals(
        "Trust is up on both sides; " + decisions.size() + " partnerships need a decision.",
        headline);
    assertTrue(headline.split(" ").length <= 15);
  }

  @Test
  void withoutScoresTheHeadlineClaimsNothing() {
    assertEquals(
        "There is not enough data yet to judge trust.",
        new SummaryPage(Demo.empty(), List.of()).headline());
  }

  @Test
  void decisionsComeBySpendAtRisk() {
    List<Decision> decisions = Decision.of(Demo.portfolio(40));
    for (int i = 1; i < decisions.size(); i++) {
      assertTrue(decisions.get(i - 1).risk() >= decisions.get(i).risk());
    }
  }

  @Test
  void noWordClaimsACause() {
    String text = PdfReader.text(report(Demo.portfolio(12))).toLowerCase(Locale.ROOT);
    for (String word :
        List.of("caused by", "leads to", "drives", "impact of", "saves", "no effect")) {
      assertFalse(text.contains(word), word);
    }
  }

  @Test
  void aMissingTableIsNamedInWords() {
    String text = PdfReader.text(report(Demo.empty()));
    assertTrue(text.contains("the run has no such table: evidence test, warning"), text);
  }
}

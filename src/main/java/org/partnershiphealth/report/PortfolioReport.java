package org.partnershiphealth.report;

import java.util.List;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.report.figure.Numerals;
import org.partnershiphealth.report.model.Partner;
import org.partnershiphealth.report.model.Portfolio;
import org.partnershiphealth.report.page.Flow;
import org.partnershiphealth.report.page.Imprint;
import org.partnershiphealth.report.page.ReportDocument;
import org.partnershiphealth.report.page.Shaper;
import org.partnershiphealth.report.page.Theme;

/** The report on all suppliers. */
final class PortfolioReport {

  private PortfolioReport() {}

  static byte[] write(Portfolio found, JobFile.ReportSettings settings, Shaper shaper) {
    return compose(found, settings, shaper).finish();
  }

  /** All pages, not finished yet. */
  static Flow compose(Portfolio found, JobFile.ReportSettings settings, Shaper shaper) {
    Portfolio portfolio =
        found.with(
            found.facts(),
            found.partners().stream()
                .map(p -> shaper.covers(p.shown()) ? p : p.unnamed())
                .toList());
    String mark = settings.confidentiality().orElse("");
    Imprint imprint =
        new Imprint(
            settings.title(),
            settings.language(),
            portfolio.facts().asOf(),
            mark,
            portfolio.facts().runId());
    List<Decision> decisions = Decision.of(portfolio);
    Flow flow =
        new Flow(
            new ReportDocument(imprint, shaper, settings.paper()),
            settings.title()
                + ", to "
                + Wording.date(portfolio.facts().asOf())
                + " \u00B7 "
                + Wording.many(portfolio.suppliers(), "supplier", "suppliers")
                + countries(portfolio.countries()),
            (mark.isEmpty() ? "" : mark + ". ")
                + "Intervals are 95%, bands of scores 90%. Method and data quality: page"
                + " {page:quality}.");
    new SummaryPage(portfolio, decisions).set(flow);
    new ChangesPage(portfolio).set(flow);
    contents(flow);
    new TrendPages(portfolio).set(flow);
    new TierPages(portfolio).set(flow);
    new EvidencePages(portfolio).set(flow);
    new WarningPages(portfolio, decisions).set(flow);
    new MethodPages(portfolio, unwritable(found, shaper)).set(flow);
    return flow;
  }

  /** Nothing where no supplier has a known country. */
  private static String countries(long n) {
    return n == 0 ? "" : " in " + Numerals.count(n) + (n == 1 ? " country" : " countries");
  }

  private static List<String> unwritable(Portfolio portfolio, Shaper shaper) {
    return portfolio.partners().stream()
        .map(Partner::shown)
        .filter(name -> !shaper.covers(name))
        .toList();
  }

  private static void contents(Flow flow) {
    flow.page();
    List<String> titles =
        List.of(
            "Summary",
            "What changed, and what we do not know",
            "How both sides behaved over time",
            "Trust and delivery, and where the money is",
            "All suppliers by tier",
            "Does trust pay?",
            "Warnings, and the acts behind them",
            "Method and data quality");
    List<String> anchors =
        List.of("summary", "changes", "trend", "map", "tiers", "evidence", "warnings", "quality");
    flow.paragraph("Contents", Theme.STRONG);
    flow.contents(titles, anchors);
  }
}

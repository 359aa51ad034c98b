package org.partnershiphealth.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.report.model.Partner;
import org.partnershiphealth.report.model.Portfolio;
import org.partnershiphealth.report.model.Score;
import org.partnershiphealth.report.model.SupplierFile;
import org.partnershiphealth.report.model.TierRow;
import org.partnershiphealth.report.page.PdfReader;
import org.partnershiphealth.report.page.Shaper;
import org.partnershiphealth.report.page.VeraPdf;

/**
 * Reports on what is unusual: one supplier, five hundred, no evidence, one month, the longest
 * names, everything bad. Each conforms, no text lies over another, all fonts are embedded and no
 * figure is an image. With {@code -Dextreme.reports=DIR} they are left there to be looked at.
 */
final class ExtremeReportsTest {

  private static final Shaper SHAPER = new Shaper();

  private static final List<String> LONGEST =
      List.of(
          "Gesellschaft f\u00FCr Oberfl\u00E4chenveredelung und Galvanotechnik Schmidt-Rottluff &"
              + " S\u00F6hne Nachfolger Beteiligungs GmbH & Co. Kommanditgesellschaft auf Aktien",
          "\u5E7F\u4E1C\u7701\u4E1C\u839E\u5E02\u957F\u5B89\u9547".repeat(5)
              + "\u7CBE\u5BC6\u6A21\u5177\u5236\u9020\u80A1\u4EFD\u6709\u9650\u516C\u53F8",
          "\u0628\u0631\u0627\u0639\u0629 ".repeat(12) + "\u0644\u0644\u0635\u0646\u0627\u0639",
          "\u0E1A\u0E23\u0E34\u0E29\u0E31\u0E17\u0E2D\u0E38\u0E15\u0E2A\u0E32\u0E2B".repeat(7),
          "Donaudampfschifffahrtselektrizit\u00E4tenhauptbetriebswerkbauunterbeamtengesellschaft");

  @Test
  void portfolios() throws Exception {
    Map<String, Portfolio> reports = new LinkedHashMap<>();
    reports.put("one-supplier", Demo.portfolio(1));
    reports.put("five-hundred", Demo.portfolio(500));
    reports.put("no-data", Demo.empty());
    reports.put("no-evidence", withoutEvidence(Demo.portfolio(30)));
    reports.put("one-month", oneMonth(Demo.portfolio(30)));
    reports.put("longest-names", renamed(Demo.portfolio(30)));
    reports.put("all-below", allBelow(Demo.portfolio(30)));
    for (Map.Entry<String, Portfolio> report : reports.entrySet()) {
      byte[] pdf = PortfolioReport.write(report.getValue(), Demo.SETTINGS, SHAPER);
      assertFine("portfolio-" + report.getKey(), pdf);
    }
  }

  @Test
  void suppliers() throws Exception {
    assertFine(
        "supplier-no-data", SupplierReport.write(DemoSupplier.silent(), Demo.SETTINGS, SHAPER));
    for (int i = 0; i < LONGEST.size(); i++) {
      SupplierFile file = named(DemoSupplier.supplier(i), LONGEST.get(i));
      assertFine("supplier-name-" + i, SupplierReport.write(file, Demo.SETTINGS, SHAPER));
    }
    SupplierFile month = scored(DemoSupplier.supplier(2), ExtremeReportsTest::last);
    assertFine("supplier-one-month", SupplierReport.write(month, Demo.SETTINGS, SHAPER));
    SupplierFile bad = scored(DemoSupplier.supplier(3), s -> List.of(at(s.get(s.size() - 1), 2)));
    assertFine("supplier-all-bad", SupplierReport.write(bad, Demo.SETTINGS, SHAPER));
  }

  private static void assertFine(String name, byte[] pdf) throws Exception {
    keep(name, pdf);
    assertEquals(List.of(), PdfReader.faults(pdf), name);
    assertEquals(List.of(), PdfReader.unfit(pdf), name);
    assertEquals(List.of(), VeraPdf.faults(pdf), name);
    String text = PdfReader.text(pdf);
    for (String wrong : List.of("NaN", "null", "Infinity", " 1 suppliers", " 1 partnerships")) {
      assertTrue(!text.contains(wrong), name + " says " + wrong);
    }
  }

  private static void keep(String name, byte[] pdf) {
    String folder = System.getProperty("extreme.reports");
    if (folder != null) {
      try {
        Files.write(Files.createDirectories(Path.of(folder)).resolve(name + ".pdf"), pdf);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Portfolio withoutEvidence(Portfolio p) {
    return copy(p, p.partners(), p.median(), p.scores(), p.tiers(), false);
  }

  private static Portfolio oneMonth(Portfolio p) {
    return copy(p, p.partners(), last(p.median()), last(p.scores()), p.tiers(), true);
  }

  private static Portfolio renamed(Portfolio p) {
    List<Partner> partners = new ArrayList<>();
    for (int i = 0; i < p.partners().size(); i++) {
      partners.add(named(p.partners().get(i), LONGEST.get(i % LONGEST.size())));
    }
    return copy(p, partners, p.median(), p.scores(), p.tiers(), true);
  }

  private static Portfolio allBelow(Portfolio p) {
    List<TierRow> tiers =
        p.tiers().stream()
            .map(t -> new TierRow(t.supplierId(), t.party(), 1d, 0d, 4d, "BELOW"))
            .toList();
    return copy(
        p, p.partners(), p.median(), p.scores().stream().map(s -> at(s, 1)).toList(), tiers, true);
  }

  private static Score at(Score s, double score) {
    return new Score(
        s.supplierId(), s.month(), s.party(), s.pillar(), score, 0d, score + 3, 9d, "OK");
  }

  /** The scores of the last month. */
  private static List<Score> last(List<Score> scores) {
    return scores.stream().filter(s -> s.month().equals(Demo.LAST)).toList();
  }

  private static Partner named(Partner p, String name) {
    return new Partner(
        p.id(),
        name,
        p.country(),
        p.category(),
        p.peerGroup(),
        p.internal(),
        p.since(),
        p.endedOn(),
        p.spend(),
        p.openOrders());
  }

  private static SupplierFile named(SupplierFile f, String name) {
    return copy(f, named(f.partner(), name), f.scores());
  }

  private static SupplierFile scored(SupplierFile f, UnaryOperator<List<Score>> change) {
    return copy(f, f.partner(), change.apply(f.scores()));
  }

  private static SupplierFile copy(SupplierFile f, Partner partner, List<Score> scores) {
    return new SupplierFile(
        f.facts(),
        partner,
        scores,
        f.peers(),
        f.cells(),
        f.figures(),
        f.measures(),
        f.tiers(),
        f.alarms(),
        f.promises(),
        f.troubles(),
        f.bills(),
        f.events(),
        f.acts(),
        f.counts(),
        f.contact());
  }

  private static Portfolio copy(
      Portfolio p,
      List<Partner> partners,
      List<Score> median,
      List<Score> scores,
      List<TierRow> tiers,
      boolean evidence) {
    return new Portfolio(
        p.facts(),
        p.suppliers(),
        p.countries(),
        partners,
        median,
        scores,
        p.figures(),
        p.measures(),
        tiers,
        p.exposure(),
        evidence ? p.tests() : List.of(),
        evidence ? p.rivals() : List.of(),
        evidence ? p.doses() : List.of(),
        evidence ? p.lags() : List.of(),
        evidence ? p.cohorts() : List.of(),
        p.alarms(),
        p.promises(),
        p.remedies(),
        p.contact(),
        p.delivery(),
        p.completeness(),
        p.checks());
  }
}

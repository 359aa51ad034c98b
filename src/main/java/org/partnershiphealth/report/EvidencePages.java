package org.partnershiphealth.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnershiphealth.report.figure.DoseResponse;
import org.partnershiphealth.report.figure.HorseRace;
import org.partnershiphealth.report.figure.LeadLag;
import org.partnershiphealth.report.figure.Numerals;
import org.partnershiphealth.report.model.Association;
import org.partnershiphealth.report.model.Dose;
import org.partnershiphealth.report.model.Lag;
import org.partnershiphealth.report.model.Portfolio;
import org.partnershiphealth.report.page.Cell;
import org.partnershiphealth.report.page.Column;
import org.partnershiphealth.report.page.Flow;
import org.partnershiphealth.report.page.Panel;
import org.partnershiphealth.report.page.Theme;

/** One page for each outcome that trust was tested against, whatever the verdict. */
final class EvidencePages {

  private static final List<String> ASSUMPTIONS =
      List.of(
          "Each supplier is compared with itself over time, and with its peers in the same month."
              + " Causes that change over time inside a peer group remain possible.",
          "Trust is measured from logs of acts, not from feelings.",
          "Months without data may not be missing at random.",
          "Standard errors are the larger of the cluster-robust one (CR1, supplier effects nested)"
              + " and the exact cluster jackknife (CV3), with t(G\u22121); q is by Benjamini and"
              + " Hochberg over the tests of one outcome.",
          "Horse race: one row a supplier, baseline and follow-up windows, standardised rivals,"
              + " HC3.");

  private final Portfolio portfolio;

  EvidencePages(Portfolio portfolio) {
    this.portfolio = portfolio;
  }

  void set(Flow flow) {
    flow.page();
    flow.title("Does trust pay? What our own data say", "evidence", "Evidence");
    Map<String, List<Association>> byOutcome = new LinkedHashMap<>();
    for (Association t : portfolio.tests()) {
      byOutcome.computeIfAbsent(t.outcome(), k -> new ArrayList<>()).add(t);
    }
    if (byOutcome.isEmpty()) {
      flow.paragraph(
          "No test was run: the data have no result, or no score, or too few suppliers. This is a"
              + " normal answer. With 20 suppliers and 12 months the first tests become possible.",
          Theme.BODY);
    }
    if (!byOutcome.isEmpty()) {
      flow.paragraph(counts(), Theme.BODY);
    }
    flow.bullets(verdicts(byOutcome), Theme.BODY);
    races(flow);
    flow.heading("What every claim here assumes");
    flow.bullets(ASSUMPTIONS, Theme.LABEL);
    byOutcome.forEach((outcome, tests) -> page(flow, outcome, tests));
  }

  private String counts() {
    List<Association> tests = portfolio.tests().stream().filter(Association::overall).toList();
    long yes = tests.stream().filter(Association::associated).count();
    long small = tests.stream().filter(t -> "NO_MATERIAL_ASSOCIATION".equals(t.verdict())).count();
    return "Of "
        + Wording.many(tests.size(), "test", "tests")
        + " named before looking, "
        + Numerals.count(yes)
        + " found trust and results moving together, "
        + Numerals.count(small)
        + " found nothing that matters, and "
        + Numerals.count(tests.size() - yes - small)
        + " cannot tell. For both sides together:";
  }

  private static List<String> verdicts(Map<String, List<Association>> byOutcome) {
    List<String> sentences = new ArrayList<>();
    byOutcome.forEach(
        (outcome, tests) ->
            tests.stream()
                .filter(Association::overall)
                .filter(t -> t.x().equals("MUTUAL"))
                .findFirst()
                .ifPresent(t -> sentences.add(Verdicts.sentence(t))));
    return sentences;
  }

  private void races(Flow flow) {
    List<HorseRace.Race> races = SummaryFigures.races(portfolio.rivals());
    if (!races.isEmpty()) {
      flow.row(
          List.of(
              new Panel(
                  "Price, speed or trust?",
                  "Later result per standard deviation of each rival in the baseline, 95% interval;"
                      + " association, not cause",
                  new HorseRace(races))));
    }
  }

  private void page(Flow flow, String outcome, List<Association> tests) {
    List<Association> overall = tests.stream().filter(Association::overall).toList();
    if (overall.isEmpty()) {
      return;
    }
    long yes = overall.stream().filter(Association::associated).count();
    String name = Wording.inside(outcome);
    flow.page();
    flow.title(
        yes == 0
            ? Wording.capital(name) + ": nothing shown yet"
            : Wording.capital(name)
                + " moves together with "
                + Wording.many(yes, "trust measure", "trust measures"),
        "evidence-" + outcome,
        "Evidence: " + name);
    flow.paragraph(Verdicts.sentence(SummaryFigures.lead(overall)), Theme.BODY);
    if (overall.stream().anyMatch(Association::conflict)) {
      flow.paragraph(
          "Between and within suppliers the signs differ: suppliers with more trust differ from"
              + " others in the opposite way (other goods, other sizes). Only the comparison of a"
              + " supplier with itself is used here.",
          Theme.STRONG);
    }
    flow.row(
        List.of(
            new Panel(
                "All tests on " + name,
                "Change per 10 points of trust, 95% interval; navy: passes every gate; association,"
                    + " not cause",
                SummaryFigures.forest(overall, overall.get(0).unit()),
                Verdicts.multiplicity(overall.size()))));
    pictures(flow, outcome, overall.get(0).unit());
    sensitivity(flow, overall);
    scopes(flow, tests.stream().filter(t -> !t.overall()).toList());
  }

  private void pictures(Flow flow, String outcome, String unit) {
    List<DoseResponse.Chart> charts = new ArrayList<>();
    for (String x : List.of("BUYER", "SUPPLIER", "MUTUAL")) {
      List<DoseResponse.Bin> bins = new ArrayList<>();
      for (Dose d : portfolio.doses()) {
        if (d.outcome().equals(outcome) && d.x().equals(x)) {
          bins.add(new DoseResponse.Bin(d.bin(), d.value(), d.low(), d.high()));
        }
      }
      if (!bins.isEmpty()) {
        charts.add(new DoseResponse.Chart(Wording.name(x), unit == null ? "" : unit, bins));
      }
    }
    if (!charts.isEmpty()) {
      flow.row(
          List.of(
              new Panel(
                  "By fifth of trust",
                  "Difference from the middle fifth, 95% interval; 1 is the lowest fifth",
                  new DoseResponse(charts))));
    }
    List<Panel> lags = new ArrayList<>();
    for (String x : List.of("BUYER", "SUPPLIER")) {
      List<LeadLag.Lag> rows = new ArrayList<>();
      for (Lag l : portfolio.lags()) {
        if (l.outcome().equals(outcome) && l.x().equals(x)) {
          rows.add(new LeadLag.Lag(l.months(), l.r(), l.low(), l.high()));
        }
      }
      if (!rows.isEmpty()) {
        lags.add(
            new Panel(
                "Earlier or later: " + Wording.inside(x),
                "Correlation within suppliers, prewhitened, 95% interval; a picture, not a test",
                new LeadLag(rows)));
      }
    }
    if (!lags.isEmpty()) {
      flow.row(lags);
    }
  }

  private static void sensitivity(Flow flow, List<Association> tests) {
    flow.heading("How firm is each answer?");
    List<List<Cell>> rows = new ArrayList<>();
    for (Association t : tests) {
      rows.add(
          List.of(
              Cell.of(Wording.name(t.x())),
              Cell.of(Verdicts.brief(t) + Verdicts.because(t)),
              Cell.of(number(t.effect())),
              Cell.of(p(t.p())),
              Cell.of(p(t.q())),
              Cell.of(ratio(t.se1(), t.se3())),
              Cell.of(range(t)),
              Cell.of(number(t.detectable()).replace("+", "")),
              Cell.of(t.suppliers() + " / " + t.months())));
    }
    flow.table(
        List.of(
            Column.left("Trust measure", 104),
            Column.left("Verdict", 118),
            Column.right("Effect", 44),
            Column.right("p", 42),
            Column.right("q", 42),
            Column.right("CV3/CR1", 44),
            Column.right("Without one", 54),
            Column.right("Seen from", 38),
            Column.right("n / months", flow.width() - 486)),
        rows);
    flow.paragraph(
        "CV3/CR1: both standard errors compared. Without one: whether the sign holds when any one"
            + " supplier is left out. Seen from: smallest effect found with 80% power.",
        Theme.NOTE);
  }

  private static void scopes(Flow flow, List<Association> tests) {
    if (tests.isEmpty()) {
      return;
    }
    flow.heading("Inside each group");
    List<List<Cell>> rows = new ArrayList<>();
    for (Association t : tests.subList(0, Math.min(24, tests.size()))) {
      rows.add(
          List.of(
              Cell.of(Wording.capital(t.scopeType().replace('_', ' ')) + ": " + t.scopeValue()),
              Cell.of(Wording.name(t.x())),
              Cell.of(number(t.effect())),
              Cell.of(
                  t.low() == null || t.high() == null
                      ? "\u2013"
                      : Numerals.fixed(t.low(), 1) + " to " + Numerals.fixed(t.high(), 1)),
              Cell.of(Verdicts.brief(t))));
    }
    flow.table(
        List.of(
            Column.left("Group", 170),
            Column.left("Trust measure", 120),
            Column.right("Effect", 60),
            Column.right("95% interval", 70),
            Column.left("   Verdict", flow.width() - 420)),
        rows);
  }

  private static String number(Double value) {
    return value == null ? "\u2013" : Numerals.effect(value);
  }

  private static String p(Double value) {
    return value == null ? "\u2013" : Numerals.probability(value);
  }

  private static String ratio(Double cr1, Double cv3) {
    return cr1 == null || cv3 == null || cr1 == 0 ? "\u2013" : Numerals.fixed(cv3 / cr1, 2);
  }

  private static String range(Association t) {
    if (t.outMin() == null || t.outMax() == null) {
      return "\u2013";
    }
    return t.outMin() * t.outMax() > 0 ? "sign holds" : "sign turns";
  }
}

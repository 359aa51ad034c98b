package org.partnershiphealth.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.report.model.Act;
import org.partnershiphealth.report.model.Alarm;
import org.partnershiphealth.report.model.Cell;
import org.partnershiphealth.report.model.Check;
import org.partnershiphealth.report.model.Completeness;
import org.partnershiphealth.report.model.ContactShare;
import org.partnershiphealth.report.model.Exposure;
import org.partnershiphealth.report.model.GroupFigure;
import org.partnershiphealth.report.model.MeasureInfo;
import org.partnershiphealth.report.model.Partner;
import org.partnershiphealth.report.model.Portfolio;
import org.partnershiphealth.report.model.Promise;
import org.partnershiphealth.report.model.RunFacts;
import org.partnershiphealth.report.model.Score;
import org.partnershiphealth.report.model.TierRow;
import org.partnershiphealth.report.page.Names;

/** Made-up runs: waves and counters, nothing random. */
final class Demo {

  static final LocalDate AS_OF = LocalDate.of(2025, 9, 30);
  static final RunFacts FACTS = new RunFacts("20250930-demo", AS_OF, "USD", List.of());
  static final JobFile.ReportSettings SETTINGS =
      new JobFile.ReportSettings(
          "Portfolio report",
          Optional.of("Synthetic data"),
          "en",
          new JobFile.SupplierPages(true, List.of()),
          "A4");

  static final YearMonth LAST = YearMonth.from(AS_OF);
  static final List<String> PARTIES = List.of("BUYER", "SUPPLIER", "MUTUAL");

  private static final Promise REMEDY =
      new Promise(
          "C3", "S5", "SUPPLIER", AS_OF.plusDays(3), "REMEDY", "Joint test at the mill", true);

  private Demo() {}

  static Partner partner(int i) {
    String name = Names.ALL.get(i % Names.ALL.size()) + (i < Names.ALL.size() ? "" : " " + i);
    return new Partner(
        "S" + i,
        name,
        i % 2 == 0 ? "CN" : "VN",
        i % 3 == 0 ? "Textiles" : "Metal parts",
        "Textiles",
        false,
        LocalDate.of(2015 + i % 8, 3, 1),
        null,
        9e6 / (i + 1),
        4e6 / (i + 1));
  }

  static double wave(int i, int t) {
    return 62 + 9 * Math.sin(i * 1.7) + 3 * Math.sin(t / 5d + i) + t * 0.1;
  }

  static List<Score> scores(String id, int i, String party) {
    List<Score> scores = new ArrayList<>();
    for (int t = 0; t < 36; t++) {
      double v = wave(i, t);
      scores.add(new Score(id, LAST.minusMonths(35 - t), party, "ALL", v, v - 6, v + 6, 20d, "OK"));
    }
    return scores;
  }

  static List<GroupFigure> figures(String group) {
    List<GroupFigure> figures = new ArrayList<>();
    for (int m = 0; m < Wording.SIX.size(); m++) {
      String measure = Wording.SIX.get(m);
      for (int t = 0; t < 24; t++) {
        double v = (measure.startsWith("un") ? 25 : 75) / 100d + 0.1 * Math.sin(m + t / 6d);
        figures.add(
            new GroupFigure(
                group,
                measure,
                Wording.side(measure),
                LAST.minusMonths(23 - t),
                v,
                v - 0.08,
                v + 0.08,
                40));
      }
    }
    return figures;
  }

  private static List<ContactShare> contact() {
    List<ContactShare> days = new ArrayList<>();
    for (LocalDate d = AS_OF.minusDays(364); !d.isAfter(AS_OF); d = d.plusDays(1)) {
      boolean weekend = d.getDayOfWeek().getValue() > 5;
      boolean tet = d.getMonthValue() == 2 && d.getDayOfMonth() < 12;
      boolean silent = d.getMonthValue() == 8 && d.getDayOfMonth() < 20;
      long off = tet ? 30 : 0;
      long working = weekend ? 0 : 40 - off;
      long met = silent ? 1 : working * (4 + d.getDayOfMonth() % 5) / 10;
      days.add(new ContactShare(d, working, met, off, tet ? "Lunar New Year" : null));
    }
    return days;
  }

  static List<Act> acts(String id) {
    List<Act> acts = new ArrayList<>();
    for (int k = 0; k < 5; k++) {
      acts.add(
          new Act(
              id,
              k % 2 == 0 ? "BUYER" : "SUPPLIER",
              k % 2 == 0 ? "paid_on_time" : "self_disclosure",
              AS_OF.minusDays(20 + 9 * k),
              false,
              k % 2 == 0 ? (Double) (4d + k) : null,
              "invoices",
              "INV-10" + k));
    }
    return acts;
  }

  static Portfolio portfolio(int n) {
    List<Partner> partners = new ArrayList<>();
    List<Score> scores = new ArrayList<>();
    List<TierRow> tiers = new ArrayList<>();
    List<Alarm> alarms = new ArrayList<>();
    List<Cell> delivery = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Partner p = partner(i);
      partners.add(p);
      if (n > 1 && i % 9 == 8) {
        continue;
      }
      scores.addAll(scores(p.id(), i, "MUTUAL"));
      delivery.add(
          new Cell(p.id(), "otif_first_promise", "-", LAST, 0.6 + 0.3 * Math.sin(i), 50d, "OK"));
      for (String party : PARTIES) {
        double v = wave(i + party.length(), 35);
        String tier = v > 66 ? "ABOVE" : v < 58 ? "BELOW" : "NOT_DISTINGUISHABLE";
        tiers.add(new TierRow(p.id(), party, v, v - 7, v + 7, tier));
      }
      if (i % 4 == 1) {
        String owner = i % 8 == 1 ? "BUYER" : "SUPPLIER";
        alarms.add(
            new Alarm(
                p.id(),
                i % 8 == 1 ? "BUYER_D" : "SUPPLIER_C",
                owner,
                LAST,
                LAST.minusMonths(4),
                -6.4,
                owner,
                1.3,
                acts(p.id())));
      }
    }
    List<Score> median = new ArrayList<>();
    for (int p = 0; p < PARTIES.size(); p++) {
      median.addAll(scores("", p, PARTIES.get(p)));
    }
    List<MeasureInfo> measures = measures();
    return new Portfolio(
        FACTS,
        n,
        Math.min(2, n),
        partners,
        median,
        scores,
        figures("ALL"),
        measures,
        tiers,
        List.of(
            new Exposure("ABOVE", 12, 0.31),
            new Exposure("BELOW", 9, 0.22),
            new Exposure(null, 3, 0.05)),
        DemoEvidence.tests(),
        DemoEvidence.rivals(),
        DemoEvidence.doses(),
        DemoEvidence.lags(),
        DemoEvidence.cohorts(),
        alarms,
        List.of(
            new Promise(
                "C1",
                "S0",
                "BUYER",
                AS_OF.minusDays(12),
                "VISIT_ACTION",
                "Second shift plan",
                false),
            new Promise(
                "C2", "S0", "BUYER", AS_OF.plusDays(20), "OTHER", "Volume plan 2026", true)),
        List.of(REMEDY),
        contact(),
        delivery,
        List.of(
            new Completeness("invoices", 0.9996, 3),
            new Completeness("messages", 1d, 0),
            new Completeness("order_lines", 0.87, 41)),
        List.of(new Check("invoices", "RANGE", "due_on within 10 years", 3d, 0d, "NOTE")));
  }

  static List<MeasureInfo> measures() {
    List<MeasureInfo> measures = new ArrayList<>();
    for (String m : Wording.SIX) {
      Double target = m.startsWith("un") ? (Double) 0.1 : (Double) 0.9;
      measures.add(
          new MeasureInfo(
              "M" + measures.size(),
              m,
              "INDICATOR",
              Wording.side(m),
              "ratio",
              "UP",
              target,
              true,
              null,
              37));
    }
    measures.add(
        new MeasureInfo(
            "K8",
            "total_cost",
            "OUTCOME",
            "-",
            "index",
            "DOWN",
            null,
            false,
            "contact_hours is not mapped",
            0));
    return measures;
  }

  /** A run without any data. */
  static Portfolio empty() {
    RunFacts facts =
        new RunFacts("20250930-demo", AS_OF, "USD", List.of("evidence_test", "warning"));
    return new Portfolio(
        facts, 0, 0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), List.of(), List.of());
  }
}

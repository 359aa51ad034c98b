package org.partnershiphealth.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.report.figure.Numerals;
import org.partnershiphealth.report.model.Act;
import org.partnershiphealth.report.model.Partner;
import org.partnershiphealth.report.model.Promise;
import org.partnershiphealth.report.model.Score;
import org.partnershiphealth.report.model.SupplierFile;
import org.partnershiphealth.report.page.Cell;
import org.partnershiphealth.report.page.Column;
import org.partnershiphealth.report.page.Flow;
import org.partnershiphealth.report.page.Imprint;
import org.partnershiphealth.report.page.Panel;
import org.partnershiphealth.report.page.ReportDocument;
import org.partnershiphealth.report.page.Shaper;
import org.partnershiphealth.report.page.Theme;

/** The report on one supplier: fit to share with it, no other supplier can be recognised in it. */
final class SupplierReport {

  /** So many that the report of a partner with much on record stays on two pages. */
  private static final int MOST_STEPS = 6;

  private final SupplierFile file;
  private final Flow flow;

  private SupplierReport(SupplierFile file, Flow flow) {
    this.file = file;
    this.flow = flow;
  }

  static byte[] write(SupplierFile file, JobFile.ReportSettings settings, Shaper shaper) {
    return compose(file, settings, shaper).finish();
  }

  /** All pages, not finished yet. */
  static Flow compose(SupplierFile file, JobFile.ReportSettings settings, Shaper shaper) {
    String name =
        shaper.covers(file.partner().shown()) ? file.partner().shown() : file.partner().id();
    String mark = settings.confidentiality().orElse("");
    Imprint imprint =
        new Imprint(
            "Partnership report: " + name,
            settings.language(),
            file.facts().asOf(),
            mark,
            file.facts().runId());
    Flow flow =
        new Flow(
            new ReportDocument(imprint, shaper, settings.paper()),
            "Supplier report, to " + Wording.date(file.facts().asOf()),
            (mark.isEmpty() ? "" : mark + ". ") + "Run " + file.facts().runId() + ".");
    SupplierReport report = new SupplierReport(file, flow);
    flow.title(name, "top", name);
    report.pages();
    return flow;
  }

  private void pages() {
    flow.paragraph(about(), Theme.LEDE.in(Theme.GREY));
    flow.paragraph(finding(), Theme.STRONG.at(11.5));
    flow.rule();
    SupplierFigures figures = new SupplierFigures(file);
    for (Optional<Panel> wide : List.of(figures.trust(), figures.six())) {
      wide.ifPresent(
          panel -> {
            flow.row(List.of(panel));
            flow.rule();
          });
    }
    SupplierRecords records = new SupplierRecords(file);
    List<Panel> half =
        Stream.of(
                figures.pillars(), ContactFigure.ofOne(file), records.issues(), records.payments())
            .flatMap(Optional::stream)
            .toList();
    for (int i = 0; i < half.size(); i += 2) {
      flow.row(half.subList(i, Math.min(half.size(), i + 2)));
    }
    records.results(flow);
    steps();
    acts();
    sure();
  }

  private String about() {
    Partner p = file.partner();
    List<String> words = new ArrayList<>();
    if (!p.shown().equals(p.id())) {
      words.add(p.id());
    }
    if (p.country() != null) {
      String country =
          new Locale.Builder().setRegion(p.country()).build().getDisplayCountry(Locale.ENGLISH);
      words.add(country.isEmpty() ? p.country() : country);
    }
    if (p.category() != null) {
      words.add(p.category());
    }
    if (p.since() != null) {
      words.add("partner since " + p.since().getYear());
    }
    if (p.spend() != null) {
      words.add(
          Numerals.money(p.spend(), file.facts().currency()) + " spend in the last 12 months");
    }
    return String.join(" \u00B7 ", words);
  }

  private String finding() {
    Double ours = last("BUYER");
    Double theirs = last("SUPPLIER");
    if (ours == null || theirs == null) {
      return "There are not enough acts on record yet to judge this partnership. Next step: keep"
          + " the log of both sides for three months.";
    }
    String where =
        file.tiers().stream()
            .filter(t -> t.party().equals("MUTUAL"))
            .findFirst()
            .map(t -> "; together: " + TierPages.tier(t.tier()).toLowerCase(Locale.ROOT))
            .orElse("");
    return "Our conduct stands at "
        + Numerals.fixed(ours, 0)
        + " and yours at "
        + Numerals.fixed(theirs, 0)
        + " of 100"
        + where
        + ". Next step: "
        + next()
        + ".";
  }

  /** What to do next: a warning first, then open issues, then what is weakest against peers. */
  private String next() {
    if (!file.alarms().isEmpty()) {
      String asked = Decision.asked(file.alarms().get(0));
      return asked.substring(0, 1).toLowerCase(Locale.ROOT) + asked.substring(1);
    }
    long open = file.troubles().stream().filter(t -> t.resolved() == null).count();
    if (open > 0) {
      return "close the " + (open == 1 ? "open issue" : open + " open issues") + " together";
    }
    return new SupplierFigures(file)
        .weakest()
        .map(gap -> "look together at " + gap)
        .orElse("keep the rhythm");
  }

  private Double last(String party) {
    List<Double> values =
        file.scores().stream()
            .filter(s -> s.party().equals(party) && s.pillar().equals("ALL"))
            .filter(s -> s.score() != null && "OK".equals(s.status()))
            .filter(s -> s.month().equals(YearMonth.from(file.facts().asOf())))
            .map(Score::score)
            .toList();
    return values.isEmpty() ? null : values.get(values.size() - 1);
  }

  private void steps() {
    List<Promise> open = file.promises();
    if (open.isEmpty()) {
      if (!Topic.STEPS.isMissing(file)) {
        flow.heading("Agreed next steps: none on record");
      }
      return;
    }
    List<Promise> first = open.subList(0, Math.min(MOST_STEPS, open.size()));
    flow.heading(
        first.size() == open.size()
            ? "Agreed next steps"
            : "Agreed next steps: the first " + first.size() + " of " + open.size());
    List<List<Cell>> rows = new ArrayList<>();
    for (Promise p : first) {
      boolean late = p.due() != null && p.due().isBefore(file.facts().asOf());
      rows.add(
          List.of(
              Cell.of(Wording.promise(p)),
              Cell.of(p.id()),
              Cell.of(whose(p.party())),
              Cell.of(
                  Wording.due(p, "your holiday"),
                  Theme.LABEL_STRONG.in(late ? Theme.VERMILLION : Theme.INK))));
    }
    flow.table(
        List.of(
            Column.left("What", 180),
            Column.left("Reference", 110),
            Column.left("Whose", 110),
            Column.right("First due", flow.width() - 400)),
        rows);
  }

  private static String whose(String party) {
    return switch (party == null ? "" : party) {
      case "BUYER" -> "we";
      case "SUPPLIER" -> "you";
      default -> "both of us";
    };
  }

  private void acts() {
    if (file.acts().isEmpty()) {
      boolean any = file.scores().stream().anyMatch(s -> s.evidence() != null && s.evidence() > 0);
      flow.heading(
          any ? "No act was missed in the last 12 months" : "No act of either side is on record");
      return;
    }
    flow.heading("What moved the scores most in the last 12 months");
    List<List<Cell>> rows = new ArrayList<>();
    for (Act a : file.acts()) {
      rows.add(
          List.of(
              Cell.of(a.on() == null ? "" : Wording.date(a.on())),
              Cell.of(Wording.missed(a.indicator())),
              Cell.of(whose(a.party())),
              Cell.of(a.sourceTable().replace('_', ' ') + " " + a.sourceKey())));
    }
    flow.table(
        List.of(
            Column.left("When due", 80),
            Column.left("Act", 180),
            Column.left("Whose", 80),
            Column.left("Reference", flow.width() - 340)),
        rows);
    flow.paragraph(
        "If you think that an act is recorded wrongly, name its reference to your contact; what is"
            + " corrected at the source is counted anew in the next run.",
        Theme.NOTE);
  }

  private void sure() {
    flow.heading("How sure are we?");
    String basis =
        file.counts().isEmpty()
            ? "No source holds a row about this partnership."
            : "This report rests on " + String.join(", ", file.counts()) + ".";
    List<String> missing = Topic.missing(file);
    Double evidence =
        file.scores().stream()
            .filter(s -> s.party().equals("MUTUAL") && s.pillar().equals("ALL"))
            .filter(s -> s.evidence() != null)
            .map(Score::evidence)
            .reduce((a, b) -> b)
            .orElse(null);
    if (!missing.isEmpty()) {
      basis += " This run has no data on: " + String.join(", ", missing) + ".";
    }
    if (evidence != null && evidence > 0) {
      basis +=
          " The weaker side has "
              + Numerals.fixed(evidence, 0)
              + " recent acts as evidence. Bands show what the number of acts supports; a short"
              + " record makes them wide. Scores describe what was logged, not what was meant, and"
              + " prove no cause.";
    }
    flow.paragraph(basis, Theme.BODY);
  }
}

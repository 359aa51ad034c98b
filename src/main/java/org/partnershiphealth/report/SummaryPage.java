package org.partnershiphealth.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.partnershiphealth.report.figure.Bullets;
import org.partnershiphealth.report.figure.Ink;
import org.partnershiphealth.report.figure.Numerals;
import org.partnershiphealth.report.figure.Point;
import org.partnershiphealth.report.figure.Spark;
import org.partnershiphealth.report.figure.Tiles;
import org.partnershiphealth.report.model.MeasureInfo;
import org.partnershiphealth.report.model.Portfolio;
import org.partnershiphealth.report.model.Score;
import org.partnershiphealth.report.page.Cell;
import org.partnershiphealth.report.page.Column;
import org.partnershiphealth.report.page.Flow;
import org.partnershiphealth.report.page.Panel;
import org.partnershiphealth.report.page.Theme;

/** Page 1: what changed, what it goes with, what to decide. */
final class SummaryPage {

  private static final int MOST_DECISIONS = 5;

  private static final double MATERIAL = 0.5;
  private static final List<String> OURS =
      List.of(
          "paid_on_time",
          "unannounced_change",
          "answered_in_time",
          "cadence_kept",
          "resolved_in_target",
          "calendar_collision");

  private final Portfolio portfolio;
  private final List<Decision> decisions;

  SummaryPage(Portfolio portfolio, List<Decision> decisions) {
    this.portfolio = portfolio;
    this.decisions = decisions;
  }

  void set(Flow flow) {
    flow.title(headline(), "summary", "Summary");
    flow.paragraph(lede(), Theme.LEDE);
    flow.rule();
    flow.row(List.of(new Panel("", "", new Tiles(tiles()))));
    flow.rule();
    SummaryFigures figures = new SummaryFigures(portfolio);
    flow.row(List.of(figures.cohorts(), figures.associations()));
    flow.row(List.of(figures.race(), commitments()));
    ContactFigure.of(portfolio.contact()).ifPresent(panel -> flow.row(List.of(panel)));
    decisions(flow);
  }

  /** The finding, in at most 15 words. */
  String headline() {
    if (decisions.isEmpty() && (unwatched() || !change("BUYER").known())) {
      return trust() + ".";
    }
    return trust() + "; " + due() + ".";
  }

  private boolean unwatched() {
    return portfolio.facts().lacks("warning");
  }

  private String due() {
    int n = decisions.size();
    return n == 0
        ? "no partnership needs a decision now"
        : Wording.many(n, "partnership needs", "partnerships need") + " a decision";
  }

  private String trust() {
    Trends.Change ours = change("BUYER");
    Trends.Change theirs = change("SUPPLIER");
    if (!ours.known() || !theirs.known()) {
      return "There is not enough data yet to judge trust";
    }
    int a = direction(ours);
    int b = direction(theirs);
    if (a == b) {
      return a == 0 ? "Trust is level on both sides" : "Trust is " + word(a) + " on both sides";
    }
    return "Our conduct is " + word(a) + ", our suppliers\u2019 is " + word(b);
  }

  private static int direction(Trends.Change change) {
    return Math.abs(change.size()) < MATERIAL ? 0 : change.size() > 0 ? 1 : -1;
  }

  private static String word(int direction) {
    return direction == 0 ? "level" : direction > 0 ? "up" : "down";
  }

  private Trends.Change change(String party) {
    return Trends.change(
        Trends.side(portfolio, party, party, Ink.STORY).points(), portfolio.facts().asOf());
  }

  private String lede() {
    return moved() + " " + found();
  }

  private String moved() {
    Trends.Change ours = change("BUYER");
    Trends.Change theirs = change("SUPPLIER");
    if (!ours.known() || !theirs.known()) {
      return "Scores need three months of acts of both sides; see what is missing on page 2.";
    }
    return "In three months the median score of our own conduct went from "
        + Numerals.fixed(ours.before(), 1)
        + " to "
        + Numerals.fixed(ours.now(), 1)
        + ", that of our suppliers\u2019 from "
        + Numerals.fixed(theirs.before(), 1)
        + " to "
        + Numerals.fixed(theirs.now(), 1)
        + " (of 100).";
  }

  /** The verdict that the figure below is about, in full. */
  private String found() {
    return SummaryFigures.headlineTests(portfolio)
        .map(tests -> Verdicts.sentence(SummaryFigures.lead(tests)))
        .orElse("Whether trust pays was not tested in this run.");
  }

  private List<Tiles.Tile> tiles() {
    List<Tiles.Tile> tiles = new ArrayList<>();
    tiles.add(score("BUYER", "Our conduct, 0 to 100"));
    tiles.add(score("SUPPLIER", "Suppliers\u2019 conduct, 0 to 100"));
    tiles.add(share("paid_on_time"));
    tiles.add(share("resolved_in_target"));
    return tiles;
  }

  private Tiles.Tile score(String party, String label) {
    List<Point> points = Trends.side(portfolio, party, label, Ink.STORY).points();
    return tile(label, points, "", null);
  }

  private Tiles.Tile share(String measure) {
    List<Point> points = Trends.measure(portfolio.figures(), measure, Wording.side(measure));
    return tile(Wording.name(measure), points, "%", target(measure));
  }

  private Tiles.Tile tile(String label, List<Point> points, String unit, Double target) {
    List<Double> history = Trends.recent(points, 24);
    Trends.Change change = Trends.change(points, portfolio.facts().asOf());
    if (change.now() == null) {
      return new Tiles.Tile(label, "\u2013", "", List.of(), null, "no data yet", false);
    }
    int decimals = unit.isEmpty() ? 1 : 0;
    String words =
        change.before() == null
            ? "median; no earlier figure"
            : Numerals.signed(change.size(), 1) + " in three months";
    if (target != null) {
      double gap = change.now() - target;
      words +=
          gap >= 0
              ? "; target met"
              : "; " + Numerals.fixed(-gap, 0) + " short of " + Numerals.fixed(target, 0);
    }
    boolean worse = change.known() && change.size() <= -MATERIAL;
    return new Tiles.Tile(
        label, Numerals.fixed(change.now(), decimals), unit, history, target, words, worse);
  }

  /** The target of a share in percent of the good, or null. */
  private Double target(String measure) {
    return portfolio.measures().stream()
        .filter(m -> m.name().equals(measure))
        .map(MeasureInfo::target)
        .filter(t -> t != null)
        .findFirst()
        .map(t -> Wording.good(measure, t))
        .orElse(null);
  }

  private Panel commitments() {
    List<Bullets.Row> rows = new ArrayList<>();
    for (String measure : OURS) {
      String party = measure.equals("answered_in_time") ? "BUYER" : Wording.side(measure);
      List<Point> points = Trends.measure(portfolio.figures(), measure, party);
      Trends.Change change = Trends.change(points, portfolio.facts().asOf());
      if (change.now() != null) {
        rows.add(
            new Bullets.Row(Wording.name(measure), change.now(), target(measure), change.before()));
      }
    }
    if (rows.isEmpty()) {
      return new Panel(
          "What we do ourselves: no data yet",
          "Shares of our own acts kept",
          new Words("No table of the job tells how we kept our own side."));
    }
    long known = rows.stream().filter(r -> r.value() != null && r.target() != null).count();
    long missed =
        rows.stream()
            .filter(r -> r.value() != null && r.target() != null && r.value() < r.target())
            .count();
    String title =
        known == 0
            ? "What we do ourselves, without targets yet"
            : missed == 0
                ? "We meet all our targets"
                : "We miss " + missed + " of " + known + " targets of our own";
    return new Panel(
        title,
        "Median share over suppliers. Black tick: target. Circle: three months ago",
        new Bullets(rows, Wording.month(YearMonth.from(portfolio.facts().asOf()))));
  }

  private void decisions(Flow flow) {
    List<Column> columns =
        List.of(
            Column.left("Supplier", 126),
            Column.left("Trust", 58),
            Column.left("Why", 150),
            Column.left("Decision asked", 122),
            Column.right("Spend at risk", flow.width() - 456));
    List<List<Cell>> rows = decisions.stream().limit(MOST_DECISIONS).map(this::decision).toList();
    int shown = flow.fitting(columns, rows);
    if (shown == 0) {
      if (decisions.isEmpty()) {
        flow.heading(
            unwatched()
                ? "What to decide: this run has no table of warnings"
                : "Nothing to decide: no warning in the last three months");
      }
      return;
    }
    flow.heading(
        shown == decisions.size()
            ? "Decide now: "
                + Wording.many(shown, "partnership", "partnerships")
                + " with a warning"
            : "Decide now: "
                + shown
                + " of "
                + decisions.size()
                + " partnerships with a warning, most spend at risk first");
    flow.table(columns, rows.subList(0, shown));
  }

  private List<Cell> decision(Decision d) {
    return List.of(
        Cell.link(shortened(d.partner().shown(), 30), WarningPages.anchor(d)),
        Cell.of(spark(d)),
        Cell.of(d.why()),
        Cell.of(d.asked()),
        Cell.of(d.riskWords(portfolio.facts().currency())));
  }

  private static String shortened(String words, int most) {
    return words.codePointCount(0, words.length()) <= most
        ? words
        : words.substring(0, words.offsetByCodePoints(0, most - 1)).strip() + "\u2026";
  }

  private Spark spark(Decision decision) {
    List<Double> values =
        portfolio.scores().stream()
            .filter(s -> s.supplierId().equals(decision.partner().id()) && s.score() != null)
            .map(Score::score)
            .toList();
    return new Spark(
        values.subList(Math.max(0, values.size() - 24), values.size()), null, true, 11);
  }
}

package org.partnershiphealth.report;

import java.util.ArrayList;
import java.util.List;
import org.partnershiphealth.report.figure.Ink;
import org.partnershiphealth.report.figure.Numerals;
import org.partnershiphealth.report.figure.Point;
import org.partnershiphealth.report.model.Association;
import org.partnershiphealth.report.model.MeasureInfo;
import org.partnershiphealth.report.model.Portfolio;
import org.partnershiphealth.report.model.Promise;
import org.partnershiphealth.report.page.Cell;
import org.partnershiphealth.report.page.Column;
import org.partnershiphealth.report.page.Flow;
import org.partnershiphealth.report.page.Theme;

/** Page 2: what changed in three months, what we do not know, what we still owe. */
final class ChangesPage {

  private static final int MOST_PROMISES = 14;

  private final Portfolio portfolio;

  ChangesPage(Portfolio portfolio) {
    this.portfolio = portfolio;
  }

  void set(Flow flow) {
    flow.page();
    flow.title("What changed, and what we do not know", "changes", "What changed");
    changes(flow);
    own(flow);
    flow.heading("What we do not know");
    flow.bullets(unknown(), Theme.BODY);
    promises(flow);
  }

  private void changes(Flow flow) {
    flow.heading("In the three months to " + Wording.date(portfolio.facts().asOf()));
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(row("Our own conduct (score)", "us", score("BUYER")));
    rows.add(row("Suppliers\u2019 conduct (score)", "suppliers", score("SUPPLIER")));
    rows.add(row("Both sides together (score)", "both", score("MUTUAL")));
    for (String measure : Wording.SIX) {
      String party = Wording.side(measure);
      String whose = party.equals("BUYER") ? "us" : party.equals("SUPPLIER") ? "suppliers" : "both";
      List<Point> points = Trends.measure(portfolio.figures(), measure, party);
      rows.add(row(Wording.name(measure) + " (%)", whose, points));
    }
    flow.table(columns(flow), rows);
  }

  private static List<Column> columns(Flow flow) {
    return List.of(
        Column.left("Median over suppliers", 190),
        Column.left("Whose acts", 80),
        Column.right("Three months ago", 80),
        Column.right("Now", 60),
        Column.right("Change", 50),
        Column.right("Middle half now", flow.width() - 460));
  }

  /** Shares of our own acts, as medians over suppliers, whatever they say. */
  private void own(Flow flow) {
    List<List<Cell>> rows = new ArrayList<>();
    for (MeasureInfo m : portfolio.measures()) {
      boolean ours = m.party() != null && m.party().contains("BUYER");
      boolean shown = Wording.SIX.contains(m.name()) && Wording.side(m.name()).equals("BUYER");
      if (ours && !shown && "ratio".equals(m.unit()) && m.mapped()) {
        List<Point> points = Trends.measure(portfolio.figures(), m.name(), "BUYER");
        if (points.stream().anyMatch(p -> p.value() != null)) {
          boolean less = "DOWN".equals(m.direction()) && !Wording.turned(m.name());
          String note = less ? " (%, less is better)" : " (%)";
          rows.add(row(Wording.name(m.name()) + note, "us", points, less));
        }
      }
    }
    if (!rows.isEmpty()) {
      flow.heading("Our own conduct as the buyer");
      flow.table(columns(flow), rows);
    }
  }

  private List<Point> score(String party) {
    return Trends.side(portfolio, party, party, Ink.STORY).points();
  }

  private List<Cell> row(String name, String whose, List<Point> points) {
    return row(name, whose, points, false);
  }

  private List<Cell> row(String name, String whose, List<Point> points, boolean lessIsBetter) {
    Trends.Change change = Trends.change(points, portfolio.facts().asOf());
    Point last = points.isEmpty() ? null : points.get(points.size() - 1);
    boolean band = last != null && last.low() != null && last.high() != null;
    boolean worse = change.known() && (lessIsBetter ? -change.size() : change.size()) <= -0.5;
    return List.of(
        Cell.of(name),
        Cell.of(whose),
        Cell.of(number(change.before())),
        Cell.of(number(change.now()), Theme.LABEL_STRONG),
        Cell.of(
            change.known() ? Numerals.signed(change.size(), 1) : "\u2013",
            Theme.LABEL.in(worse ? Theme.VERMILLION : Theme.TEXT)),
        Cell.of(band ? number(last.low()) + " to " + number(last.high()) : "\u2013"));
  }

  private static String number(Double value) {
    return value == null ? "no data" : Numerals.fixed(value, 1);
  }

  private List<String> unknown() {
    List<String> items = new ArrayList<>();
    List<Association> tests = portfolio.tests().stream().filter(Association::overall).toList();
    long cannot = tests.stream().filter(t -> "NOT_ENOUGH_EVIDENCE".equals(t.verdict())).count();
    if (cannot > 0) {
      items.add(
          Wording.many(cannot, "test", "tests")
              + " of "
              + tests.size()
              + " cannot tell: the interval is too wide, or a gate of the method did not open. This"
              + " is no sign that there is nothing.");
    }
    List<MeasureInfo> unmapped = portfolio.measures().stream().filter(m -> !m.mapped()).toList();
    if (!unmapped.isEmpty()) {
      items.add(
          Wording.many(unmapped.size(), "measure has", "measures have")
              + (unmapped.size() == 1 ? " no data in this run: " : " no data in this run, such as ")
              + String.join(
                  ", ", unmapped.stream().limit(4).map(m -> Wording.inside(m.name())).toList())
              + ". The last pages say why.");
    }
    long few =
        portfolio.partners().size()
            - portfolio.tiers().stream().filter(t -> t.party().equals("MUTUAL")).count();
    if (few > 0 && !portfolio.facts().lacks("league")) {
      items.add(
          Wording.many(few, "supplier has", "suppliers have")
              + " too few acts on one side for a score; not enough evidence yet.");
    }
    if (!portfolio.facts().missing().isEmpty()) {
      items.add(
          "Left out, because the run has no such table: "
              + String.join(", ", portfolio.facts().missing()).replace('_', ' ')
              + ".");
    }
    items.add(
        "Trust is measured from logs of acts, not from feelings; what no log holds is not seen.");
    return items;
  }

  private void promises(Flow flow) {
    List<Promise> open = portfolio.promises();
    long late =
        open.stream()
            .filter(p -> p.due() != null && p.due().isBefore(portfolio.facts().asOf()))
            .count();
    if (open.isEmpty()) {
      flow.heading(
          portfolio.lacks("commitment", "promises_kept")
              ? "What we still owe: this run has no data on commitments"
              : "What we still owe: no open commitment of ours on record");
      return;
    }
    flow.heading(
        "What we still owe: "
            + Wording.many(open.size(), "open commitment", "open commitments")
            + ", "
            + late
            + " overdue");
    List<List<Cell>> rows = new ArrayList<>();
    for (Promise p : open.subList(0, Math.min(MOST_PROMISES, open.size()))) {
      boolean overdue = p.due() != null && p.due().isBefore(portfolio.facts().asOf());
      rows.add(
          List.of(
              Cell.of(name(p.supplierId())),
              Cell.of(Wording.promise(p)),
              Cell.of(p.id()),
              Cell.of(
                  Wording.due(p, "their holiday"),
                  Theme.LABEL_STRONG.in(overdue ? Theme.VERMILLION : Theme.INK))));
    }
    flow.table(
        List.of(
            Column.left("Supplier", 150),
            Column.left("What we promised", 150),
            Column.left("Reference", 90),
            Column.right("First due", flow.width() - 390)),
        rows);
    if (open.size() > MOST_PROMISES) {
      flow.paragraph(
          "The first " + MOST_PROMISES + " by date; the table commitment holds them all.",
          Theme.NOTE);
    }
  }

  private String name(String supplierId) {
    return portfolio.partners().stream()
        .filter(p -> p.id().equals(supplierId))
        .findFirst()
        .map(p -> p.shown())
        .orElse(supplierId);
  }
}

package org.partnershiphealth.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.partnershiphealth.report.figure.Ink;
import org.partnershiphealth.report.figure.Numerals;
import org.partnershiphealth.report.figure.Point;
import org.partnershiphealth.report.figure.Series;
import org.partnershiphealth.report.figure.SmallMultiples;
import org.partnershiphealth.report.figure.TrendChart;
import org.partnershiphealth.report.figure.TrustMap;
import org.partnershiphealth.report.model.Alarm;
import org.partnershiphealth.report.model.Exposure;
import org.partnershiphealth.report.model.Partner;
import org.partnershiphealth.report.model.Portfolio;
import org.partnershiphealth.report.model.TierRow;
import org.partnershiphealth.report.page.Cell;
import org.partnershiphealth.report.page.Column;
import org.partnershiphealth.report.page.Flow;
import org.partnershiphealth.report.page.Panel;

/** Trends of both sides and of the six indicators, the map of trust and delivery, exposure. */
final class TrendPages {

  private final Portfolio portfolio;

  TrendPages(Portfolio portfolio) {
    this.portfolio = portfolio;
  }

  void set(Flow flow) {
    flow.title("How both sides behaved over time", "trend", "Trend");
    flow.row(List.of(sides()));
    flow.row(List.of(six()));
    flow.page();
    flow.title("Trust and delivery, and where the money is", "map", "Trust and delivery");
    flow.row(List.of(map("SUPPLIER", "Supplier\u2019s conduct"), map("BUYER", "Our conduct")));
    exposure(flow);
  }

  private Panel sides() {
    Series ours = Trends.side(portfolio, "BUYER", "Our conduct", Ink.STORY);
    Series theirs = Trends.side(portfolio, "SUPPLIER", "Suppliers\u2019 conduct", Ink.CONTEXT);
    String title = "Scores of both sides";
    if (ours.last() != null && theirs.last() != null) {
      double gap = ours.last() - theirs.last();
      title =
          Math.abs(gap) < 0.5
              ? "Both sides now stand level"
              : "We stand "
                  + Numerals.fixed(Math.abs(gap), 1)
                  + " points "
                  + (gap < 0 ? "below" : "above")
                  + " our suppliers";
    }
    return new Panel(
        title,
        "Median score over suppliers, 0 to 100, shaded the middle half of suppliers",
        new TrendChart(List.of(theirs, ours), 1, 170));
  }

  private Panel six() {
    List<SmallMultiples.Small> charts = new ArrayList<>();
    int up = 0;
    int known = 0;
    for (String measure : Wording.SIX) {
      List<Point> points = Trends.measure(portfolio.figures(), measure, Wording.side(measure));
      Trends.Change change = Trends.change(points, portfolio.facts().asOf());
      boolean worse = change.known() && change.size() <= -0.5;
      known += change.known() ? 1 : 0;
      up += change.known() && change.size() >= 0.5 ? 1 : 0;
      charts.add(
          new SmallMultiples.Small(
              Wording.name(measure),
              new Series("Median", worse ? Ink.ATTENTION : Ink.STORY, points),
              points,
              change.known() ? Numerals.signed(change.size(), 1) + " in 3 months" : ""));
    }
    String title =
        known == 0
            ? "The six indicators have no data yet"
            : up + " of " + known + " indicators got better in three months";
    return new Panel(
        title,
        "Share in percent, 12 months to each month, median over suppliers and their middle half;"
            + " one scale from 0 to 100",
        new SmallMultiples(charts, 3));
  }

  private Panel map(String party, String name) {
    Map<String, Double> delivery = new TreeMap<>();
    portfolio.delivery().forEach(c -> delivery.put(c.supplierId(), c.value()));
    Map<String, Double> scores = new TreeMap<>();
    for (TierRow t : portfolio.tiers()) {
      if (t.party().equals(party)) {
        scores.put(t.supplierId(), t.score());
      }
    }
    Set<String> warned = new TreeSet<>();
    portfolio.alarms().stream().map(Alarm::supplierId).forEach(warned::add);
    List<TrustMap.Mark> marks = new ArrayList<>();
    for (Partner p : portfolio.partners()) {
      if (scores.get(p.id()) != null && delivery.get(p.id()) != null) {
        double spend = p.spend() == null ? 0 : p.spend();
        marks.add(
            new TrustMap.Mark(
                p.shown(),
                scores.get(p.id()),
                100 * delivery.get(p.id()),
                spend,
                warned.contains(p.id())));
      }
    }
    String title = name + " and delivery";
    if (marks.isEmpty()) {
      return new Panel(
          title,
          "Share of lines in full by the first promise",
          new Words("No supplier has both a score and enough order lines."));
    }
    return new Panel(
        title,
        "Up: share of lines in full by the first promise, 12 months, percent. Area: spend."
            + " Vermillion: a warning. "
            + Wording.many(marks.size(), "supplier", "suppliers"),
        new TrustMap(marks, name + ", 0 to 100", 4));
  }

  private void exposure(Flow flow) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Exposure e : portfolio.exposure()) {
      rows.add(
          List.of(
              Cell.of(TierPages.tier(e.tier())),
              Cell.of(Numerals.count(e.suppliers())),
              Cell.of(e.share() == null ? "\u2013" : Numerals.fixed(100 * e.share(), 1) + "%")));
    }
    if (rows.isEmpty()) {
      return;
    }
    flow.heading("Spend by tier of the supplier\u2019s conduct");
    flow.table(
        List.of(
            Column.left("Tier, against the peers\u2019 median", 260),
            Column.right("Suppliers", 90),
            Column.right("Share of spend, 12 months", flow.width() - 350)),
        rows);
  }
}

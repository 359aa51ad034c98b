package org.partnershiphealth.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnershiphealth.report.figure.Ink;
import org.partnershiphealth.report.figure.Numerals;
import org.partnershiphealth.report.figure.PillarBars;
import org.partnershiphealth.report.figure.Point;
import org.partnershiphealth.report.figure.Series;
import org.partnershiphealth.report.figure.SmallMultiples;
import org.partnershiphealth.report.figure.TrendChart;
import org.partnershiphealth.report.model.Cell;
import org.partnershiphealth.report.model.Event;
import org.partnershiphealth.report.model.Score;
import org.partnershiphealth.report.model.SupplierFile;
import org.partnershiphealth.report.page.Panel;

/** The figures of a supplier's report that compare it with its peers. */
final class SupplierFigures {

  /** Points below the median that are worth a word. */
  private static final double CLEARLY = 5;

  private final SupplierFile file;

  SupplierFigures(SupplierFile file) {
    this.file = file;
  }

  /** Both sides' scores over the peers' middle half, if there ever was a score. */
  Optional<Panel> trust() {
    Series ours = side("BUYER", "Our conduct", Ink.CONTEXT);
    Series theirs = side("SUPPLIER", "Your conduct", Ink.STORY);
    List<Point> peers = new ArrayList<>();
    for (Score s : file.peers()) {
      if (s.party().equals("MUTUAL") && s.pillar().equals("ALL")) {
        peers.add(new Point(s.month(), s.score(), s.low(), s.high()));
      }
    }
    List<TrendChart.Event> events = new ArrayList<>();
    for (Event e : file.events()) {
      events.add(
          new TrendChart.Event(new Point(YearMonth.from(e.on()), null, null, null), e.words()));
    }
    if (ours.last() == null && theirs.last() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Panel(
            title(ours, theirs),
            "Scores, 0 to 100, with 90% bands"
                + (peers.isEmpty()
                    ? "; no peer group of five or more to compare with"
                    : "; grey: middle half of the peer group, both sides together"),
            new TrendChart(List.of(unbanded(ours), theirs), peers, events, 1, 150)));
  }

  /** Our own line without a band, so that the partner's stays readable. */
  private static Series unbanded(Series series) {
    return new Series(
        series.name(),
        series.ink(),
        series.points().stream().map(p -> new Point(p.month(), p.value(), null, null)).toList());
  }

  private static String title(Series ours, Series theirs) {
    List<Double> values = theirs.values();
    if (ours.last() == null || values.size() < 2) {
      return "Scores need more acts on record";
    }
    double before = values.get(Math.max(0, values.size() - 13));
    double change = values.get(values.size() - 1) - before;
    String word = Math.abs(change) < 0.5 ? "is level" : change > 0 ? "went up" : "went down";
    String size =
        Math.abs(change) < 0.5 ? "" : " by " + Numerals.fixed(Math.abs(change), 1) + " points";
    return "Your conduct "
        + word
        + size
        + " in a year; ours stands at "
        + Numerals.fixed(ours.last(), 1);
  }

  private Series side(String party, String name, Ink ink) {
    List<Point> points = new ArrayList<>();
    for (Score s : file.scores()) {
      if (s.party().equals(party) && s.pillar().equals("ALL")) {
        boolean shown = "OK".equals(s.status());
        points.add(
            new Point(
                s.month(),
                shown ? s.score() : null,
                shown ? s.low() : null,
                shown ? s.high() : null));
      }
    }
    return new Series(name, ink, points);
  }

  /** Both sides by pillar, beside the peers' medians, if any pillar has acts enough. */
  Optional<Panel> pillars() {
    List<PillarBars.Row> rows = new ArrayList<>();
    int known = 0;
    int below = 0;
    for (String pillar : Wording.pillars()) {
      Optional<Double> ours = pillar(file.scores(), "BUYER", pillar);
      Optional<Double> theirs = pillar(file.scores(), "SUPPLIER", pillar);
      Optional<Double> peers = pillar(file.peers(), "SUPPLIER", pillar);
      if (ours.isPresent() || theirs.isPresent()) {
        rows.add(
            new PillarBars.Row(
                Wording.capital(Wording.pillarName(pillar)),
                ours.orElse(null),
                theirs.orElse(null),
                pillar(file.peers(), "BUYER", pillar).orElse(null),
                peers.orElse(null)));
      }
      boolean both = theirs.isPresent() && peers.isPresent();
      known += both ? 1 : 0;
      below += both && theirs.get() < peers.get() ? 1 : 0;
    }
    String title =
        known == 0
            ? "Conduct by pillar"
            : below == 0
                ? "You are at or above your peers in every pillar"
                : "You are below your peers in "
                    + below
                    + " of "
                    + Wording.many(known, "pillar", "pillars");
    Panel panel =
        new Panel(
            title, "Scores, 0 to 100; black tick: the peers\u2019 median", new PillarBars(rows));
    return rows.isEmpty() ? Optional.empty() : Optional.of(panel);
  }

  private Optional<Double> pillar(List<Score> scores, String party, String pillar) {
    YearMonth last = YearMonth.from(file.facts().asOf());
    return scores.stream()
        .filter(s -> s.party().equals(party) && s.pillar().equals(pillar))
        .filter(s -> s.month().equals(last) && s.score() != null && "OK".equals(s.status()))
        .map(Score::score)
        .findFirst();
  }

  /** The six indicators beside the peers' median, if any has data. */
  Optional<Panel> six() {
    List<SmallMultiples.Small> charts = new ArrayList<>();
    int known = 0;
    int above = 0;
    for (String measure : Wording.SIX) {
      Optional<Double> gap = gap(measure);
      known += gap.isPresent() ? 1 : 0;
      above += gap.isPresent() && gap.get() >= 0 ? 1 : 0;
      charts.add(
          new SmallMultiples.Small(
              Wording.name(measure),
              line(measure),
              Trends.measure(file.figures(), measure, Wording.side(measure)),
              gap.map(g -> Numerals.signed(g, 0) + " vs median").orElse("")));
    }
    if (charts.stream().allMatch(chart -> chart.line().last() == null)) {
      return Optional.empty();
    }
    return Optional.of(
        new Panel(
            known == 0
                ? "Six indicators"
                : above + " of " + known + " indicators at or above the peers\u2019 median",
            "Share in percent, 12 months to each month; grey: the peers\u2019 median and middle"
                + " half; one scale from 0 to 100",
            new SmallMultiples(charts, 3)));
  }

  private Series line(String measure) {
    List<Point> line = new ArrayList<>();
    for (Cell c : file.cells()) {
      if (c.measure().equals(measure) && c.party().equals(Wording.side(measure))) {
        boolean shown = "OK".equals(c.status());
        Double value = shown ? Wording.good(measure, c.value()) : null;
        line.add(new Point(c.month(), value, null, null));
      }
    }
    return new Series(Wording.name(measure), Ink.STORY, line);
  }

  /** Points above the peers' median at the last month of each; empty without both. */
  private Optional<Double> gap(String measure) {
    Double own = line(measure).last();
    List<Point> peers = Trends.measure(file.figures(), measure, Wording.side(measure));
    Double median = new Series("", Ink.CONTEXT, peers).last();
    return own == null || median == null ? Optional.empty() : Optional.of(own - median);
  }

  /** The indicator that lies furthest below its peers, in words; empty when none clearly does. */
  Optional<String> weakest() {
    String weakest = null;
    double least = -CLEARLY;
    for (String measure : Wording.SIX) {
      double gap = gap(measure).orElse(0d);
      if (gap < least) {
        least = gap;
        weakest = measure;
      }
    }
    return weakest == null
        ? Optional.empty()
        : Optional.of(
            "\u201C"
                + Wording.inside(weakest)
                + "\u201D, "
                + Numerals.fixed(-least, 0)
                + " points below the peers\u2019 median");
  }
}

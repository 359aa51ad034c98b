package org.partnershiphealth.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.partnershiphealth.report.figure.Ink;
import org.partnershiphealth.report.figure.Point;
import org.partnershiphealth.report.figure.Series;
import org.partnershiphealth.report.model.GroupFigure;
import org.partnershiphealth.report.model.Portfolio;
import org.partnershiphealth.report.model.Score;

/** Series of the portfolio and their change over three months. */
final class Trends {

  /** Months between the two ends of "what changed". */
  static final int BACK = 3;

  private Trends() {}

  /** A change of a figure; either end is null where it is not known. */
  record Change(Double before, Double now) {

    boolean known() {
      return before != null && now != null;
    }

    double size() {
      return known() ? now - before : 0;
    }
  }

  /** Median score of a side over the suppliers, with quartiles. */
  static Series side(Portfolio p, String party, String name, Ink ink) {
    List<Point> points = new ArrayList<>();
    for (Score s : p.median()) {
      if (s.party().equals(party)) {
        points.add(new Point(s.month(), s.score(), s.low(), s.high()));
      }
    }
    return new Series(name, ink, points);
  }

  /** Median of a measure over the suppliers as the share of the good, with quartiles. */
  static List<Point> measure(List<GroupFigure> figures, String measure, String party) {
    Map<YearMonth, Point> points = new TreeMap<>();
    for (GroupFigure f : figures) {
      if (f.measure().equals(measure) && f.party().equals(party)) {
        Double a = Wording.good(measure, f.low());
        Double b = Wording.good(measure, f.high());
        boolean ends = a != null && b != null;
        points.put(
            f.month(),
            new Point(
                f.month(),
                Wording.good(measure, f.value()),
                ends ? (Double) Math.min(a, b) : null,
                ends ? (Double) Math.max(a, b) : null));
      }
    }
    return List.copyOf(points.values());
  }

  /** The value at the cut-off and three months before it. */
  static Change change(List<Point> points, LocalDate asOf) {
    YearMonth last = YearMonth.from(asOf);
    return new Change(at(points, last.minusMonths(BACK)), at(points, last));
  }

  private static Double at(List<Point> points, YearMonth month) {
    return points.stream()
        .filter(p -> p.month().equals(month) && p.value() != null)
        .map(Point::value)
        .findFirst()
        .orElse(null);
  }

  /** The last so many values that there are. */
  static List<Double> recent(List<Point> points, int n) {
    List<Double> values = points.stream().filter(p -> p.value() != null).map(Point::value).toList();
    return values.subList(Math.max(0, values.size() - n), values.size());
  }
}

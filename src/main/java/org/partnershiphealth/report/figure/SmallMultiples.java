package org.partnershiphealth.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.partnershiphealth.report.page.Figure;
import org.partnershiphealth.report.page.Pen;
import org.partnershiphealth.report.page.Theme;

/** Small charts of shares on one scale from 0 to 100, each with a grey band or line to compare. */
public record SmallMultiples(List<Small> charts, int columns) implements Figure {

  private static final double HIGH = 104;
  private static final double HEAD = 30;
  private static final double FOOT = 16;

  /**
   * One chart.
   *
   * @param line in percent
   * @param band the middle half of the others, with their median as value
   * @param note beside the last value, such as the difference from the median
   */
  public record Small(String title, Series line, List<Point> band, String note) {}

  private double each() {
    boolean any = charts.stream().anyMatch(c -> c.line().last() != null || !c.band().isEmpty());
    return any ? HIGH : HEAD + 4;
  }

  @Override
  public double height() {
    return each() * Math.max(1, (charts.size() + columns - 1) / columns);
  }

  @Override
  public void draw(Pen pen) {
    double gutter = 16;
    double wide = (pen.width() - gutter * (columns - 1)) / columns;
    for (int i = 0; i < charts.size(); i++) {
      double x = (i % columns) * (wide + gutter);
      int line = i / columns;
      one(pen.part(x, line * each(), wide, each() - 8), charts.get(i));
    }
  }

  private static void one(Pen pen, Small small) {
    String title = small.title();
    pen.text(title, pen.measure(title, Theme.LABEL) > pen.width() ? Theme.NOTE : Theme.LABEL, 0, 8);
    List<Point> all = new ArrayList<>(small.band());
    all.addAll(small.line().known());
    if (small.line().last() == null) {
      pen.text("no data", Theme.LABEL.in(Theme.GREY), 0, 23);
    } else {
      String value = Numerals.fixed(small.line().last(), 0) + "%";
      pen.text(value, Theme.STRONG.at(12).in(small.line().ink().words()), 0, 23);
      double free = pen.measure(value, Theme.STRONG.at(12)) + 5;
      if (free + pen.measure(small.note(), Theme.NOTE) <= pen.width()) {
        pen.text(small.note(), Theme.NOTE, free, 23);
      }
    }
    if (all.isEmpty()) {
      return;
    }
    Point first = all.get(0);
    Point last = first;
    for (Point p : all) {
      first = p.x() < first.x() ? p : first;
      last = p.x() > last.x() ? p : last;
    }
    double high = pen.height() - HEAD - FOOT;
    XyPlot plot = new XyPlot(first.x() - 0.5, Math.max(last.x(), first.x() + 1) + 0.5, -2, 102);
    plot.band(small.band(), Theme.PALE).line(small.band(), Theme.MARK, 1f);
    plot.line(small.line().points(), small.line().ink().color(), 1.5f);
    plot.draw(pen, 0, HEAD, pen.width(), high);
    Scale.years(pen, plot, first, last, 0, pen.width(), HEAD + high);
  }

  @Override
  public String alternative() {
    List<String> words = new ArrayList<>();
    charts.forEach(c -> words.add(c.title() + ": " + c.line().words(0) + " " + c.note()));
    return "Small charts on one scale. " + String.join("; ", words) + ".";
  }
}

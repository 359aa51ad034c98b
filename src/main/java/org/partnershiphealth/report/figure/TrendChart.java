package org.partnershiphealth.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.partnershiphealth.report.page.Figure;
import org.partnershiphealth.report.page.Pen;
import org.partnershiphealth.report.page.Theme;

/**
 * Lines over months, each with its band and its name at its end.
 *
 * @param backdrop a grey band behind all lines (a peer group's middle half), may be empty
 * @param events what happened and when, written at the foot of the chart
 * @param full height in points, unless there is nothing to draw
 */
public record TrendChart(
    List<Series> lines, List<Point> backdrop, List<Event> events, int decimals, double full)
    implements Figure {

  private static final double LEFT = 24;
  private static final double RIGHT = 74;
  private static final double FOOT = 16;

  /** Something that happened in a month. */
  public record Event(Point at, String words) {}

  /** A chart of lines alone. */
  public TrendChart(List<Series> lines, int decimals, double full) {
    this(lines, List.of(), List.of(), decimals, full);
  }

  @Override
  public double height() {
    return all().isEmpty() ? 20 : full;
  }

  private List<Point> all() {
    List<Point> all = new ArrayList<>(backdrop);
    lines.forEach(line -> all.addAll(line.known()));
    return all;
  }

  @Override
  public void draw(Pen pen) {
    List<Point> all = all();
    if (all.isEmpty()) {
      pen.text("No data yet.", Theme.LABEL.in(Theme.GREY), 0, 14);
      return;
    }
    List<Double> values = new ArrayList<>();
    Point first = all.get(0);
    Point last = first;
    for (Point p : all) {
      values.add(p.value());
      values.add(p.low());
      values.add(p.high());
      first = p.x() < first.x() ? p : first;
      last = p.x() > last.x() ? p : last;
    }
    Scale scale = Scale.around(values);
    double wide = pen.width() - LEFT - RIGHT;
    double high = full - FOOT;
    XyPlot plot =
        new XyPlot(
            first.x() - 0.5, Math.max(last.x(), first.x() + 1) + 0.5, scale.low(), scale.high());
    scale.grid(pen, plot, LEFT, wide, high);
    plot.band(backdrop, Theme.PALE);
    lines.forEach(line -> plot.band(line.known(), line.ink().tint()));
    lines.forEach(line -> plot.line(line.points(), line.ink().color(), 1.7f));
    plot.draw(pen, LEFT, 0, wide, high);
    Scale.years(pen, plot, first, last, LEFT, wide, high);
    events(pen, plot, wide, high);
    names(pen, plot, LEFT + wide + 5, high);
  }

  private void events(Pen pen, XyPlot plot, double wide, double high) {
    double free = LEFT;
    for (Event event : events) {
      double x = LEFT + plot.x(event.at().x()) * wide;
      double words = pen.measure(event.words(), Theme.NOTE);
      boolean before = x + words + 4 > LEFT + wide;
      double begin = before ? x - words - 3 : x + 3;
      if (begin < free) {
        continue;
      }
      pen.line(x, high - 34, x, high, Theme.GREY, 0.6);
      pen.text(event.words(), Theme.NOTE.in(Theme.TEXT), begin, high - 4);
      free = begin + words + 4;
    }
  }

  /** Names beside the line ends, pushed apart where they would touch. */
  private void names(Pen pen, XyPlot plot, double x, double high) {
    List<Series> named = new ArrayList<>(lines.stream().filter(l -> l.last() != null).toList());
    named.sort((a, b) -> Double.compare(b.last(), a.last()));
    double total = 0;
    double limit = pen.width() - x;
    for (Series line : named) {
      total += block(pen, line, limit).size() * 10.2 + 3;
    }
    double free = 0;
    for (Series line : named) {
      List<String> words = block(pen, line, limit);
      double own = words.size() * 10.2 + 3;
      double wanted = plot.y(line.last()) * high - own / 2;
      double at = Math.max(free, Math.min(wanted, high - total));
      total -= own;
      free = at + own;
      for (String word : words) {
        at += 10.2;
        pen.text(word, Theme.LABEL_STRONG.in(line.ink().words()), x, at - 2);
      }
    }
  }

  private List<String> block(Pen pen, Series line, double limit) {
    String words = line.name() + " " + Numerals.fixed(line.last(), decimals);
    return pen.wrap(words, Theme.LABEL_STRONG, limit);
  }

  @Override
  public String alternative() {
    List<String> words = new ArrayList<>();
    lines.forEach(line -> words.add(line.words(decimals)));
    events.forEach(e -> words.add(e.words() + " in " + e.at().month()));
    return "Lines over months. " + String.join("; ", words) + ".";
  }
}

package org.partnershiphealth.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.partnershiphealth.report.page.Pen;
import org.partnershiphealth.report.page.Theme;

/** Ends of an axis and its ticks. */
record Scale(double low, double high, double step) {

  /** A scale that holds every value, with round ticks. */
  static Scale around(List<Double> values) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (Double value : values) {
      if (value != null) {
        min = Math.min(min, value);
        max = Math.max(max, value);
      }
    }
    if (min > max) {
      return new Scale(0, 1, 0.5);
    }
    double room = max > min ? (max - min) * 0.06 : Math.max(1, Math.abs(max) * 0.1);
    return new Scale(min - room, max + room, Numerals.step(max - min + 2 * room));
  }

  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  String label(double tick) {
    return Numerals.fixed(tick, Numerals.decimals(step));
  }

  /** Horizontal grid lines with labels left of the area. */
  void grid(Pen pen, XyPlot plot, double x, double width, double height) {
    for (double tick : ticks()) {
      double y = plot.y(tick) * height;
      pen.line(x, y, x + width, y, Theme.PALE, 0.7);
      pen.textRight(label(tick), Theme.SUB, x - 5, y + 2.6);
    }
  }

  /** Years under the area, each in the middle of its months. */
  static void years(Pen pen, XyPlot plot, Point first, Point last, double x, double w, double y) {
    pen.line(x, y, x + w, y, Theme.MARK, 0.6);
    int from = first.month().getYear();
    int to = last.month().getYear();
    int every = to - from > 8 ? 2 : 1;
    for (int year = from; year <= to; year += every) {
      double begin = Math.max(0, plot.x(year * 12d));
      double end = Math.min(1, plot.x(year * 12d + 11));
      if (begin > 0) {
        pen.line(x + begin * w, y, x + begin * w, y + 3, Theme.MARK, 0.6);
      }
      double wide = pen.measure("" + year, Theme.SUB);
      if ((end - begin) * w >= wide || from == to) {
        pen.text("" + year, Theme.SUB, x + (begin + end) / 2 * w - wide / 2, y + 11);
      }
    }
  }
}

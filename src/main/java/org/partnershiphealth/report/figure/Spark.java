package org.partnershiphealth.report.figure;

import java.awt.geom.Path2D;
import java.util.List;
import org.partnershiphealth.report.page.Figure;
import org.partnershiphealth.report.page.Pen;
import org.partnershiphealth.report.page.Theme;

/**
 * A line without axes, its last value as a dot.
 *
 * @param target a dashed line, or null
 */
public record Spark(List<Double> values, Double target, boolean attention, double height)
    implements Figure {

  @Override
  public void draw(Pen pen) {
    if (values.size() < 2) {
      return;
    }
    double min = values.stream().mapToDouble(v -> v).min().orElse(0);
    double max = values.stream().mapToDouble(v -> v).max().orElse(1);
    if (target != null) {
      min = Math.min(min, target);
      max = Math.max(max, target);
    }
    double range = max > min ? max - min : 1;
    double high = height - 6;
    double wide = pen.width() - 6;
    Path2D path = new Path2D.Double();
    double x = 0;
    double y = 0;
    for (int i = 0; i < values.size(); i++) {
      x = 1 + wide * i / (values.size() - 1);
      y = 3 + high * (max == min ? 0.5 : (max - values.get(i)) / range);
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    if (target != null) {
      double at = 3 + high * (max - target) / range;
      pen.dashed(0, at, pen.width(), at, Theme.MARK, 0.7);
    }
    pen.stroke(path, Theme.MARK, 1.1);
    pen.dot(x, y, 2.4, attention ? Theme.VERMILLION : Theme.NAVY);
  }

  @Override
  public String alternative() {
    return values.size() < 2
        ? "Too few months for a line"
        : "Line from "
            + Numerals.fixed(values.get(0), 1)
            + " to "
            + Numerals.fixed(values.get(values.size() - 1), 1)
            + " over "
            + values.size()
            + " months";
  }
}

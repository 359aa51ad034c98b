package org.partnershiphealth.report.figure;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.partnershiphealth.report.page.Figure;
import org.partnershiphealth.report.page.Pen;
import org.partnershiphealth.report.page.Theme;

/**
 * Suppliers by a score and delivery on the first promise; the area of a mark is its spend.
 *
 * @param named so many of the largest are named
 */
public record TrustMap(List<Mark> marks, String across, int named) implements Figure {

  private static final double LEFT = 30;

  /** One supplier: score 0 to 100, delivery in percent, spend. */
  public record Mark(String name, double score, double delivery, double spend, boolean warned) {}

  @Override
  public double height() {
    return 232;
  }

  @Override
  public void draw(Pen pen) {
    double wide = pen.width() - LEFT;
    double high = height() - 28;
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    marks.forEach(
        m -> {
          xs.add(m.score());
          ys.add(m.delivery());
        });
    Scale sx = Scale.around(xs);
    Scale sy = Scale.around(ys);
    XyPlot plot = new XyPlot(sx.low(), sx.high(), sy.low(), sy.high());
    sy.grid(pen, plot, LEFT, wide, high);
    for (double tick : sx.ticks()) {
      double x = LEFT + plot.x(tick) * wide;
      pen.line(x, 0, x, high, Theme.PALE, 0.7);
      String label = sx.label(tick);
      pen.text(label, Theme.SUB, x - pen.measure(label, Theme.SUB) / 2, high + 10);
    }
    pen.textRight(across, Theme.SUB, pen.width(), high + 22);
    double most = marks.stream().mapToDouble(Mark::spend).max().orElse(1);
    List<Mark> bySpend = new ArrayList<>(marks);
    bySpend.sort(Comparator.comparingDouble(Mark::spend).reversed().thenComparing(Mark::name));
    for (Mark mark : bySpend) {
      double radius = 1.8 + 8 * Math.sqrt(Math.max(0, mark.spend()) / Math.max(1, most));
      List<List<Double>> at = List.of(List.of(mark.score(), mark.delivery()));
      plot.dots(at, Color.WHITE, radius + 0.7);
      plot.dots(at, mark.warned() ? Theme.VERMILLION : Theme.MARK, radius);
    }
    plot.draw(pen, LEFT, 0, wide, high);
    names(pen, plot, bySpend, wide, high);
  }

  private void names(Pen pen, XyPlot plot, List<Mark> bySpend, double wide, double high) {
    List<Rectangle2D> taken = new ArrayList<>();
    for (Mark m : bySpend) {
      double radius =
          2.5 + 8 * Math.sqrt(Math.max(0, m.spend()) / Math.max(1, bySpend.get(0).spend()));
      double x = LEFT + plot.x(m.score()) * wide;
      double y = plot.y(m.delivery()) * high;
      taken.add(new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }
    for (Mark mark : bySpend.subList(0, Math.min(named, bySpend.size()))) {
      double words = pen.measure(mark.name(), Theme.NOTE);
      double cx = LEFT + plot.x(mark.score()) * wide;
      double cy = plot.y(mark.delivery()) * high;
      double[][] places = {
        {cx + 12, cy + 2.6},
        {cx - words - 12, cy + 2.6},
        {cx - words / 2, cy - 13},
        {cx - words / 2, cy + 20}
      };
      for (double[] place : places) {
        var box = new Rectangle2D.Double(place[0] - 1, place[1] - 8, words + 2, 10);
        boolean inside =
            box.getX() > LEFT
                && box.getMaxX() <= pen.width()
                && box.getY() > 0
                && box.getMaxY() < high;
        if (inside && taken.stream().noneMatch(box::intersects)) {
          pen.text(mark.name(), Theme.NOTE.in(Theme.INK), place[0], place[1]);
          taken.add(box);
          break;
        }
      }
    }
  }

  @Override
  public String alternative() {
    long warned = marks.stream().filter(Mark::warned).count();
    return marks.size()
        + " suppliers by "
        + across
        + " and share of lines delivered in full by the first promise; "
        + warned
        + " have a warning.";
  }
}

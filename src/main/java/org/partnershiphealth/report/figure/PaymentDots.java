package org.partnershiphealth.report.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.partnershiphealth.report.page.Figure;
import org.partnershiphealth.report.page.Pen;
import org.partnershiphealth.report.page.Theme;

/** Our payments as days from the due date, one dot an invoice. */
public record PaymentDots(List<Dot> dots) implements Figure {

  private static final double LEFT = 30;
  private static final double RIGHT = 36;

  /** One invoice: when it was due and how many days later it was settled. */
  public record Dot(LocalDate due, int daysLate) {

    double x() {
      return due.getYear() * 12d + due.getMonthValue() - 1 + (due.getDayOfMonth() - 1) / 31d;
    }
  }

  @Override
  public double height() {
    return dots.isEmpty() ? 20 : 118;
  }

  @Override
  public void draw(Pen pen) {
    if (dots.isEmpty()) {
      pen.text("No settled invoices on record.", Theme.LABEL.in(Theme.GREY), 0, 10);
      return;
    }
    List<Double> days = new ArrayList<>(List.of(-3d, 3d));
    List<List<Double>> late = new ArrayList<>();
    List<List<Double>> onTime = new ArrayList<>();
    double first = Double.MAX_VALUE;
    double last = -Double.MAX_VALUE;
    for (Dot dot : dots) {
      double shown = Math.max(-60, Math.min(120, dot.daysLate()));
      days.add(shown);
      (dot.daysLate() > 0 ? late : onTime).add(List.of(dot.x(), shown));
      first = Math.min(first, dot.x());
      last = Math.max(last, dot.x());
    }
    Scale scale = Scale.around(days);
    double wide = pen.width() - LEFT - RIGHT;
    double high = height() - 16;
    XyPlot plot =
        new XyPlot(first - 0.5, Math.max(last, first + 1) + 0.5, scale.low(), scale.high());
    scale.grid(pen, plot, LEFT, wide, high);
    double zero = plot.y(0) * high;
    pen.line(LEFT, zero, LEFT + wide, zero, Theme.GREY, 0.9);
    plot.dots(onTime, Theme.NAVY, 2).dots(late, Theme.VERMILLION, 2);
    plot.draw(pen, LEFT, 0, wide, high);
    Scale.years(pen, plot, point(first), point(last), LEFT, wide, high);
    if (!late.isEmpty()) {
      double y = Math.max(8, zero - 14);
      pen.text("late", Theme.LABEL_STRONG.in(Theme.VERMILLION), LEFT + wide + 5, y);
    }
    pen.text("on time", Theme.NOTE.in(Theme.NAVY), LEFT + wide + 5, Math.min(high, zero + 9));
  }

  private static Point point(double x) {
    int months = (int) Math.floor(x);
    return new Point(YearMonth.of(months / 12, months % 12 + 1), null, null, null);
  }

  @Override
  public String alternative() {
    long late = dots.stream().filter(d -> d.daysLate() > 0).count();
    int worst = dots.stream().mapToInt(Dot::daysLate).max().orElse(0);
    return dots.size()
        + " settled invoices by days from the due date: "
        + late
        + " late, the latest by "
        + Math.max(0, worst)
        + " days.";
  }
}

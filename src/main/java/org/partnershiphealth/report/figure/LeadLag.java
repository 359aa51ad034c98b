package org.partnershiphealth.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.partnershiphealth.report.page.Figure;
import org.partnershiphealth.report.page.Pen;
import org.partnershiphealth.report.page.Theme;

/** Correlation of trust with the outcome, earlier and later. A picture, never a test. */
public record LeadLag(List<Lag> lags) implements Figure {

  /** One lag in months; above zero trust is earlier. */
  public record Lag(int months, Double r, Double low, Double high) {}

  @Override
  public double height() {
    return 118;
  }

  @Override
  public void draw(Pen pen) {
    List<List<Double>> marks = new ArrayList<>();
    List<Double> ends = new ArrayList<>(List.of(-0.05, 0.05));
    int reach = 1;
    for (Lag lag : lags) {
      if (lag.r() != null && lag.low() != null && lag.high() != null) {
        marks.add(List.of((double) lag.months(), lag.r(), lag.low(), lag.high()));
        ends.add(lag.low());
        ends.add(lag.high());
        reach = Math.max(reach, Math.abs(lag.months()));
      }
    }
    Scale scale = Scale.around(ends);
    double left = 28;
    double wide = pen.width() - left;
    double high = height() - 28;
    XyPlot plot = new XyPlot(-reach - 0.6, reach + 0.6, scale.low(), scale.high());
    scale.grid(pen, plot, left, wide, high);
    double zero = plot.y(0) * high;
    pen.line(left, zero, left + wide, zero, Theme.GREY, 0.8);
    plot.upright(marks, Theme.NAVY, 2.8).draw(pen, left, 0, wide, high);
    for (int month = -reach; month <= reach; month += reach > 4 ? 2 : 1) {
      String label = Numerals.signed(month, 0);
      double x = left + plot.x(month) * wide - pen.measure(label, Theme.SUB) / 2;
      pen.text(label, Theme.SUB, x, high + 10);
    }
    pen.text("outcome earlier", Theme.SUB, left, high + 22);
    pen.textRight("trust earlier, months", Theme.SUB, pen.width(), high + 22);
  }

  @Override
  public String alternative() {
    List<String> words = new ArrayList<>();
    for (Lag lag : lags) {
      if (lag.r() != null) {
        words.add(lag.months() + ": " + Numerals.signed(lag.r(), 2));
      }
    }
    return "Correlation by months that trust is earlier. " + String.join("; ", words) + ".";
  }
}

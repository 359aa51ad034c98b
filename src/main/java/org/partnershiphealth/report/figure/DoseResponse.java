package org.partnershiphealth.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.partnershiphealth.report.page.Figure;
import org.partnershiphealth.report.page.Pen;
import org.partnershiphealth.report.page.Theme;

/** The outcome in fifths of trust against the middle fifth, one small chart an outcome. */
public record DoseResponse(List<Chart> charts) implements Figure {

  private static final double HIGH = 92;

  /** One fifth, 1 the lowest. */
  public record Bin(int bin, Double value, Double low, Double high) {}

  /** One outcome. */
  public record Chart(String title, String unit, List<Bin> bins) {}

  @Override
  public double height() {
    return HIGH * Math.max(1, (charts.size() + 2) / 3);
  }

  @Override
  public void draw(Pen pen) {
    double gutter = 18;
    double wide = (pen.width() - 2 * gutter) / 3;
    for (int i = 0; i < charts.size(); i++) {
      int line = i / 3;
      Pen part = pen.part((i % 3) * (wide + gutter), line * HIGH, wide, HIGH - 10);
      one(part, charts.get(i));
    }
  }

  private static void one(Pen pen, Chart chart) {
    String words = pen.wrap(chart.title() + ", " + chart.unit(), Theme.NOTE, pen.width()).get(0);
    pen.text(words, Theme.NOTE.in(Theme.INK), 0, 8);
    List<Double> ends = new ArrayList<>(List.of(0d));
    List<List<Double>> marks = new ArrayList<>();
    for (Bin bin : chart.bins()) {
      if (bin.value() != null && bin.low() != null && bin.high() != null) {
        ends.add(bin.low());
        ends.add(bin.high());
        marks.add(List.of((double) bin.bin(), bin.value(), bin.low(), bin.high()));
      }
    }
    Scale scale = Scale.around(ends);
    double left = 26;
    double wide = pen.width() - left;
    double high = pen.height() - 14 - 14;
    Pen area = pen.part(0, 14, pen.width(), high + 14);
    XyPlot plot = new XyPlot(0.5, 5.5, scale.low(), scale.high());
    scale.grid(area, plot, left, wide, high);
    double zero = plot.y(0) * high;
    area.line(left, zero, left + wide, zero, Theme.GREY, 0.8);
    plot.upright(marks, Theme.NAVY, 2.8).draw(area, left, 0, wide, high);
    for (int bin = 1; bin <= 5; bin++) {
      String label = "" + bin;
      double x = left + plot.x(bin) * wide - area.measure(label, Theme.SUB) / 2;
      area.text(label, Theme.SUB, x, high + 10);
    }
  }

  @Override
  public String alternative() {
    List<String> words = new ArrayList<>();
    for (Chart chart : charts) {
      for (Bin bin : chart.bins()) {
        if (bin.value() != null) {
          words.add(chart.title() + " fifth " + bin.bin() + ": " + Numerals.signed(bin.value(), 1));
        }
      }
    }
    return "Outcome by fifth of trust, against the middle. " + String.join("; ", words) + ".";
  }
}

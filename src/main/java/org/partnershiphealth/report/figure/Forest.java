package org.partnershiphealth.report.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.partnershiphealth.report.page.Figure;
import org.partnershiphealth.report.page.Pen;
import org.partnershiphealth.report.page.Theme;

/**
 * Effects as dots with intervals, and the same as numbers beside them.
 *
 * @param unit heads the column of effects
 */
public record Forest(List<Row> rows, String unit) implements Figure {

  private static final double ROW = 15.5;
  private static final double HEAD = 14;
  private static final double FOOT = 16;

  /**
   * One effect; a row without an estimate says why in {@code words}.
   *
   * @param shown whether the row carries the story; others are grey
   * @param words under the columns in place of numbers, or empty
   */
  public record Row(
      String label, Double estimate, Double low, Double high, boolean shown, String words) {}

  @Override
  public double height() {
    return HEAD + ROW * Math.max(1, rows.size()) + FOOT;
  }

  @Override
  public void draw(Pen pen) {
    double names = Math.min(118, pen.width() * 0.42);
    double numbers = 92;
    double wide = pen.width() - names - numbers - 8;
    List<Double> ends = new ArrayList<>(List.of(0d));
    for (Row row : rows) {
      ends.add(row.low());
      ends.add(row.high());
    }
    Scale scale = Scale.around(ends);
    double high = ROW * rows.size();
    XyPlot plot = new XyPlot(scale.low(), scale.high(), rows.size(), 0);
    Pen area = pen.part(names, HEAD, wide, high + FOOT);
    for (double tick : scale.ticks()) {
      double x = plot.x(tick) * wide;
      boolean zero = Math.abs(tick) < scale.step() / 1e6;
      area.line(x, 0, x, high, zero ? Theme.GREY : Theme.PALE, zero ? 0.9 : 0.7);
    }
    double free = -10;
    for (double tick : scale.ticks()) {
      String label = Numerals.signed(tick, Numerals.decimals(scale.step()));
      double half = area.measure(label, Theme.SUB) / 2;
      double x = plot.x(tick) * wide;
      if (x - half > free + 3) {
        area.text(label, Theme.SUB, x - half, high + 11);
        free = x + half;
      }
    }
    pen.textRight(unit, Theme.SUB, pen.width() - 56, 8);
    pen.textRight("95% interval", Theme.SUB, pen.width(), 8);
    marks(plot, area, wide, high);
    for (int i = 0; i < rows.size(); i++) {
      words(pen, rows.get(i), HEAD + ROW * i + ROW / 2 + 2.8, names);
    }
  }

  private void marks(XyPlot plot, Pen area, double wide, double high) {
    List<List<Double>> shown = new ArrayList<>();
    List<List<Double>> grey = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (row.estimate() != null && row.low() != null && row.high() != null) {
        (row.shown() ? shown : grey).add(List.of(row.estimate(), row.low(), row.high(), i + 0.5));
      }
    }
    plot.across(grey, Theme.MARK, 2.8).across(shown, Theme.NAVY, 3.4).draw(area, 0, 0, wide, high);
  }

  private static void words(Pen pen, Row row, double y, double names) {
    Color color = row.shown() ? Theme.INK : Theme.GREY;
    String label = row.label();
    while (pen.measure(label, Theme.LABEL) > names - 4) {
      label = label.substring(0, label.length() - 2).stripTrailing() + "\u2026";
    }
    pen.text(label, Theme.LABEL.in(color), 0, y);
    if (row.estimate() == null) {
      pen.textRight(row.words(), Theme.NOTE, pen.width(), y);
      return;
    }
    pen.textRight(
        Numerals.effect(row.estimate()), Theme.LABEL_STRONG.in(color), pen.width() - 56, y);
    pen.textRight(interval(row), Theme.LABEL.in(Theme.GREY), pen.width(), y);
  }

  private static String interval(Row row) {
    return Numerals.fixed(row.low(), 1) + " to " + Numerals.fixed(row.high(), 1);
  }

  @Override
  public String alternative() {
    List<String> words = new ArrayList<>();
    for (Row row : rows) {
      words.add(
          row.estimate() == null
              ? row.label() + ": " + row.words()
              : row.label() + ": " + Numerals.effect(row.estimate()) + ", " + interval(row));
    }
    return "Effects with 95% intervals. " + unit + ". " + String.join("; ", words) + ".";
  }
}

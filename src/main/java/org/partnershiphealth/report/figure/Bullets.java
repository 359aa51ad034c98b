package org.partnershiphealth.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.partnershiphealth.report.page.Figure;
import org.partnershiphealth.report.page.Pen;
import org.partnershiphealth.report.page.Theme;

/** Shares from 0 to 100 as bars, with a tick for the target and a ring for the earlier value. */
public record Bullets(List<Row> rows, String now) implements Figure {

  private static final double ROW = 17;
  private static final double HEAD = 14;
  private static final double FOOT = 15;

  /**
   * One measure, in percent; higher is better.
   *
   * @param value null where there is no data
   * @param target null where none was set
   * @param earlier null where it is not known
   */
  public record Row(String label, Double value, Double target, Double earlier) {

    boolean missed() {
      return value != null && target != null && value < target;
    }
  }

  @Override
  public double height() {
    return HEAD + ROW * Math.max(1, rows.size()) + FOOT;
  }

  @Override
  public void draw(Pen pen) {
    double names = Math.min(104, pen.width() * 0.42);
    double wide = pen.width() - names - 70;
    pen.textRight(now, Theme.SUB, pen.width() - 34, 8);
    pen.textRight("Gap", Theme.SUB, pen.width(), 8);
    for (int i = 0; i < rows.size(); i++) {
      row(pen, rows.get(i), HEAD + ROW * i + ROW / 2, names, wide);
    }
    double y = HEAD + ROW * rows.size() + 9;
    pen.text("0", Theme.SUB, names, y);
    pen.text("50", Theme.SUB, names + wide / 2 - 4, y);
    pen.text("100%", Theme.SUB, names + wide - 9, y);
  }

  /** Attention is for what gets worse; what is short of its target but rising is not. */
  private static boolean slipping(Row row) {
    return row.missed() && row.earlier() != null && row.earlier() > row.value();
  }

  private static void row(Pen pen, Row row, double y, double names, double wide) {
    double base = y + 2.8;
    if (pen.measure(row.label(), Theme.LABEL) <= names - 4) {
      pen.text(row.label(), Theme.LABEL, 0, base);
    } else {
      pen.text(row.label(), Theme.NOTE.in(Theme.TEXT), 0, base);
    }
    pen.rect(names, y - 5, wide, 10, Theme.PALE);
    if (row.value() == null) {
      pen.textRight("no data", Theme.NOTE, pen.width(), base);
      return;
    }
    var color = slipping(row) ? Theme.VERMILLION : Theme.NAVY;
    pen.rect(names, y - 2.8, wide * clip(row.value()), 5.6, color);
    if (row.earlier() != null) {
      pen.ring(names + wide * clip(row.earlier()), y, 2.4, Theme.INK);
    }
    pen.textRight(
        Numerals.fixed(row.value(), 0) + "%", Theme.LABEL_STRONG.in(color), pen.width() - 34, base);
    if (row.target() != null) {
      pen.rect(names + wide * clip(row.target()) - 0.8, y - 6.5, 1.6, 13, Theme.INK);
      pen.textRight(gap(row), Theme.LABEL.in(Theme.GREY), pen.width(), base);
    } else {
      pen.textRight("no target", Theme.NOTE, pen.width(), base);
    }
  }

  private static double clip(double percent) {
    return Math.max(0, Math.min(100, percent)) / 100;
  }

  private static String gap(Row row) {
    return Numerals.signed(row.value() - row.target(), 0);
  }

  @Override
  public String alternative() {
    List<String> words = new ArrayList<>();
    for (Row row : rows) {
      String value = row.value() == null ? "no data" : Numerals.fixed(row.value(), 0) + "%";
      String target = row.target() == null ? "" : ", target " + Numerals.fixed(row.target(), 0);
      words.add(row.label() + " " + value + target);
    }
    return "Bars against targets. " + String.join("; ", words) + ".";
  }
}

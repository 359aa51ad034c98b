package org.partnershiphealth.report.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.partnershiphealth.report.page.Figure;
import org.partnershiphealth.report.page.Pen;
import org.partnershiphealth.report.page.Theme;

/** Scores of both sides by pillar, 0 to 100: two bars a row, each with a tick at its peers. */
public record PillarBars(List<Row> rows) implements Figure {

  private static final double ROW = 15;
  private static final double HEAD = 14;
  private static final double FOOT = 13;
  private static final double BAR = 4.2;

  /**
   * One pillar.
   *
   * @param ours null where our side has no score in it; {@code theirs} likewise
   * @param peersOurs the peer group's median of our side; null without one
   */
  public record Row(
      String label, Double ours, Double theirs, Double peersOurs, Double peersTheirs) {}

  @Override
  public double height() {
    return HEAD + ROW * Math.max(1, rows.size()) + FOOT;
  }

  @Override
  public void draw(Pen pen) {
    if (rows.isEmpty()) {
      pen.text("No pillar has enough acts on record yet.", Theme.LABEL.in(Theme.GREY), 0, 14);
      return;
    }
    double names = Math.min(112, pen.width() * 0.46);
    double wide = pen.width() - names - 52;
    pen.textRight("ours", Theme.SUB, pen.width() - 26, 8);
    pen.textRight("yours", Theme.SUB.in(Theme.NAVY), pen.width(), 8);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      double y = HEAD + ROW * i + ROW / 2;
      pen.text(row.label(), Theme.LABEL, 0, y + 2.8);
      bar(pen, row.ours(), row.peersOurs(), names, wide, y - BAR - 0.6, Theme.MARK);
      bar(pen, row.theirs(), row.peersTheirs(), names, wide, y + 0.6, Theme.NAVY);
      pen.textRight(shown(row.ours()), Theme.LABEL, pen.width() - 26, y + 2.8);
      pen.textRight(shown(row.theirs()), Theme.LABEL_STRONG.in(Theme.NAVY), pen.width(), y + 2.8);
    }
    double y = HEAD + ROW * rows.size() + 9;
    pen.text("0", Theme.SUB, names, y);
    pen.text("50", Theme.SUB, names + wide / 2 - 4, y);
    pen.textRight("100", Theme.SUB, names + wide, y);
  }

  private static void bar(
      Pen pen, Double value, Double peers, double names, double wide, double y, Color color) {
    pen.rect(names, y, wide, BAR, Theme.PALE);
    if (value != null) {
      pen.rect(names, y, wide * value / 100, BAR, color);
    }
    if (peers != null) {
      pen.rect(names + wide * peers / 100 - 0.7, y - 0.4, 1.4, BAR + 0.8, Theme.INK);
    }
  }

  private static String shown(Double value) {
    return value == null ? "\u2013" : Numerals.fixed(value, 0);
  }

  @Override
  public String alternative() {
    List<String> words = new ArrayList<>();
    for (Row row : rows) {
      words.add(
          row.label()
              + ": ours "
              + said(row.ours(), row.peersOurs())
              + ", yours "
              + said(row.theirs(), row.peersTheirs()));
    }
    return words.isEmpty()
        ? "No pillar has enough acts on record yet."
        : "Scores by pillar, 0 to 100. " + String.join("; ", words) + ".";
  }

  private static String said(Double value, Double peers) {
    String own = value == null ? "no score" : Numerals.fixed(value, 0);
    return own + (peers == null ? "" : " (peers " + Numerals.fixed(peers, 0) + ")");
  }
}

package org.partnershiphealth.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.partnershiphealth.report.page.Figure;
import org.partnershiphealth.report.page.Pen;
import org.partnershiphealth.report.page.Theme;

/** Figures in a row, each with its line, target and change. */
public record Tiles(List<Tile> tiles) implements Figure {

  /**
   * One figure.
   *
   * @param value as written, "no data" where there is none
   * @param change what it was compared with, in words
   * @param attention whether the change needs attention
   */
  public record Tile(
      String label,
      String value,
      String unit,
      List<Double> history,
      Double target,
      String change,
      boolean attention) {}

  @Override
  public double height() {
    return 56;
  }

  @Override
  public void draw(Pen pen) {
    double gutter = 18;
    double wide = (pen.width() - gutter * (tiles.size() - 1)) / tiles.size();
    for (int i = 0; i < tiles.size(); i++) {
      one(pen.part(i * (wide + gutter), 0, wide, height()), tiles.get(i));
    }
  }

  private static void one(Pen pen, Tile tile) {
    pen.text(tile.label(), Theme.LABEL, 0, 8);
    pen.text(tile.value(), Theme.FIGURE, 0, 32);
    double end = pen.measure(tile.value(), Theme.FIGURE);
    pen.text(tile.unit(), Theme.LABEL.in(Theme.GREY), end + 3, 32);
    double free = pen.width() - end - pen.measure(tile.unit(), Theme.LABEL) - 10;
    double wide = Math.min(52, free);
    if (wide > 20) {
      Spark spark = new Spark(tile.history(), tile.target(), tile.attention(), 20);
      spark.draw(pen.part(pen.width() - wide, 14, wide, 20));
    }
    double y = 46;
    for (String line :
        pen.wrap(tile.change(), Theme.NOTE, pen.width()).stream().limit(2).toList()) {
      pen.text(line, Theme.NOTE.in(tile.attention() ? Theme.VERMILLION : Theme.TEXT), 0, y);
      y += 9;
    }
  }

  @Override
  public String alternative() {
    List<String> words = new ArrayList<>();
    for (Tile tile : tiles) {
      words.add(tile.label() + ": " + tile.value() + " " + tile.unit() + ", " + tile.change());
    }
    return String.join(". ", words) + ".";
  }
}

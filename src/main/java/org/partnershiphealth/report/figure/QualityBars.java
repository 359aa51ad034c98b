package org.partnershiphealth.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.partnershiphealth.report.page.Figure;
import org.partnershiphealth.report.page.Pen;
import org.partnershiphealth.report.page.Theme;

/** How complete each source table is: share of cells present, and rows that were rejected. */
public record QualityBars(List<Row> rows) implements Figure {

  private static final double ROW = 15;
  private static final double HEAD = 14;

  /** One table: share of the cells of its mapped columns that are present, 0 to 1. */
  public record Row(String table, Double present, long rejected) {}

  @Override
  public double height() {
    return HEAD + ROW * Math.max(1, rows.size());
  }

  @Override
  public void draw(Pen pen) {
    double names = 104;
    double wide = Math.max(60, pen.width() - names - 130);
    pen.text("cells present", Theme.SUB, names, 8);
    pen.textRight("rows rejected", Theme.SUB, pen.width(), 8);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      double y = HEAD + i * ROW;
      pen.text(row.table(), Theme.LABEL, 0, y + 9);
      pen.rect(names, y + 2.5, wide, 7, Theme.PALE);
      if (row.present() != null) {
        pen.rect(names, y + 2.5, wide * Math.min(1, row.present()), 7, Theme.NAVY);
        pen.text(percent(row.present()), Theme.LABEL_STRONG, names + wide + 6, y + 9);
      } else {
        pen.text("no data", Theme.NOTE, names + wide + 6, y + 9);
      }
      var ink = row.rejected() > 0 ? Theme.VERMILLION : Theme.GREY;
      pen.textRight(Numerals.count(row.rejected()), Theme.LABEL.in(ink), pen.width(), y + 9);
    }
  }

  /** Never 100 while a cell is missing. */
  private static String percent(double share) {
    return Numerals.fixed(share >= 1 ? 100 : Math.min(99.9, Math.floor(share * 1000) / 10), 1)
        + "%";
  }

  @Override
  public String alternative() {
    List<String> words = new ArrayList<>();
    for (Row row : rows) {
      words.add(
          row.table()
              + ": "
              + (row.present() == null ? "no data" : percent(row.present()) + " present")
              + ", "
              + Numerals.count(row.rejected())
              + " rows rejected");
    }
    return String.join("; ", words) + ".";
  }
}

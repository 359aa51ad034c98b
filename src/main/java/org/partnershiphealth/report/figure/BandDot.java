package org.partnershiphealth.report.figure;

import org.partnershiphealth.report.page.Figure;
import org.partnershiphealth.report.page.Pen;
import org.partnershiphealth.report.page.Theme;

/**
 * A score from 0 to 100 with its band, for a row of a table.
 *
 * @param median a tick to compare with, or null
 */
public record BandDot(double score, Double low, Double high, Double median) implements Figure {

  @Override
  public double height() {
    return 10;
  }

  @Override
  public void draw(Pen pen) {
    double wide = pen.width() - 8;
    pen.line(4, 5, 4 + wide, 5, Theme.PALE, 1);
    if (low != null && high != null) {
      pen.line(4 + wide * low / 100, 5, 4 + wide * high / 100, 5, Theme.MARK, 2);
    }
    if (median != null) {
      pen.line(4 + wide * median / 100, 1, 4 + wide * median / 100, 9, Theme.GREY, 0.8);
    }
    pen.dot(4 + wide * score / 100, 5, 2.5, Theme.NAVY);
  }

  @Override
  public String alternative() {
    String band =
        low == null || high == null
            ? ""
            : ", band " + Numerals.fixed(low, 0) + " to " + Numerals.fixed(high, 0);
    return "Score " + Numerals.fixed(score, 0) + band;
  }
}

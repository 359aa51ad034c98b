package org.partnershiphealth.report;

import java.util.List;
import org.partnershiphealth.report.page.Figure;
import org.partnershiphealth.report.page.Pen;
import org.partnershiphealth.report.page.Theme;

/** Words that stand where a figure would, when there is nothing to draw. */
record Words(String text) implements Figure {

  @Override
  public double height() {
    return 14 + 12 * Math.ceil(text.length() / 55d);
  }

  @Override
  public void draw(Pen pen) {
    double y = 10;
    List<String> lines = pen.wrap(text, Theme.BODY, pen.width());
    for (String line : lines) {
      pen.text(line, Theme.BODY, 0, y);
      y += 12;
    }
  }

  @Override
  public String alternative() {
    return text;
  }
}

package org.partnershiphealth.report.page;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;

/** Text of a content stream: operators with numbers of at most three decimals. */
final class Operators {

  private final StringBuilder out = new StringBuilder();

  Operators op(String operator, double... operands) {
    for (double operand : operands) {
      out.append(number(operand)).append(' ');
    }
    out.append(operator).append('\n');
    return this;
  }

  Operators raw(String text) {
    out.append(text);
    return this;
  }

  Operators fill(Color color) {
    return op("rg", color.getRed() / 255d, color.getGreen() / 255d, color.getBlue() / 255d);
  }

  Operators stroke(Color color) {
    return op("RG", color.getRed() / 255d, color.getGreen() / 255d, color.getBlue() / 255d);
  }

  /** The path of a shape whose y axis points down, placed and scaled on a page with y up. */
  Operators path(Shape shape, double x, double y, double scale) {
    double[] p = new double[6];
    double[] at = new double[2];
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      int type = i.currentSegment(p);
      for (int k = 0; k < 6; k += 2) {
        p[k] = x + p[k] * scale;
        p[k + 1] = y - p[k + 1] * scale;
      }
      switch (type) {
        case PathIterator.SEG_MOVETO -> op("m", p[0], p[1]);
        case PathIterator.SEG_LINETO -> op("l", p[0], p[1]);
        case PathIterator.SEG_QUADTO -> quadratic(at, p);
        case PathIterator.SEG_CUBICTO -> op("c", p);
        default -> raw("h\n");
      }
      int last = type == PathIterator.SEG_CUBICTO ? 4 : type == PathIterator.SEG_QUADTO ? 2 : 0;
      at[0] = p[last];
      at[1] = p[last + 1];
    }
    return this;
  }

  private void quadratic(double[] at, double[] p) {
    op(
        "c",
        at[0] + (p[0] - at[0]) * 2 / 3,
        at[1] + (p[1] - at[1]) * 2 / 3,
        p[2] + (p[0] - p[2]) * 2 / 3,
        p[3] + (p[1] - p[3]) * 2 / 3,
        p[2],
        p[3]);
  }

  /** A number with at most three decimals, in no locale. */
  static String number(double value) {
    long thousandths = Math.round(value * 1000);
    String sign = thousandths < 0 ? "-" : "";
    long rest = Math.abs(thousandths);
    if (rest % 1000 == 0) {
      return sign + rest / 1000;
    }
    String decimals = Long.toString(1000 + rest % 1000).substring(1);
    int end = decimals.length();
    while (decimals.charAt(end - 1) == '0') {
      end--;
    }
    return sign + rest / 1000 + "." + decimals.substring(0, end);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}

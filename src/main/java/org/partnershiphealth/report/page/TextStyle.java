package org.partnershiphealth.report.page;

import java.awt.Color;

/**
 * How a text is set.
 *
 * @param size points
 */
public record TextStyle(Weight weight, double size, Color color) {

  /** The same in another colour. */
  public TextStyle in(Color other) {
    return new TextStyle(weight, size, other);
  }

  /** The same at another size in points. */
  public TextStyle at(double other) {
    return new TextStyle(weight, other, color);
  }

  /** The same in another weight. */
  public TextStyle as(Weight other) {
    return new TextStyle(other, size, color);
  }

  /** Distance of two base lines in points. */
  public double leading() {
    return size * 1.32;
  }
}

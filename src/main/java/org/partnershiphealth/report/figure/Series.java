package org.partnershiphealth.report.figure;

import java.util.List;
import java.util.Objects;

/** A named line of months. */
public record Series(String name, Ink ink, List<Point> points) {

  /** The points that have a value. */
  List<Point> known() {
    return points.stream().filter(p -> p.value() != null).toList();
  }

  /** The last value, or null. */
  public Double last() {
    List<Point> known = known();
    return known.isEmpty() ? null : known.get(known.size() - 1).value();
  }

  /** Values alone, in order. */
  public List<Double> values() {
    return known().stream().map(Point::value).filter(Objects::nonNull).toList();
  }

  String words(int decimals) {
    List<Point> known = known();
    if (known.isEmpty()) {
      return name + ": no data";
    }
    Point first = known.get(0);
    Point last = known.get(known.size() - 1);
    return name
        + " from "
        + Numerals.fixed(first.value(), decimals)
        + " in "
        + first.month()
        + " to "
        + Numerals.fixed(last.value(), decimals)
        + " in "
        + last.month();
  }
}

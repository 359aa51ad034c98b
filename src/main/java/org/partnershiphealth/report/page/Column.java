package org.partnershiphealth.report.page;

/**
 * A column of a table.
 *
 * @param width points, the gutter to the next column included
 */
public record Column(String title, double width, boolean right) {

  /** Words, flush left. */
  public static Column left(String title, double width) {
    return new Column(title, width, false);
  }

  /** Numbers, flush right. */
  public static Column right(String title, double width) {
    return new Column(title, width, true);
  }
}

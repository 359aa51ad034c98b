package org.partnershiphealth.report.page;

/**
 * A cell of a table: words, or a small drawing.
 *
 * @param link the anchor it leads to, or null
 * @param figure drawn instead of words, or null
 */
public record Cell(String text, TextStyle style, String link, Figure figure) {

  /** Words in the usual style. */
  public static Cell of(String text) {
    return new Cell(text, Theme.LABEL, null, null);
  }

  /** Words. */
  public static Cell of(String text, TextStyle style) {
    return new Cell(text, style, null, null);
  }

  /** Words that lead to an anchor. */
  public static Cell link(String text, String anchor) {
    return new Cell(text, Theme.LABEL_STRONG.in(Theme.BLUE), anchor, null);
  }

  /** A small drawing. */
  public static Cell of(Figure figure) {
    return new Cell("", Theme.LABEL, null, figure);
  }
}

package org.partnershiphealth.report.page;

import java.awt.Color;

/**
 * Palette, type scale and grid of every page and figure. Navy is the story, grey its context,
 * vermillion what needs attention; no meaning rests on colour alone. Contrast on white is given in
 * brackets.
 */
public final class Theme {

  /** Headings and figures (16.5). */
  public static final Color INK = new Color(0x16202A);

  /** Running text (10.0). */
  public static final Color TEXT = new Color(0x38444F);

  /** Notes and units (5.9). */
  public static final Color GREY = new Color(0x5A6671);

  /** The story (10.3). */
  public static final Color NAVY = new Color(0x12436D);

  /** What needs attention (4.9). */
  public static final Color VERMILLION = new Color(0xC24A00);

  /** Links (5.0). */
  public static final Color BLUE = new Color(0x2073BC);

  /** Marks of the context; fills and lines only. */
  public static final Color MARK = new Color(0x86919B);

  /** Hairlines; fills and lines only. */
  public static final Color HAIR = new Color(0xBAC3CB);

  /** A band behind navy; fills only. */
  public static final Color TINT = new Color(0xD3E1EE);

  /** A band behind grey; fills only. */
  public static final Color PALE = new Color(0xECEFF2);

  /** A band behind vermillion; fills only. */
  public static final Color WARM = new Color(0xF6DDCC);

  public static final TextStyle TITLE = new TextStyle(Weight.BOLD, 17.5, INK);
  public static final TextStyle HEADING = new TextStyle(Weight.BOLD, 13, INK);
  public static final TextStyle CHART_TITLE = new TextStyle(Weight.SEMIBOLD, 10, INK);
  public static final TextStyle SUB = new TextStyle(Weight.REGULAR, 7.6, GREY);
  public static final TextStyle LEDE = new TextStyle(Weight.REGULAR, 9.5, TEXT);
  public static final TextStyle BODY = new TextStyle(Weight.REGULAR, 9, TEXT);
  public static final TextStyle STRONG = new TextStyle(Weight.SEMIBOLD, 9, INK);
  public static final TextStyle LABEL = new TextStyle(Weight.REGULAR, 8, TEXT);
  public static final TextStyle LABEL_STRONG = new TextStyle(Weight.SEMIBOLD, 8, INK);
  public static final TextStyle NOTE = new TextStyle(Weight.REGULAR, 7.4, GREY);
  public static final TextStyle FIGURE = new TextStyle(Weight.BOLD, 18, INK);

  /** Space around a page in points. */
  public static final double MARGIN = 38;

  /** Between two columns in points. */
  public static final double GUTTER = 21;

  private Theme() {}
}

package org.partnershiphealth.report.page;

import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * Writes shaped text. Plain runs are glyphs of an embedded font. Runs of scripts that join or
 * reorder are drawn as outlines, with the same text invisible on top, one glyph a character: this
 * is what readers copy out in the right order.
 */
final class TextWriter {

  /** Thickness of the stroke that stands in for a bold weight, in type sizes. */
  private static final double EMBOLDENING = 0.028;

  private final Shaper shaper;
  private final FontBook fonts;

  TextWriter(Shaper shaper, FontBook fonts) {
    this.shaper = shaper;
    this.fonts = fonts;
  }

  Shaper shaper() {
    return shaper;
  }

  /** Writes a text at a point of the base line, y upwards. */
  void write(
      Operators out, PDResources resources, String text, TextStyle style, double x, double y) {
    double at = x;
    for (Run run : shaper.runs(text, style.weight())) {
      String font = "/" + fonts.name(run.face(), resources).getName();
      out.raw("q\n").fill(style.color());
      if (run.outline() == null) {
        plain(out, run, font, style, at, y);
      } else {
        outlined(out, run, font, style, at, y);
      }
      out.raw("Q\n");
      at += run.width() * style.size() / Face.UNITS;
    }
  }

  private void plain(Operators out, Run run, String font, TextStyle style, double x, double y) {
    out.raw("BT\n");
    if (run.emboldened()) {
      out.stroke(style.color()).op("w", style.size() * EMBOLDENING).op("Tr", 2);
    }
    out.raw(font + " ").op("Tf", style.size()).op("Td", x, y).raw("[<");
    int[] characters = run.text().codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      int glyph = run.glyphs()[i];
      fonts.use(run.face(), glyph, characters[i]);
      out.raw(hex(glyph));
      double kern = run.face().width(glyph) - (run.x()[i + 1] - run.x()[i]);
      if (Math.abs(kern) >= 0.5 && i + 1 < characters.length) {
        out.raw("> " + Operators.number(kern) + " <");
      }
    }
    out.raw(">] TJ\nET\n");
  }

  private void outlined(Operators out, Run run, String font, TextStyle style, double x, double y) {
    out.path(run.outline(), x, y, style.size() / Face.UNITS);
    if (run.emboldened()) {
      out.stroke(style.color()).op("w", style.size() * EMBOLDENING).raw("B\n");
    } else {
      out.raw("f\n");
    }
    StringBuilder glyphs = new StringBuilder();
    int[] characters = run.text().codePoints().toArray();
    double natural = 0;
    for (int i = 0; i < characters.length; i++) {
      int character = characters[run.rightToLeft() ? characters.length - 1 - i : i];
      int glyph = run.face().glyph(character);
      if (glyph != 0) {
        fonts.use(run.face(), glyph, character);
        glyphs.append(hex(glyph));
        natural += run.face().width(glyph);
      }
    }
    if (natural > 0) {
      out.raw("BT\n").op("Tr", 3).op("Tz", 100 * run.width() / natural);
      out.raw(font + " ").op("Tf", style.size()).op("Td", x, y);
      out.raw("[<" + glyphs + ">] TJ\nET\n");
    }
  }

  private static String hex(int glyph) {
    return String.format(Locale.ROOT, "%04X", glyph);
  }
}

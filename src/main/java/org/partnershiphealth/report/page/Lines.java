package org.partnershiphealth.report.page;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks text into lines. */
final class Lines {

  private Lines() {}

  /** Lines no wider than the width in points; a word that is wider is cut. */
  static List<String> wrap(Shaper shaper, String text, TextStyle style, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String piece : pieces(text)) {
      if (shaper.width((line + piece).stripTrailing(), style) <= width) {
        line += piece;
        continue;
      }
      if (!line.isBlank()) {
        lines.add(line.stripTrailing());
      }
      line = piece;
      while (shaper.width(line.stripTrailing(), style) > width
          && line.codePointCount(0, line.length()) > 1) {
        int cut = fitting(shaper, line, style, width);
        lines.add(line.substring(0, cut));
        line = line.substring(cut);
      }
    }
    if (!line.isBlank() || lines.isEmpty()) {
      lines.add(line.stripTrailing());
    }
    return lines;
  }

  private static int fitting(Shaper shaper, String line, TextStyle style, double width) {
    int cut = line.offsetByCodePoints(0, 1);
    while (cut < line.length()) {
      int next = line.offsetByCodePoints(cut, 1);
      if (shaper.width(line.substring(0, next), style) > width) {
        break;
      }
      cut = next;
    }
    return cut;
  }

  private static List<String> pieces(String text) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> pieces = new ArrayList<>();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      pieces.add(text.substring(from, to));
      from = to;
    }
    return pieces;
  }
}

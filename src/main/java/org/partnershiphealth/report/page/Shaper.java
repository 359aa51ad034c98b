package org.partnershiphealth.report.page;

import java.awt.Font;
import java.awt.font.GlyphVector;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a text into runs of one direction and one face, in visual order, and shapes them with the
 * HarfBuzz inside the JDK. Not for use by two threads.
 */
public final class Shaper {

  private static final int CACHE_LIMIT = 20_000;
  private static final int UNKNOWN = '?';

  private final Faces faces = new Faces();
  private final Map<Key, List<Run>> cache = new HashMap<>();

  private record Key(String text, Weight weight) {}

  /**
   * Loads the first font and lays out a word.
   *
   * @throws FontsUnusable when this machine cannot use fonts
   */
  public void preflight() {
    faces.preflight();
  }

  /** Width in points. */
  public double width(String text, TextStyle style) {
    double sum = 0;
    for (Run run : runs(text, style.weight())) {
      sum += run.width();
    }
    return sum * style.size() / Face.UNITS;
  }

  /** Whether there is a glyph for every character of the text. */
  public boolean covers(String text) {
    return text.codePoints().allMatch(c -> mark(c) || faces.of(c, Weight.REGULAR) != null);
  }

  Faces faces() {
    return faces;
  }

  List<Run> runs(String text, Weight weight) {
    if (cache.size() > CACHE_LIMIT) {
      cache.clear();
    }
    return cache.computeIfAbsent(new Key(text, weight), k -> shape(clean(text, weight), weight));
  }

  /** Composed characters, plain spaces, a question mark for what no font has. */
  private String clean(String text, Weight weight) {
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                out.append(' ');
              } else if (!Character.isISOControl(c)
                  && (joiner(c) || Character.getType(c) != Character.FORMAT)) {
                boolean known = mark(c) || joiner(c) || faces.of(c, weight) != null;
                out.appendCodePoint(known ? c : UNKNOWN);
              }
            });
    return out.toString();
  }

  private static boolean joiner(int c) {
    return c == 0x200C || c == 0x200D;
  }

  private static boolean mark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private List<Run> shape(String text, Weight weight) {
    if (text.isEmpty()) {
      return List.of();
    }
    Bidi bidi = new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
    int n = bidi.getRunCount();
    byte[] levels = new byte[n];
    Integer[] order = new Integer[n];
    for (int i = 0; i < n; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      order[i] = i;
    }
    Bidi.reorderVisually(levels, 0, order, 0, n);
    List<Run> runs = new ArrayList<>();
    for (int i : order) {
      boolean rightToLeft = (bidi.getRunLevel(i) & 1) == 1;
      String part = text.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
      List<Run> inside = byFace(part, weight, rightToLeft);
      if (rightToLeft) {
        Collections.reverse(inside);
      }
      runs.addAll(inside);
    }
    return List.copyOf(runs);
  }

  private List<Run> byFace(String text, Weight weight, boolean rightToLeft) {
    List<Run> runs = new ArrayList<>();
    Face face = null;
    int start = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      Face next = sticks(c, face) ? face : faces.of(c, weight);
      if (next == null) {
        next = face == null ? faces.latin(weight) : face;
      }
      if (face != null && next != face) {
        runs.add(run(face, text.substring(start, i), weight, rightToLeft));
        start = i;
      }
      face = next;
      i += Character.charCount(c);
    }
    runs.add(run(face, text.substring(start), weight, rightToLeft));
    return runs;
  }

  /** Marks stay with their letter, spaces with the word before them. */
  private static boolean sticks(int c, Face face) {
    return face != null && (mark(c) || joiner(c) || (c == ' ' && face.covers(c)));
  }

  private static Run run(Face face, String text, Weight weight, boolean rightToLeft) {
    char[] chars = text.toCharArray();
    int flags = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
    GlyphVector vector =
        face.awt().layoutGlyphVector(Faces.context(), chars, 0, chars.length, flags);
    int n = vector.getNumGlyphs();
    int[] glyphs = vector.getGlyphCodes(0, n, null);
    double[] x = new double[n + 1];
    boolean flat = true;
    for (int i = 0; i <= n; i++) {
      x[i] = vector.getGlyphPosition(i).getX();
      flat &= vector.getGlyphPosition(i).getY() == 0;
    }
    int[] characters = text.codePoints().toArray();
    boolean simple = flat && !face.shaped() && !rightToLeft && characters.length == n;
    for (int i = 0; simple && i < n; i++) {
      simple = glyphs[i] == face.glyph(characters[i]) && glyphs[i] != 0;
    }
    boolean emboldened = weight != Weight.REGULAR && !face.name().startsWith("SourceSans3");
    return new Run(
        face, text, rightToLeft, glyphs, x, simple ? null : vector.getOutline(), x[n], emboldened);
  }
}

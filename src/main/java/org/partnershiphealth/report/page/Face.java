package org.partnershiphealth.report.page;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One font file, read twice: by AWT for measuring and shaping, by FontBox for embedding. Not for
 * use by two threads.
 */
final class Face {

  /** Shaping is done at this size, so that positions are thousandths of the type size. */
  static final int UNITS = 1000;

  private final String name;
  private final Font awt;
  private final TrueTypeFont program;
  private final CmapLookup characters;
  private final boolean shaped;

  private Face(String name, Font awt, TrueTypeFont program, boolean shaped) throws IOException {
    this.name = name;
    this.awt = awt;
    this.program = program;
    this.characters = program.getUnicodeCmapLookup();
    this.shaped = shaped;
  }

  /**
   * Reads a font of the resources.
   *
   * @param shaped whether its script joins, stacks or reorders characters
   * @throws FontsUnusable when this machine cannot use fonts
   */
  static Face load(String name, boolean shaped) {
    String path = "/fonts/" + name + ".ttf";
    try (InputStream in = Face.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new FontsUnusable(path + ": not in the jar; build the jar again", null);
      }
      byte[] bytes = in.readAllBytes();
      Font awt = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
      TrueTypeFont program = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
      return new Face(name, awt.deriveFont((float) UNITS), program, shaped);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException | LinkageError | NullPointerException e) {
      // A JDK without fontconfig or FreeType fails in any of these ways, none of which says so.
      throw new FontsUnusable(FontsUnusable.ADVICE, e);
    }
  }

  /** Whether the jar holds the font. */
  static boolean present(String name) {
    return Face.class.getResource("/fonts/" + name + ".ttf") != null;
  }

  String name() {
    return name;
  }

  Font awt() {
    return awt;
  }

  TrueTypeFont program() {
    return program;
  }

  boolean shaped() {
    return shaped;
  }

  /** Whether the font has a glyph for the character. */
  boolean covers(int character) {
    return glyph(character) != 0;
  }

  /** The glyph of a character, 0 where there is none. */
  int glyph(int character) {
    return characters.getGlyphId(character);
  }

  /** Width of a glyph in thousandths of the type size. */
  double width(int glyph) {
    try {
      return program.getAdvanceWidth(glyph) * (double) UNITS / program.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.partnershiphealth.report.page;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.AttributedCharacterIterator;

/** Writes the text of charts with the same glyphs and widths as the text around them. */
final class ChartText implements IPdfBoxGraphics2DFontTextDrawer {

  private final TextWriter writer;

  ChartText(TextWriter writer) {
    this.writer = writer;
  }

  @Override
  public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv env) {
    return true;
  }

  @Override
  @SuppressWarnings("deprecation") // the one way to write an operator into a stream of PDFBox
  public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv env)
      throws IOException {
    Color color = env.getPaint() instanceof Color c ? c : Theme.TEXT;
    // The drawing's y axis points down, the writer's up.
    Operators out = new Operators().raw("q\n").op("cm", 1, 0, 0, -1, 0, 0);
    writer.write(out, env.getResources(), string(text), style(env.getFont(), color), 0, 0);
    out.raw("Q\n");
    env.getContentStream().appendRawCommands(out.toString().getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public FontMetrics getFontMetrics(Font font, IFontTextDrawerEnv env) {
    return new Metrics(writer.shaper(), font);
  }

  private static TextStyle style(Font font, Color color) {
    for (Weight weight : Weight.values()) {
      if (font.getPSName().equals(weight.postScriptName())) {
        return new TextStyle(weight, font.getSize2D(), color);
      }
    }
    throw new IllegalArgumentException(
        "report: a chart uses the font " + font.getPSName() + "; use ReportDocument.chartFont");
  }

  private static String string(AttributedCharacterIterator text) {
    StringBuilder out = new StringBuilder();
    for (char c = text.first(); c != AttributedCharacterIterator.DONE; c = text.next()) {
      out.append(c);
    }
    return out.toString();
  }

  private static final class Metrics extends FontMetrics {

    private static final long serialVersionUID = 1L;

    private final transient Shaper shaper;

    Metrics(Shaper shaper, Font font) {
      super(font);
      this.shaper = shaper;
    }

    private double width(String text) {
      return shaper.width(text, style(getFont(), Theme.TEXT));
    }

    @Override
    public int getAscent() {
      return (int) Math.ceil(getFont().getSize2D() * 0.75);
    }

    @Override
    public int getDescent() {
      return (int) Math.ceil(getFont().getSize2D() * 0.25);
    }

    @Override
    public int stringWidth(String text) {
      return (int) Math.ceil(width(text));
    }

    @Override
    public int charsWidth(char[] data, int offset, int length) {
      return stringWidth(new String(data, offset, length));
    }

    @Override
    public Rectangle2D getStringBounds(String text, Graphics context) {
      double size = getFont().getSize2D();
      return new Rectangle2D.Double(0, -0.75 * size, width(text), size);
    }
  }
}

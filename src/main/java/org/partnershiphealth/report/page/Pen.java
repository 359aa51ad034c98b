package org.partnershiphealth.report.page;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jfree.chart.JFreeChart;

/** Draws in a rectangle of a page. Points; the y axis points down from the top left corner. */
public final class Pen {

  private final Sheet sheet;
  private final double left;
  private final double top;
  private final double width;
  private final double height;

  Pen(Sheet sheet, double left, double top, double width, double height) {
    this.sheet = sheet;
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
  }

  public double width() {
    return width;
  }

  public double height() {
    return height;
  }

  /** A part of this rectangle. */
  public Pen part(double x, double y, double partWidth, double partHeight) {
    return new Pen(sheet, left + x, top + y, partWidth, partHeight);
  }

  /** Width of a text in points. */
  public double measure(String text, TextStyle style) {
    return sheet.document().shaper().width(text, style);
  }

  /** Lines of a text no wider than the given points. */
  public List<String> wrap(String text, TextStyle style, double limit) {
    return Lines.wrap(sheet.document().shaper(), text, style, limit);
  }

  /** Writes a text that begins at x, its base line at y. */
  public void text(String text, TextStyle style, double x, double y) {
    sheet.document().writer().write(sheet.out(), sheet.resources(), text, style, left + x, up(y));
  }

  /** Writes a text that ends at x. */
  public void textRight(String text, TextStyle style, double x, double y) {
    text(text, style, x - measure(text, style), y);
  }

  /** Writes a text around x, kept inside the rectangle. */
  public void textCentered(String text, TextStyle style, double x, double y) {
    double wide = measure(text, style);
    double begin = Math.max(0, Math.min(width - wide, x - wide / 2));
    text(text, style, begin, y);
  }

  public void line(double x0, double y0, double x1, double y1, Color color, double thickness) {
    sheet.out().raw("q\n").stroke(color).op("w", thickness);
    sheet.out().op("m", left + x0, up(y0)).op("l", left + x1, up(y1)).raw("S\nQ\n");
  }

  public void dashed(double x0, double y0, double x1, double y1, Color color, double thickness) {
    sheet.out().raw("q\n[2 2] 0 d\n").stroke(color).op("w", thickness);
    sheet.out().op("m", left + x0, up(y0)).op("l", left + x1, up(y1)).raw("S\nQ\n");
  }

  public void rect(double x, double y, double wide, double high, Color color) {
    fill(new Rectangle2D.Double(x, y, wide, high), color);
  }

  public void dot(double x, double y, double radius, Color color) {
    fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), color);
  }

  /** A white dot with a rim. */
  public void ring(double x, double y, double radius, Color color) {
    dot(x, y, radius, color);
    dot(x, y, radius * 0.55, Color.WHITE);
  }

  public void fill(Shape shape, Color color) {
    sheet.out().raw("q\n").fill(color).path(shape, left, up(0), 1).raw("f\nQ\n");
  }

  public void stroke(Shape shape, Color color, double thickness) {
    sheet.out().raw("q\n1 J 1 j\n").stroke(color).op("w", thickness);
    sheet.out().path(shape, left, up(0), 1).raw("S\nQ\n");
  }

  /** Draws a chart as vectors. */
  public void chart(JFreeChart chart, double x, double y, double wide, double high) {
    PDFormXObject form = ChartBridge.form(sheet.document(), chart, wide, high);
    COSName name = sheet.resources().add(form);
    sheet.out().raw("q\n").op("cm", 1, 0, 0, 1, left + x, up(y + high));
    sheet.out().raw("/" + name.getName() + " Do\nQ\n");
  }

  private double up(double y) {
    return sheet.height() - top - y;
  }
}

package org.partnershiphealth.report.page;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads finished files the way a program of someone else would. */
public final class PdfReader {

  private PdfReader() {}

  /** One written stretch of text and where it stands, y downwards. */
  public record Box(int page, String text, Rectangle2D area) {}

  /** The text as copied out. */
  public static String text(byte[] pdf) {
    return text(pdf, Integer.MAX_VALUE);
  }

  /** The text of the first pages. */
  public static String text(byte[] pdf, int pages) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setEndPage(pages);
      return stripper.getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every written stretch of text. */
  public static List<Box> boxes(byte[] pdf) {
    List<Box> boxes = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      new Boxes(boxes).getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return boxes;
  }

  /** Texts that lie over each other or leave the page, in words; empty when all is well. */
  public static List<String> faults(byte[] pdf) {
    List<String> faults = new ArrayList<>();
    List<Box> boxes = boxes(pdf);
    for (int i = 0; i < boxes.size(); i++) {
      Box a = boxes.get(i);
      if (a.area().getX() < 20 || a.area().getMaxX() > 595.3 - 20 || a.area().getMaxY() > 830) {
        faults.add("page " + a.page() + ": outside: " + a.text() + " " + a.area());
      }
      for (int j = i + 1; j < boxes.size() && boxes.get(j).page() == a.page(); j++) {
        Rectangle2D common = a.area().createIntersection(boxes.get(j).area());
        if (common.getWidth() > 0.6 && common.getHeight() > 0.9) {
          faults.add(
              "page " + a.page() + ": '" + a.text() + "' over '" + boxes.get(j).text() + "'");
        }
      }
    }
    return faults;
  }

  /** Fonts that are not embedded subsets, and images, in words; empty when all is well. */
  public static List<String> unfit(byte[] pdf) {
    List<String> unfit = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        unfit(page.getResources(), unfit);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return unfit;
  }

  private static void unfit(PDResources resources, List<String> unfit) throws IOException {
    for (COSName name : resources.getFontNames()) {
      PDFont font = resources.getFont(name);
      if (!font.isEmbedded() || !font.getName().matches("[A-Z]{6}\\+.*")) {
        unfit.add("font " + font.getName());
      }
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name)) {
        unfit.add("image " + name.getName());
      } else if (resources.getXObject(name) instanceof PDFormXObject form
          && form.getResources() != null) {
        unfit(form.getResources(), unfit);
      }
    }
  }

  private static final class Boxes extends PDFTextStripper {

    private final List<Box> boxes;
    private StringBuilder text = new StringBuilder();
    private Rectangle2D area;

    Boxes(List<Box> boxes) {
      this.boxes = boxes;
    }

    @Override
    public void beginText() throws IOException {
      super.beginText();
      text = new StringBuilder();
      area = null;
    }

    @Override
    protected void processTextPosition(TextPosition position) {
      super.processTextPosition(position);
      double size = position.getFontSizeInPt();
      double high = size * 0.62;
      Rectangle2D glyph =
          new Rectangle2D.Double(
              position.getXDirAdj(), position.getYDirAdj() - high, position.getWidthDirAdj(), high);
      if (!position.getUnicode().isBlank()) {
        area = area == null ? glyph : area.createUnion(glyph);
      }
      text.append(position.getUnicode());
    }

    @Override
    public void endText() throws IOException {
      super.endText();
      if (area != null) {
        boxes.add(new Box(getCurrentPageNo(), text.toString(), area));
      }
    }
  }
}

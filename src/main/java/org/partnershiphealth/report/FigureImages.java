package org.partnershiphealth.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.partnershiphealth.report.page.PlacedFigure;

/**
 * The figures of a report as PNG, for slides: cut out of its rendered pages, so that they are what
 * the report shows.
 *
 * @param folder where to, on any file system of Hadoop
 * @param dpi pixels an inch
 */
public record FigureImages(String folder, int dpi) {

  private static final double POINTS_PER_INCH = 72;
  private static final double AROUND = 4;

  /** Writes {@code <report>-<page>-<number>.png} for each figure; gives the names. */
  List<String> write(FileSystem files, String report, byte[] pdf, List<PlacedFigure> figures)
      throws IOException {
    List<String> names = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      BufferedImage page = null;
      int shown = -1;
      int number = 0;
      for (PlacedFigure figure : figures) {
        if (figure.page() != shown) {
          page = renderer.renderImageWithDPI(figure.page(), dpi);
          shown = figure.page();
          number = 0;
        }
        number++;
        String name =
            String.format(Locale.ROOT, "%s-%02d-%d.png", report, figure.page() + 1, number);
        try (OutputStream out = files.create(new Path(folder, name), true)) {
          ImageIO.write(cut(page, figure), "png", out);
        }
        names.add(name);
      }
    }
    return names;
  }

  private BufferedImage cut(BufferedImage page, PlacedFigure figure) {
    double scale = dpi / POINTS_PER_INCH;
    int x = (int) Math.max(0, Math.floor((figure.box().getX() - AROUND) * scale));
    int y = (int) Math.max(0, Math.floor((figure.box().getY() - AROUND) * scale));
    int wide = (int) Math.ceil((figure.box().getWidth() + 2 * AROUND) * scale);
    int high = (int) Math.ceil((figure.box().getHeight() + 2 * AROUND) * scale);
    return page.getSubimage(
        x, y, Math.min(wide, page.getWidth() - x), Math.min(high, page.getHeight() - y));
  }
}

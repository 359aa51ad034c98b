package org.partnershiphealth.report.page;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.text.TextUtils;

/** Turns a chart into vectors of the page, with text written by our own writer. */
final class ChartBridge {

  static {
    // Without this JFreeChart rounds the width of a label to whole points, and labels jitter.
    TextUtils.setUseFontMetricsGetStringBounds(true);
  }

  private ChartBridge() {}

  static PDFormXObject form(ReportDocument document, JFreeChart chart, double wide, double high) {
    try {
      PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document.pdf(), (float) wide, (float) high);
      graphics.setFontTextDrawer(new ChartText(document.writer()));
      chart.draw(graphics, new Rectangle2D.Double(0, 0, wide, high));
      graphics.disposeDanglingChildGraphics();
      graphics.dispose();
      return graphics.getXFormObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.partnershiphealth.report.page;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** Sets one row of figures with their words, all of one width; titles and figures align. */
final class PanelSetter {

  private final ReportDocument document;
  private final List<Panel> panels;
  private final double width;
  private final double head;
  private final double height;

  /**
   * @param across what the row has in all, in points
   */
  PanelSetter(ReportDocument document, List<Panel> panels, double across) {
    this.document = document;
    this.panels = List.copyOf(panels);
    this.width = (across - Theme.GUTTER * (panels.size() - 1)) / panels.size();
    double most = 0;
    double high = 0;
    double foot = 0;
    for (Panel panel : panels) {
      most = Math.max(most, head(panel));
      high = Math.max(high, panel.figure().height());
      foot = Math.max(foot, size(panel.note(), Theme.NOTE));
    }
    this.head = most;
    this.height = most + high + foot;
  }

  double height() {
    return height;
  }

  /** Draws the row; gives where each panel stands on that page. */
  List<PlacedFigure> set(Sheet sheet, int page, double y) {
    List<PlacedFigure> placed = new ArrayList<>();
    double x = Theme.MARGIN;
    for (Panel panel : panels) {
      placed.add(new PlacedFigure(page, new Rectangle2D.Double(x, y, width, height)));
      panel(sheet, panel, x, y);
      x += width + Theme.GUTTER;
    }
    return placed;
  }

  private double head(Panel panel) {
    double high = size(panel.title(), Theme.CHART_TITLE) + size(panel.sub(), Theme.SUB);
    return high == 0 ? 0 : high + 6;
  }

  private double size(String text, TextStyle style) {
    return text.isEmpty()
        ? 0
        : style.leading() * Lines.wrap(document.shaper(), text, style, width).size();
  }

  private void panel(Sheet sheet, Panel panel, double x, double y) {
    double at = block(sheet, "H2", panel.title(), Theme.CHART_TITLE, x, y);
    block(sheet, "P", panel.sub(), Theme.SUB, x, at);
    double high = panel.figure().height();
    Rectangle2D box = new Rectangle2D.Double(x, y + head, width, high);
    draw(document, sheet, panel.figure(), document.tags().document(), box);
    block(sheet, "P", panel.note(), Theme.NOTE, x, y + head + high + 3);
  }

  private double block(
      Sheet sheet, String type, String text, TextStyle style, double x, double top) {
    if (text.isEmpty()) {
      return top;
    }
    PDStructureElement element = document.tags().open(type, document.tags().document());
    double at = top;
    for (String line : Lines.wrap(document.shaper(), text, style, width)) {
      double base = at + style.size();
      sheet.tagged(element, () -> sheet.pen(x, 0, width, 1).text(line, style, 0, base));
      at += style.leading();
    }
    return at;
  }

  /** A figure with its words for those who do not see it. */
  static void draw(
      ReportDocument document,
      Sheet sheet,
      Figure figure,
      PDStructureElement parent,
      Rectangle2D box) {
    PDStructureElement element = document.tags().open("Figure", parent);
    PDRectangle on =
        new PDRectangle(
            (float) box.getX(),
            (float) (sheet.height() - box.getMaxY()),
            (float) box.getWidth(),
            (float) box.getHeight());
    document.tags().figure(element, figure.alternative(), on);
    sheet.tagged(
        element,
        () -> figure.draw(sheet.pen(box.getX(), box.getY(), box.getWidth(), box.getHeight())));
  }
}

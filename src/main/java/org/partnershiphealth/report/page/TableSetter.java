package org.partnershiphealth.report.page;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** Sets one table. */
final class TableSetter {

  private static final double GUTTER = 8;
  private static final double PADDING = 3.4;
  private static final TextStyle HEAD = Theme.SUB;

  private final ReportDocument document;
  private final List<Column> columns;

  TableSetter(ReportDocument document, List<Column> columns) {
    this.document = document;
    this.columns = columns;
  }

  void set(Flow flow, List<List<Cell>> rows) {
    PDStructureElement table = document.tags().open("Table", document.tags().document());
    double first = rows.isEmpty() ? 0 : height(rows.get(0));
    flow.ensure(headHeight() + first);
    head(flow, document.tags().open("TR", table));
    for (List<Cell> cells : rows) {
      double high = height(cells);
      if (flow.left() < high) {
        flow.page();
        head(flow, null);
      }
      row(flow, document.tags().open("TR", table), cells);
      flow.gap(high);
      line(flow, Theme.PALE);
    }
  }

  /** How many of the first rows go under their head into that many points. */
  int fitting(List<List<Cell>> rows, double points) {
    double left = points - headHeight();
    int n = 0;
    while (n < rows.size() && left >= height(rows.get(n))) {
      left -= height(rows.get(n));
      n++;
    }
    return n;
  }

  private void head(Flow flow, PDStructureElement row) {
    double high = headHeight();
    double x = Theme.MARGIN;
    for (Column column : columns) {
      List<String> lines = Lines.wrap(document.shaper(), column.title(), HEAD, inside(column));
      double at = x;
      Sheet here = flow.sheet();
      double base = flow.y() + high - PADDING - (lines.size() - 1) * HEAD.leading() - 2;
      Runnable words = () -> words(here, lines, HEAD, column, at, base);
      if (row == null) {
        here.artifact(words);
      } else {
        PDStructureElement cell = document.tags().open("TH", row);
        document.tags().columnHeading(cell);
        here.tagged(cell, words);
      }
      x += column.width();
    }
    flow.gap(high);
    line(flow, Theme.MARK);
  }

  private static void line(Flow flow, java.awt.Color color) {
    Sheet here = flow.sheet();
    double at = flow.y();
    double wide = flow.width();
    here.artifact(() -> here.pen(Theme.MARGIN, at, wide, 1).line(0, 0, wide, 0, color, 0.6));
  }

  private double headHeight() {
    int most = 1;
    for (Column column : columns) {
      most =
          Math.max(
              most, Lines.wrap(document.shaper(), column.title(), HEAD, inside(column)).size());
    }
    return most * HEAD.leading() + 2 * PADDING;
  }

  private double height(List<Cell> cells) {
    double high = 0;
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = cells.get(i);
      double own =
          cell.figure() != null
              ? cell.figure().height()
              : cell.style().leading() * wrapped(cell, columns.get(i)).size();
      high = Math.max(high, own);
    }
    return high + 2 * PADDING;
  }

  private List<String> wrapped(Cell cell, Column column) {
    return Lines.wrap(document.shaper(), cell.text(), cell.style(), inside(column));
  }

  private double inside(Column column) {
    boolean last = columns.get(columns.size() - 1).equals(column);
    return last ? column.width() : column.width() - GUTTER;
  }

  private void row(Flow flow, PDStructureElement row, List<Cell> cells) {
    double x = Theme.MARGIN;
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = cells.get(i);
      Column column = columns.get(i);
      PDStructureElement owner = document.tags().open("TD", row);
      Rectangle2D box =
          new Rectangle2D.Double(x, flow.y(), inside(column), height(cells) - PADDING);
      if (cell.figure() != null) {
        Rectangle2D in =
            new Rectangle2D.Double(x, flow.y() + PADDING, inside(column), cell.figure().height());
        PanelSetter.draw(document, flow.sheet(), cell.figure(), owner, in);
      } else if (!cell.text().isEmpty()) {
        words(flow.sheet(), owner, cell, column, box);
      }
      x += column.width();
    }
  }

  private void words(
      Sheet sheet, PDStructureElement cellTag, Cell cell, Column column, Rectangle2D box) {
    PDStructureElement owner = cellTag;
    if (cell.link() != null) {
      owner = document.tags().open("Link", cellTag);
      document.link(sheet, owner, box, cell.link(), cell.text());
    }
    List<String> lines = new ArrayList<>(wrapped(cell, column));
    double base = box.getY() + PADDING + cell.style().size();
    sheet.tagged(owner, () -> words(sheet, lines, cell.style(), column, box.getX(), base));
  }

  private void words(
      Sheet sheet, List<String> lines, TextStyle style, Column column, double x, double base) {
    double at = base;
    Pen pen = sheet.pen(x, 0, inside(column), 1);
    for (String line : lines) {
      if (column.right()) {
        pen.textRight(line, style, inside(column), at);
      } else {
        pen.text(line, style, 0, at);
      }
      at += style.leading();
    }
  }
}

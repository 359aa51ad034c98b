package org.partnershiphealth.report.page;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** Sets headings, paragraphs, figures and tables down the pages of a document. */
public final class Flow {

  private static final double HEAD = 66;
  private static final double FOOT = 46;

  /** Below a row of panels. */
  private static final double GAP = 9;

  /** What a heading takes, with the gap below it. */
  private static final double HEADING = 24;

  private final ReportDocument document;
  private final String right;
  private final String footNote;
  private final List<Runnable> deferred = new ArrayList<>();
  private final List<PlacedFigure> placed = new ArrayList<>();
  private Sheet sheet;
  private double y;

  /**
   * Begins with an empty first page.
   *
   * @param right running head at the right
   * @param footNote running foot; {@code {page:X}} becomes the number of the page of anchor X
   */
  public Flow(ReportDocument document, String right, String footNote) {
    this.document = document;
    this.right = right;
    this.footNote = footNote;
    page();
  }

  /** Width of the text in points. */
  public double width() {
    return sheet.width() - 2 * Theme.MARGIN;
  }

  /** Points left on the page. */
  public double left() {
    return sheet.height() - FOOT - y;
  }

  /** Begins a new page. */
  public void page() {
    sheet = document.add();
    Sheet here = sheet;
    here.running(
        "Header",
        () -> {
          Pen pen = here.pen(Theme.MARGIN, 0, width(), HEAD);
          pen.rect(0, 33, 28, 2.6, Theme.NAVY);
          pen.text("Partnership health", Theme.LABEL_STRONG.in(Theme.NAVY), 0, 49);
          pen.textRight(right, Theme.LABEL.in(Theme.GREY), width(), 49);
        });
    y = HEAD;
  }

  /** Begins a new page unless that many points are left. */
  public void ensure(double points) {
    if (left() < points) {
      page();
    }
  }

  public void gap(double points) {
    y += points;
  }

  /** A hairline across the page. */
  public void rule() {
    double at = y;
    Sheet here = sheet;
    here.artifact(
        () -> here.pen(Theme.MARGIN, at, width(), 1).line(0, 0, width(), 0, Theme.HAIR, 0.6));
    y += 9;
  }

  /** The title of a section, with an anchor and a bookmark. */
  public void title(String text, String anchor, String bookmark) {
    document.anchor(anchor, sheet, y - 8);
    document.bookmark(bookmark, sheet, y - 8);
    y += 3;
    words("H1", text, Theme.TITLE);
    y += 5;
  }

  /** A heading inside a section. */
  public void heading(String text) {
    ensure(70);
    words("H2", text, Theme.CHART_TITLE.at(11));
    y += 2;
  }

  public void paragraph(String text, TextStyle style) {
    words("P", text, style);
    y += 4;
  }

  /** Names this place for links. */
  public void anchor(String name) {
    document.anchor(name, sheet, y - 8);
  }

  /** A list with a bullet before each item. */
  public void bullets(List<String> items, TextStyle style) {
    PDStructureElement list = document.tags().open("L", document.tags().document());
    for (String item : items) {
      List<String> lines = Lines.wrap(document.shaper(), item, style, width() - 12);
      ensure(style.leading() * Math.min(lines.size(), 3));
      PDStructureElement li = document.tags().open("LI", list);
      PDStructureElement label = document.tags().open("Lbl", li);
      PDStructureElement body = document.tags().open("LBody", li);
      double first = y + style.size();
      Sheet here = sheet;
      here.tagged(
          label,
          () -> here.pen(Theme.MARGIN, 0, 12, 1).text("\u2022", style.in(Theme.NAVY), 0, first));
      lines(body, lines, style, Theme.MARGIN + 12);
      y += 2;
    }
    y += 3;
  }

  private void words(String type, String text, TextStyle style) {
    List<String> lines = Lines.wrap(document.shaper(), text, style, width());
    ensure(style.leading() * Math.min(lines.size(), 2));
    lines(document.tags().open(type, document.tags().document()), lines, style, Theme.MARGIN);
  }

  private void lines(PDStructureElement element, List<String> lines, TextStyle style, double x) {
    for (String line : lines) {
      ensure(style.leading());
      Sheet here = sheet;
      double base = y + style.size();
      here.tagged(element, () -> here.pen(x, 0, width(), 1).text(line, style, 0, base));
      y += style.leading();
    }
  }

  /** Panels side by side, of one width. */
  public void row(List<Panel> panels) {
    PanelSetter setter = new PanelSetter(document, panels, width());
    ensure(setter.height() + GAP);
    placed.addAll(setter.set(sheet, document.pages() - 1, y));
    y += setter.height() + GAP;
  }

  /** The figures so far, in the order of reading. */
  public List<PlacedFigure> figures() {
    return List.copyOf(placed);
  }

  /** How many of a table's first rows stay on this page, below a heading. */
  public int fitting(List<Column> columns, List<List<Cell>> rows) {
    return new TableSetter(document, columns).fitting(rows, left() - HEADING);
  }

  /** A table; its head is repeated on every page it reaches. */
  public void table(List<Column> columns, List<List<Cell>> rows) {
    new TableSetter(document, columns).set(this, rows);
    y += 6;
  }

  Sheet sheet() {
    return sheet;
  }

  double y() {
    return y;
  }

  /** Contents with links; page numbers are filled in at the end. */
  public void contents(List<String> titles, List<String> anchors) {
    PDStructureElement toc = document.tags().open("TOC", document.tags().document());
    for (int i = 0; i < titles.size(); i++) {
      ensure(16);
      String title = titles.get(i);
      String anchor = anchors.get(i);
      PDStructureElement item = document.tags().open("TOCI", toc);
      PDStructureElement link = document.tags().open("Link", item);
      Sheet here = sheet;
      double base = y + 10;
      Pen pen = here.pen(Theme.MARGIN, 0, width(), 1);
      here.tagged(link, () -> pen.text(title, Theme.BODY.in(Theme.BLUE), 0, base));
      Rectangle2D box = new Rectangle2D.Double(Theme.MARGIN, y, width(), 14);
      document.link(here, link, box, anchor, title);
      deferred.add(
          () ->
              here.tagged(
                  link,
                  () -> pen.textRight("" + document.pageOf(anchor), Theme.BODY, width(), base)));
      y += 16;
    }
    y += 6;
  }

  /** Writes page numbers and running feet, and gives the file. */
  public byte[] finish() {
    deferred.forEach(Runnable::run);
    String note = footNote;
    for (int at = note.indexOf("{page:"); at >= 0; at = note.indexOf("{page:")) {
      int end = note.indexOf('}', at);
      note =
          note.substring(0, at)
              + document.pageOf(note.substring(at + 6, end))
              + note.substring(end + 1);
    }
    String words = note;
    for (int i = 0; i < document.sheets().size(); i++) {
      Sheet here = document.sheets().get(i);
      String number = "" + (i + 1);
      here.running("Footer", () -> foot(here, words, number));
    }
    return document.bytes();
  }

  private void foot(Sheet here, String words, String number) {
    Pen pen = here.pen(Theme.MARGIN, here.height() - 36, width(), 36);
    pen.line(0, 0, width(), 0, Theme.HAIR, 0.6);
    pen.text(words, Theme.NOTE, 0, 11);
    pen.textRight(number, Theme.NOTE, width(), 11);
  }
}

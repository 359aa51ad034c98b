package org.partnershiphealth.report.page;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * A tagged PDF that conforms to PDF/A-2a and PDF/UA-1. The same calls give the same bytes, on every
 * machine, in every locale, at any time.
 */
public final class ReportDocument {

  private final PDDocument pdf = new PDDocument();
  private final Imprint imprint;
  private final PDRectangle paper;
  private final Tags tags;
  private final FontBook fonts;
  private final TextWriter writer;
  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<String, Anchor> anchors = new HashMap<>();
  private final List<Pending> pending = new ArrayList<>();
  private final PDDocumentOutline outline = new PDDocumentOutline();

  private record Anchor(int sheet, double y) {}

  private record Pending(Sheet sheet, PDAnnotationLink link, String anchor) {}

  /**
   * An empty document.
   *
   * @param shaper shared by the documents of one thread
   * @param paper A4 or LETTER
   */
  public ReportDocument(Imprint imprint, Shaper shaper, String paper) {
    this.imprint = imprint;
    this.paper = paper.equals("LETTER") ? PDRectangle.LETTER : PDRectangle.A4;
    this.tags = new Tags(pdf);
    this.fonts = new FontBook(pdf);
    this.writer = new TextWriter(shaper, fonts);
  }

  /** How many pages there are so far. */
  int pages() {
    return sheets.size();
  }

  PDDocument pdf() {
    return pdf;
  }

  Imprint imprint() {
    return imprint;
  }

  Tags tags() {
    return tags;
  }

  TextWriter writer() {
    return writer;
  }

  Shaper shaper() {
    return writer.shaper();
  }

  List<Sheet> sheets() {
    return sheets;
  }

  /** A font for text that JFreeChart draws. */
  public Font chartFont(TextStyle style) {
    return shaper().faces().latin(style.weight()).awt().deriveFont((float) style.size());
  }

  Sheet add() {
    Sheet sheet = new Sheet(this, paper);
    pdf.addPage(sheet.page());
    tags.page(sheet.page());
    sheets.add(sheet);
    return sheet;
  }

  /** Names a place, so that links can lead to it. */
  void anchor(String name, Sheet sheet, double y) {
    anchors.putIfAbsent(name, new Anchor(sheets.indexOf(sheet), y));
  }

  /** Number of the page that an anchor stands on, from 1. */
  int pageOf(String anchor) {
    return anchors.get(anchor).sheet() + 1;
  }

  void bookmark(String title, Sheet sheet, double y) {
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(title);
    item.setDestination(destination(sheet, y));
    outline.addLast(item);
  }

  /** Makes a rectangle of a page lead to an anchor that may come later. */
  void link(Sheet sheet, PDStructureElement element, Rectangle2D box, String anchor, String says) {
    PDAnnotationLink link = new PDAnnotationLink();
    link.setRectangle(
        new PDRectangle(
            (float) box.getX(),
            (float) (sheet.height() - box.getMaxY()),
            (float) box.getWidth(),
            (float) box.getHeight()));
    link.setContents(says);
    link.setPrinted(true);
    PDBorderStyleDictionary border = new PDBorderStyleDictionary();
    border.setWidth(0);
    link.setBorderStyle(border);
    tags.link(sheet.page(), element, link);
    pending.add(new Pending(sheet, link, anchor));
  }

  private static PDPageXYZDestination destination(Sheet sheet, double y) {
    PDPageXYZDestination destination = new PDPageXYZDestination();
    destination.setPage(sheet.page());
    destination.setLeft(0);
    destination.setTop((int) Math.ceil(sheet.height() - y));
    return destination;
  }

  /**
   * The finished file. Nothing can be added afterwards.
   *
   * @throws IllegalStateException when a link leads nowhere
   */
  public byte[] bytes() {
    try (pdf) {
      for (Pending p : pending) {
        Anchor anchor = anchors.get(p.anchor());
        if (anchor == null) {
          throw new IllegalStateException("report: a link leads to no page: " + p.anchor());
        }
        p.link().setDestination(destination(sheets.get(anchor.sheet()), anchor.y()));
        p.sheet().page().getAnnotations().add(p.link());
      }
      if (outline.hasChildren()) {
        pdf.getDocumentCatalog().setDocumentOutline(outline);
      }
      sheets.forEach(sheet -> sheet.finish(pdf));
      fonts.finish();
      tags.finish();
      Conformance.declare(pdf, imprint);
      CRC32 id = new CRC32();
      id.update((imprint.runId() + imprint.title()).getBytes(StandardCharsets.UTF_8));
      pdf.setDocumentId(id.getValue());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

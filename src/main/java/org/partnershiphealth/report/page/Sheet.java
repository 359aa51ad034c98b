package org.partnershiphealth.report.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** One page. Its content stays open until the document is finished. */
final class Sheet {

  private final ReportDocument document;
  private final PDPage page;
  private final PDResources resources = new PDResources();
  private final Operators out = new Operators();

  Sheet(ReportDocument document, PDRectangle paper) {
    this.document = document;
    this.page = new PDPage(paper);
    page.setResources(resources);
  }

  ReportDocument document() {
    return document;
  }

  PDPage page() {
    return page;
  }

  PDResources resources() {
    return resources;
  }

  Operators out() {
    return out;
  }

  double width() {
    return page.getMediaBox().getWidth();
  }

  double height() {
    return page.getMediaBox().getHeight();
  }

  /** A drawing area whose y axis points down from its top left corner. */
  Pen pen(double x, double y, double width, double height) {
    return new Pen(this, x, y, width, height);
  }

  /** Draws what belongs to an element of the structure. */
  void tagged(PDStructureElement element, Runnable drawing) {
    int number = document.tags().mark(page, element);
    out.raw("/" + element.getStructureType() + " <</MCID " + number + ">> BDC\n");
    drawing.run();
    out.raw("EMC\n");
  }

  /** Draws what means nothing to a reader who hears the page. */
  void artifact(Runnable drawing) {
    out.raw("/Artifact BMC\n");
    drawing.run();
    out.raw("EMC\n");
  }

  /** Draws a running head or foot. */
  void running(String subtype, Runnable drawing) {
    out.raw("/Artifact <</Type /Pagination /Subtype /" + subtype + ">> BDC\n");
    drawing.run();
    out.raw("EMC\n");
  }

  void finish(PDDocument pdf) {
    COSStream stream = pdf.getDocument().createCOSStream();
    try (var bytes = stream.createOutputStream(COSName.FLATE_DECODE)) {
      bytes.write(out.toString().getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    page.getCOSObject().setItem(COSName.CONTENTS, stream);
  }
}

package org.partnershiphealth.report.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** The structure tree of a document, kept by hand: PDFBox numbers nothing by itself. */
final class Tags {

  private static final COSName PG = COSName.getPDFName("Pg");
  private static final COSName OBJR = COSName.getPDFName("OBJR");

  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement document;
  private final List<PDPage> pages = new ArrayList<>();
  private final List<COSArray> marked = new ArrayList<>();
  private final List<PDAnnotation> annotations = new ArrayList<>();
  private final List<PDStructureElement> links = new ArrayList<>();

  Tags(PDDocument pdf) {
    pdf.getDocumentCatalog().setStructureTreeRoot(root);
    document = new PDStructureElement("Document", root);
    root.appendKid(document);
  }

  PDStructureElement document() {
    return document;
  }

  PDStructureElement open(String type, PDStructureElement parent) {
    PDStructureElement element = new PDStructureElement(type, parent);
    parent.appendKid(element);
    return element;
  }

  void page(PDPage page) {
    page.setStructParents(pages.size());
    page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    pages.add(page);
    marked.add(new COSArray());
  }

  /** The next number for marked content of an element on a page. */
  int mark(PDPage page, PDStructureElement element) {
    COSArray owners = marked.get(page.getStructParents());
    int number = owners.size();
    owners.add(element.getCOSObject());
    COSDictionary kid = new COSDictionary();
    kid.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
    kid.setItem(PG, page.getCOSObject());
    kid.setInt(COSName.MCID, number);
    add(element, kid);
    return number;
  }

  /** Ties an annotation to its element. */
  void link(PDPage page, PDStructureElement element, PDAnnotation annotation) {
    COSDictionary kid = new COSDictionary();
    kid.setItem(COSName.TYPE, OBJR);
    kid.setItem(PG, page.getCOSObject());
    kid.setItem(COSName.OBJ, annotation.getCOSObject());
    add(element, kid);
    annotations.add(annotation);
    links.add(element);
  }

  private static void add(PDStructureElement element, COSDictionary kid) {
    COSArray kids = (COSArray) element.getCOSObject().getDictionaryObject(COSName.K);
    if (kids == null) {
      kids = new COSArray();
      element.getCOSObject().setItem(COSName.K, kids);
    }
    kids.add(kid);
  }

  /** What a figure shows, and where. */
  void figure(PDStructureElement element, String alternative, PDRectangle box) {
    element.setAlternateDescription(alternative);
    COSDictionary layout = attributes(element, "Layout");
    layout.setItem(COSName.getPDFName("BBox"), box.getCOSArray());
    layout.setName(COSName.getPDFName("Placement"), "Block");
  }

  /** Says that a heading cell heads its column. */
  void columnHeading(PDStructureElement element) {
    attributes(element, "Table").setName(COSName.getPDFName("Scope"), "Column");
  }

  private static COSDictionary attributes(PDStructureElement element, String owner) {
    COSDictionary attributes = new COSDictionary();
    attributes.setName(COSName.getPDFName("O"), owner);
    element.getCOSObject().setItem(COSName.A, attributes);
    return attributes;
  }

  /** Writes the parent tree: pages first, annotations after them. */
  void finish() {
    COSArray numbers = new COSArray();
    for (int i = 0; i < pages.size(); i++) {
      numbers.add(COSInteger.get(i));
      numbers.add(marked.get(i));
    }
    for (int i = 0; i < annotations.size(); i++) {
      annotations.get(i).setStructParent(pages.size() + i);
      numbers.add(COSInteger.get(pages.size() + i));
      numbers.add(links.get(i).getCOSObject());
    }
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NUMS, numbers);
    root.getCOSObject().setItem(COSName.getPDFName("ParentTree"), tree);
    root.setParentTreeNextKey(pages.size() + annotations.size());
  }
}

package org.partnershiphealth.report.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

final class ReportDocumentTest {

  private static final Shaper SHAPER = new Shaper();
  private static final Imprint IMPRINT =
      new Imprint("A test & more", "en", LocalDate.of(2025, 9, 30), "", "run-1");

  private record Square(double height) implements Figure {

    @Override
    public void draw(Pen pen) {
      pen.rect(0, 0, pen.width(), height, Theme.TINT);
      pen.text("inside", Theme.LABEL, 4, 12);
    }

    @Override
    public String alternative() {
      return "A square";
    }
  }

  private static byte[] sample() {
    Flow flow = new Flow(new ReportDocument(IMPRINT, SHAPER, "A4"), "right", "See page {page:b}.");
    flow.title("First words that say what was found", "a", "First");
    flow.contents(List.of("Second"), List.of("b"));
    flow.row(
        List.of(
            new Panel("Left", "points", new Square(50)),
            new Panel("Right", "points", new Square(40), "Note")));
    flow.rule();
    flow.bullets(List.of("One thing", "Another thing"), Theme.BODY);
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String name = Names.ALL.get(i % Names.ALL.size());
      rows.add(
          List.of(
              Cell.link(name, "b"),
              Cell.of(name, Theme.STRONG),
              Cell.of(new Square(14)),
              Cell.of("" + i)));
    }
    flow.table(
        List.of(
            Column.left("Name", 180),
            Column.left("Again", 180),
            Column.left("Figure", 60),
            Column.right("Number", 90)),
        rows);
    flow.page();
    flow.title("Second", "b", "Second");
    for (String name : Names.ALL) {
      flow.paragraph(name, Theme.BODY);
    }
    return flow.finish();
  }

  @Test
  void aDocumentConformsToArchiveAndAccessibilityStandards() throws Exception {
    assertEquals(List.of(), VeraPdf.faults(sample()));
  }

  @Test
  void namesOfEveryScriptCopyOutAsTheyWentIn() {
    String text = PdfReader.text(sample());
    for (String name : Names.ALL) {
      assertTrue(text.contains(name) || !SHAPER.covers(name), name);
    }
    assertTrue(SHAPER.covers("Łódź শাপলা النور ไทย श्री រោង ලංකා"));
  }

  @Test
  void everyScriptOfTheListHasAFont() {
    assumeTrue(Face.present("NotoSansSC_400Regular"), "built without the large fonts");
    assertEquals(List.of(), Names.ALL.stream().filter(n -> !SHAPER.covers(n)).toList());
  }

  @Test
  void localeAndZoneChangeNoByte() {
    byte[] first = sample();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertArrayEquals(first, sample());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void allFontsAreEmbeddedSubsetsAndNothingIsAnImage() throws Exception {
    try (PDDocument document = Loader.loadPDF(sample())) {
      assertTrue(document.getNumberOfPages() >= 3);
    }
    assertEquals(List.of(), PdfReader.unfit(sample()));
  }

  @Test
  void noTextLiesOverAnotherOrOutsideThePage() {
    assertEquals(List.of(), PdfReader.faults(sample()));
  }

  @Test
  void textThatLiesOverAnotherIsFound() {
    ReportDocument document = new ReportDocument(IMPRINT, SHAPER, "A4");
    Sheet sheet = document.add();
    sheet.artifact(
        () -> {
          sheet.pen(50, 50, 100, 20).text("under", Theme.BODY, 0, 10);
          sheet.pen(55, 52, 100, 20).text("over", Theme.BODY, 0, 10);
        });
    assertEquals(1, PdfReader.faults(document.bytes()).size());
  }

  @Test
  void aLinkToNowhereIsAnError() {
    ReportDocument document = new ReportDocument(IMPRINT, SHAPER, "A4");
    Flow flow = new Flow(document, "", "");
    flow.table(List.of(Column.left("x", 100)), List.of(List.of(Cell.link("x", "missing"))));
    assertThrows(IllegalStateException.class, flow::finish);
  }

  @Test
  void textOfAChartIsWrittenLikeTheTextAroundIt() {
    ReportDocument document = new ReportDocument(IMPRINT, SHAPER, "A4");
    JFreeChart chart =
        new JFreeChart(
            "\u0141\u00F3d\u017A 2025", document.chartFont(Theme.STRONG), new XYPlot(), false);
    Sheet sheet = document.add();
    sheet.artifact(() -> sheet.pen(50, 50, 200, 100).chart(chart, 0, 0, 200, 100));
    assertTrue(PdfReader.text(document.bytes()).contains("\u0141\u00F3d\u017A 2025"));
  }
}

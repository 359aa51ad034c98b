package org.partnershiphealth.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.report.model.MeasureInfo;
import org.partnershiphealth.report.model.SupplierFile;
import org.partnershiphealth.report.page.Names;
import org.partnershiphealth.report.page.PdfReader;
import org.partnershiphealth.report.page.Shaper;
import org.partnershiphealth.report.page.VeraPdf;

final class SupplierReportTest {

  private static final Shaper SHAPER = new Shaper();

  private static byte[] report(SupplierFile file) {
    return SupplierReport.write(file, Demo.SETTINGS, SHAPER);
  }

  @Test
  void aReportConformsToArchiveAndAccessibilityStandards() throws Exception {
    assertEquals(List.of(), VeraPdf.faults(report(DemoSupplier.supplier(6))));
    assertEquals(List.of(), VeraPdf.faults(report(DemoSupplier.silent())));
  }

  @Test
  void noTextLiesOverAnotherInAnyScript() {
    for (int i = 0; i < Names.ALL.size(); i++) {
      assertEquals(List.of(), PdfReader.faults(report(DemoSupplier.supplier(i))), Names.ALL.get(i));
    }
    assertEquals(List.of(), PdfReader.faults(report(DemoSupplier.silent())));
  }

  @Test
  void noOtherSupplierIsNamed() {
    String text = PdfReader.text(report(DemoSupplier.supplier(4)));
    assertTrue(text.contains(Names.ALL.get(4)));
    for (int i = 0; i < Names.ALL.size(); i++) {
      assertFalse(i != 4 && text.contains(Names.ALL.get(i)), Names.ALL.get(i));
    }
  }

  @Test
  void ourLatePaymentsAreCountedFromTheInvoicesDrawn() {
    long late = DemoSupplier.supplier(4).bills().stream().filter(b -> b.daysLate() > 0).count();
    assertTrue(
        PdfReader.text(report(DemoSupplier.supplier(4)))
            .contains("We paid " + late + " of 60 invoices late"));
  }

  @Test
  void aSupplierWithoutDataIsToldSo() {
    assertTrue(
        PdfReader.text(report(DemoSupplier.silent()))
            .contains("not enough acts on record yet to judge"));
  }

  @Test
  void twoAtATimeGiveTheBytesOfOneAfterTheOther() {
    List<SupplierFile> files = IntStream.range(0, 7).mapToObj(DemoSupplier::supplier).toList();
    List<byte[]> one = write(files, List.of(SHAPER));
    List<byte[]> two = write(files, List.of(new Shaper(), new Shaper()));

    for (int i = 0; i < files.size(); i++) {
      assertArrayEquals(one.get(i), two.get(i), "file " + i);
    }
  }

  private static List<byte[]> write(List<SupplierFile> files, List<Shaper> shapers) {
    return ReportWriter.write(
        files, shapers, file -> shaper -> SupplierReport.write(file, Demo.SETTINGS, shaper));
  }

  /** An empty table may mean that nothing happened, or that the job has no source for it. */
  @Test
  void whatTheJobHasNoSourceForIsNotSaidToBeNone() {
    SupplierFile silent = DemoSupplier.silent();
    List<MeasureInfo> measures =
        Stream.of("time_to_resolve", "paid_on_time", "promises_kept", "longest_silence")
            .map(
                m ->
                    new MeasureInfo(
                        "X", m, "INDICATOR", "BUYER", "BD", "DOWN", null, false, "no table", 0))
            .toList();
    SupplierFile unmapped =
        new SupplierFile(
            silent.facts(),
            silent.partner(),
            silent.scores(),
            silent.peers(),
            silent.cells(),
            silent.figures(),
            measures,
            silent.tiers(),
            silent.alarms(),
            silent.promises(),
            silent.troubles(),
            silent.bills(),
            silent.events(),
            silent.acts(),
            silent.counts(),
            silent.contact());

    String text = PdfReader.text(report(unmapped));
    String flowing = text.replaceAll("\\s+", " ");
    assertTrue(
        flowing.contains(
            "This run has no data on: contact, issues, payments against their due dates, agreed"
                + " steps."),
        text);
    assertFalse(text.contains("No issues on record") || text.contains("none on record"), text);
    assertTrue(PdfReader.text(report(silent)).contains("No issues on record"));
  }
}

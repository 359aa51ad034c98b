package org.partnershiphealth.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.partnershiphealth.Meter;
import org.partnershiphealth.report.model.SupplierFile;
import org.partnershiphealth.report.page.Shaper;

/** Writes a thousand reports on suppliers, one or two at a time: time, CPU, memory, size. */
public final class SupplierPagesBench {

  private SupplierPagesBench() {}

  /** Arguments: reports at a time, reports in all. */
  public static void main(String[] args) {
    int atATime = Integer.parseInt(args[0]);
    int reports = Integer.parseInt(args[1]);
    List<Shaper> shapers = new ArrayList<>();
    IntStream.range(0, atATime).forEach(i -> shapers.add(new Shaper()));
    List<SupplierFile> files =
        IntStream.range(0, reports).mapToObj(DemoSupplier::supplier).toList();
    long begin = System.nanoTime();
    List<Integer> sizes =
        ReportWriter.write(
            files, shapers, file -> s -> SupplierReport.write(file, Demo.SETTINGS, s).length);
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d reports of 2 pages, %d at a time: %.1f s, %.1f pages/s, %.0f ms CPU/page with the start"
            + " of Java, heap at most %d MB, %.0f KB/page%n",
        reports,
        atATime,
        seconds,
        2 * reports / seconds,
        1000 * Meter.cpu() / (2.0 * reports),
        Meter.heap(),
        sizes.stream().mapToInt(n -> n).average().orElseThrow() / 2 / 1024);
  }
}

package org.partnershiphealth.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.report.model.Portfolio;
import org.partnershiphealth.report.model.SupplierFile;
import org.partnershiphealth.report.page.Flow;
import org.partnershiphealth.report.page.Shaper;

/** Writes the PDFs of a run. */
public final class ReportWriter {

  private static final int BATCH = 200;

  /** So few reports are written faster than a second set of fonts is read. */
  private static final int FEW = 10;

  private ReportWriter() {}

  /**
   * Finds out whether this machine can write reports at all.
   *
   * @throws org.partnershiphealth.report.page.FontsUnusable when fonts do not work; its message
   *     says what to do
   */
  public static void preflight() {
    new Shaper().preflight();
  }

  /**
   * Writes {@code portfolio.pdf}, and {@code supplier-<id>.pdf} for each supplier that the settings
   * ask for. The same tables and settings give the same bytes.
   *
   * @param folder where to, on any file system of Hadoop
   * @return names of the files, in the order written
   */
  public static List<String> write(
      PublishedRun run, String folder, JobFile.ReportSettings settings, Configuration hadoop) {
    return write(run, folder, settings, hadoop, Optional.empty());
  }

  /**
   * The same, and each figure as a PNG where that is wanted.
   *
   * @return names of all files, in the order written
   */
  public static List<String> write(
      PublishedRun run,
      String folder,
      JobFile.ReportSettings settings,
      Configuration hadoop,
      Optional<FigureImages> images) {
    Shaper shaper = new Shaper();
    shaper.preflight();
    List<String> names = new ArrayList<>();
    try {
      Path to = new Path(folder);
      FileSystem files = to.getFileSystem(hadoop);
      Portfolio portfolio = run.portfolio();
      Flow all = PortfolioReport.compose(portfolio, settings, shaper);
      names.addAll(put(files, to, "portfolio", all, images));
      List<String> ids = wanted(run, settings);
      List<Shaper> shapers = shapers(shaper, ids.size());
      for (int from = 0; from < ids.size(); from += BATCH) {
        List<SupplierFile> batch = run.files(ids.subList(from, Math.min(ids.size(), from + BATCH)));
        write(batch, shapers, file -> one(files, to, file, settings, images))
            .forEach(names::addAll);
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One for each report that is written at a time: fonts take some 200 MB of each. */
  private static List<Shaper> shapers(Shaper first, int reports) {
    boolean two = Runtime.getRuntime().availableProcessors() > 1 && reports > FEW;
    return two ? List.of(first, new Shaper()) : List.of(first);
  }

  /** What becomes of one supplier's file, on a given shaper. */
  interface Step<T> {
    Function<Shaper, T> of(SupplierFile file);
  }

  /** Takes the files side by side, as many at a time as there are shapers; results in order. */
  static <T> List<T> write(List<SupplierFile> files, List<Shaper> shapers, Step<T> step) {
    List<T> results = new ArrayList<>(Collections.nCopies(files.size(), null));
    IntStream.range(0, shapers.size())
        .parallel()
        .forEach(
            k -> {
              for (int i = k; i < files.size(); i += shapers.size()) {
                results.set(i, step.of(files.get(i)).apply(shapers.get(k)));
              }
            });
    return results;
  }

  private static Function<Shaper, List<String>> one(
      FileSystem files,
      Path to,
      SupplierFile file,
      JobFile.ReportSettings settings,
      Optional<FigureImages> images) {
    return shaper -> {
      Flow report = SupplierReport.compose(file, settings, shaper);
      try {
        return put(files, to, "supplier-" + safe(file.partner().id()), report, images);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static List<String> wanted(PublishedRun run, JobFile.ReportSettings settings) {
    return settings.supplierPages().all()
        ? run.supplierIds()
        : settings.supplierPages().suppliers();
  }

  private static List<String> put(
      FileSystem files, Path to, String name, Flow report, Optional<FigureImages> images)
      throws IOException {
    byte[] pdf = report.finish();
    List<String> names = new ArrayList<>(List.of(name + ".pdf"));
    try (OutputStream out = files.create(new Path(to, name + ".pdf"), true)) {
      out.write(pdf);
    }
    if (images.isPresent()) {
      names.addAll(images.get().write(files, name, pdf, report.figures()));
    }
    return names;
  }

  /** An id as part of a file name: other characters than letters, digits, and - are written out. */
  static String safe(String id) {
    StringBuilder out = new StringBuilder();
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || b == '-';
      if (plain) {
        out.append((char) b);
      } else {
        out.append('_').append(String.format(Locale.ROOT, "%02x", b));
      }
    }
    return out.toString();
  }
}

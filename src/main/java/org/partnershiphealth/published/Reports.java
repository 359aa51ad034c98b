package org.partnershiphealth.published;

import java.io.IOException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.Refusal;

/** Opens every written report to see that it is a whole PDF. */
public final class Reports {

  private Reports() {}

  /**
   * Opens the PDFs of a run.
   *
   * @return how many there are
   * @throws Refusal naming the one that cannot be opened or has no page
   */
  public static int audit(RunFolder folder) {
    int n = 0;
    try {
      for (FileStatus status : folder.list(folder.reports())) {
        if (status.getPath().getName().endsWith(".pdf")) {
          try (var in = folder.files().open(status.getPath());
              PDDocument document = Loader.loadPDF(in.readAllBytes())) {
            requirePages(document, status.getPath().toString());
          }
          n++;
        }
      }
    } catch (IOException e) {
      throw new Refusal(
          ExitCode.OUTPUT, folder.reports() + ": a report cannot be opened: " + e.getMessage(), e);
    }
    return n;
  }

  private static void requirePages(PDDocument document, String path) {
    if (document.getNumberOfPages() == 0) {
      throw new Refusal(ExitCode.OUTPUT, path + ": has no page; nothing was published");
    }
  }
}

package org.partnershiphealth.report.page;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF what is wrong with a file. */
public final class VeraPdf {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private VeraPdf() {}

  /** What breaks PDF/A-2a or PDF/UA-1, in words; empty when the file conforms. */
  public static List<String> faults(byte[] pdf) throws Exception {
    List<String> faults = new ArrayList<>();
    Locale before = Locale.getDefault();
    // veraPDF lowers the case of type names in the default locale and finds no Integer in Turkish.
    Locale.setDefault(Locale.ROOT);
    try {
      validate(pdf, faults);
    } finally {
      Locale.setDefault(before);
    }
    return faults;
  }

  private static void validate(byte[] pdf, List<String> faults) throws Exception {
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
      try (var parser =
              Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
          var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
        ValidationResult result = validator.validate(parser);
        if (!result.isCompliant()) {
          faults.add(flavour + " does not hold");
        }
        for (TestAssertion a : result.getTestAssertions()) {
          if (a.getStatus() == TestAssertion.Status.FAILED) {
            faults.add(flavour + " " + a.getRuleId().getClause() + ": " + a.getMessage());
          }
        }
      }
    }
  }
}

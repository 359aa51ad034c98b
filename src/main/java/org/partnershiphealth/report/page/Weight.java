package org.partnershiphealth.report.page;

/** The three weights that a report uses. */
public enum Weight {
  REGULAR("SourceSans3_400Regular", "SourceSans3-Regular"),
  SEMIBOLD("SourceSans3_600SemiBold", "SourceSans3-SemiBold"),
  BOLD("SourceSans3_700Bold", "SourceSans3-Bold");

  private final String file;
  private final String postScriptName;

  Weight(String file, String postScriptName) {
    this.file = file;
    this.postScriptName = postScriptName;
  }

  String file() {
    return file;
  }

  /** The name that AWT gives a font of this weight. */
  String postScriptName() {
    return postScriptName;
  }
}

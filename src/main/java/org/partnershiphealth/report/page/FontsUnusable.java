package org.partnershiphealth.report.page;

/** This machine cannot measure or shape text; the message says what to do. */
public final class FontsUnusable extends RuntimeException {

  static final String ADVICE =
      "java: fonts cannot be used on this machine, and reports need them; install the packages"
          + " fontconfig and libfreetype6 (or the like), or set"
          + " -Dsun.awt.fontconfig=<copy of fontconfig.properties from the jar>";

  FontsUnusable(String message, Throwable cause) {
    super(message, cause);
  }
}

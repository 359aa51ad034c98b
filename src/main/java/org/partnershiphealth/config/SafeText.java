package org.partnershiphealth.config;

/** Makes text that came from a file or from data fit to be printed in one line. */
public final class SafeText {

  private static final int LONGEST_QUOTE = 60;

  private SafeText() {}

  /**
   * The text without characters that could forge a line or turn the direction of writing: control,
   * format and unpaired surrogate characters become {@code \}{@code uXXXX}; long text is cut.
   */
  public static String line(String text, int limit) {
    StringBuilder safe = new StringBuilder();
    int kept = 0;
    for (int i = 0; i < text.length() && kept < limit; kept++) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isHarmless(c)) {
        safe.appendCodePoint(c);
      } else {
        safe.append(String.format("\\u%04x", c));
      }
    }
    return text.codePointCount(0, text.length()) > limit ? safe + "..." : safe.toString();
  }

  /** A short piece of text between single quotes. */
  public static String quoted(String text) {
    return "'" + line(text, LONGEST_QUOTE) + "'";
  }

  private static boolean isHarmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}

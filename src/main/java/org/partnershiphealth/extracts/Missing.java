package org.partnershiphealth.extracts;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.spark.sql.Column;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.Refusal;

/** Texts that mean "absent": blank ones, and those that the job file lists. */
final class Missing {

  /** White space of all scripts, the mark of byte order included. */
  private static final String SPACE = "[ \t\r\n\u00a0\u2007\u202f\u3000\ufeff]";

  private final List<String> texts = new ArrayList<>();
  private final List<String> patterns = new ArrayList<>();

  /**
   * What a mapping lists.
   *
   * @param where table and column, for messages
   * @param listed texts, and patterns between slashes
   */
  Missing(String where, List<String> listed) {
    for (String text : listed) {
      if (text.length() > 1 && text.startsWith("/") && text.endsWith("/")) {
        patterns.add(checked(where, text.substring(1, text.length() - 1)));
      } else {
        texts.add(text.trim());
      }
    }
  }

  private static String checked(String where, String pattern) {
    try {
      return Pattern.compile(pattern).pattern();
    } catch (PatternSyntaxException e) {
      throw new Refusal(
          ExitCode.USAGE,
          where
              + ": 'missing' lists /"
              + pattern
              + "/, which is no regular expression ("
              + e.getDescription()
              + ")");
    }
  }

  boolean isEmpty() {
    return texts.isEmpty() && patterns.isEmpty();
  }

  /** Whether a text without white space around it is blank or listed; null for null. */
  Column isMissing(Column trimmed) {
    Column missing = trimmed.equalTo("");
    if (!texts.isEmpty()) {
      missing = missing.or(trimmed.isin(texts.toArray()));
    }
    for (String pattern : patterns) {
      missing = missing.or(trimmed.rlike(pattern));
    }
    return missing;
  }

  /** The text without white space around it. */
  static Column trimmed(Column text) {
    // Spark trims spaces quickly and other characters very slowly; those are rare.
    Column spaceless = trim(text);
    Column odd = spaceless.rlike("^" + SPACE + "|" + SPACE + "$");
    return when(odd, replaced(spaceless, "^" + SPACE + "+|" + SPACE + "+$", ""))
        .otherwise(spaceless);
  }

  /** The text with what identifies a person taken away: letters and digits become their kind. */
  static Column shape(Column text) {
    Column upper = replaced(text, "\\p{Lu}+", "A");
    return replaced(replaced(upper, "[\\p{L}&&[^A]]+", "a"), "\\p{N}+", "9");
  }

  private static Column replaced(Column text, String pattern, String by) {
    return regexp_replace(text, lit(pattern), lit(by));
  }
}

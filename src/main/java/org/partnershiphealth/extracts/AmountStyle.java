package org.partnershiphealth.extracts;

import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.when;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DecimalType;

/**
 * How amounts are written, declared by an example such as {@code 1,234.50}, {@code 1.234,50},
 * {@code 1234.56}, {@code 1 234,50}, {@code 1234.56-} (a minus may trail) or {@code (1,234.50)}
 * (brackets may mean minus). A text is checked against it before it becomes a decimal, because a
 * cast would take {@code 1.234} for 1.2340 and {@code 1e3} for 1000, and would round 0.00001 to 0,
 * all without a word.
 *
 * @param group the character between groups of digits; empty: none
 * @param point the decimal character
 * @param decimals how many decimals the example shows
 * @param trailingMinus whether {@code 12.5-} is a negative amount
 * @param brackets whether {@code (12.5)} is a negative amount
 */
record AmountStyle(
    String group, String point, int decimals, boolean trailingMinus, boolean brackets) {

  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(\\()?-?(\\d+)(?:([.,'’"
              + " \u00a0\u202f])(\\d{3}(?:\\3\\d{3})*))?(?:([.,])(\\d+))?(-)?(\\))?");

  /** Spaces of all widths that separate groups are one and the same. */
  private static final String SPACES = " \u00a0\u202f";

  /** The style of an example; empty where the example is none. */
  static Optional<AmountStyle> of(String example) {
    Matcher m = EXAMPLE.matcher(example.trim());
    if (!m.matches() || (m.group(1) == null) != (m.group(8) == null)) {
      return Optional.empty();
    }
    String group = m.group(3) == null ? "" : m.group(3);
    String point = m.group(5);
    if (point == null) {
      // 1,234 shows where groups end and nothing else; the other character is the decimal one.
      point = group.equals(".") ? "," : ".";
    }
    if (group.equals(point)) {
      return Optional.empty();
    }
    int decimals = m.group(6) == null ? 0 : m.group(6).length();
    return Optional.of(
        new AmountStyle(group, point, decimals, m.group(7) != null, m.group(1) != null));
  }

  /** The amount, or null where the text is not written in this style or does not fit the type. */
  Column parse(Column text, DecimalType type) {
    Column written = text.rlike(pattern(type.scale()));
    if (decimals < 3) {
      // 1.234 with a decimal point is probably 1234 written in another style.
      written =
          written.and(
              text.rlike("^-?\\(?[1-9][0-9]{0,2}" + Pattern.quote(point) + "[0-9]{3}\\)?-?$")
                  .unary_$bang());
    }
    return when(written, plain(text).try_cast(type));
  }

  private Column plain(Column text) {
    Column digits = text;
    String dropped = (group.isBlank() ? group.isEmpty() ? "" : SPACES : group) + "()";
    boolean negatives = trailingMinus || brackets;
    if (!group.isEmpty() || negatives || !point.equals(".")) {
      digits = translate(text, point + dropped, ".");
    }
    if (!negatives) {
      return digits;
    }
    Column negative = text.rlike("[(]|-$");
    return when(negative, concat(lit("-"), regexp_replace(digits, lit("-"), lit(""))))
        .otherwise(digits);
  }

  private String pattern(int scale) {
    String separator = group.isBlank() && !group.isEmpty() ? "[" + SPACES + "]" : quoted(group);
    String grouped = group.isEmpty() ? "" : "[0-9]{1,3}(?:" + separator + "[0-9]{3})+|";
    String body = "(?:" + grouped + "[0-9]+)(?:" + quoted(point) + "[0-9]{1," + scale + "})?";
    String pattern = "^-?" + body + "$";
    if (trailingMinus) {
      pattern += "|^" + body + "-$";
    }
    if (brackets) {
      pattern += "|^\\(" + body + "\\)$";
    }
    return pattern;
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "" : Pattern.quote(text);
  }
}

package org.partnershiphealth.report.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as readers see them, in no locale: point for decimals, comma for thousands. */
public final class Numerals {

  private static final String MINUS = "\u2212";

  private Numerals() {}

  /** A number with so many decimals; a true minus sign, and never a minus before zero. */
  public static String fixed(double value, int decimals) {
    return grouped(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
  }

  private static String grouped(BigDecimal rounded) {
    String text = rounded.abs().toPlainString();
    int point = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
    StringBuilder out = new StringBuilder(text);
    for (int at = point - 3; at > 0; at -= 3) {
      out.insert(at, ',');
    }
    return (rounded.signum() < 0 ? MINUS : "") + out;
  }

  /** The same with a plus before what is above zero. */
  public static String signed(double value, int decimals) {
    String text = fixed(value, decimals);
    boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return value > 0 && !zero ? "+" + text : text;
  }

  /** A count. */
  public static String count(long value) {
    return grouped(BigDecimal.valueOf(value));
  }

  /** An amount in thousands, millions or billions, with its currency. */
  public static String money(double amount, String currency) {
    double size = Math.abs(amount);
    String prefix = currency.isEmpty() ? "" : currency + " ";
    if (size >= 1e9) {
      return prefix + fixed(amount / 1e9, 1) + "bn";
    }
    if (size >= 1e6) {
      return prefix + fixed(amount / 1e6, 1) + "m";
    }
    if (size >= 1e3) {
      return prefix + fixed(amount / 1e3, 0) + "k";
    }
    return prefix + fixed(amount, 0);
  }

  /** Two significant digits, as effects are given. */
  public static String effect(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(2, RoundingMode.HALF_UP));
    return signed(value, Math.max(0, Math.min(4, rounded.scale())));
  }

  /** A p or q value. */
  public static String probability(double p) {
    return p < 0.001 ? "<0.001" : fixed(p, p < 0.1 ? 3 : 2);
  }

  /** A step that gives between three and six ticks over a range. */
  static double step(double range) {
    if (!(range > 0)) {
      return 1;
    }
    double power = 1;
    while (power * 10 <= range) {
      power *= 10;
    }
    while (power > range) {
      power /= 10;
    }
    for (double factor : new double[] {0.2, 0.5, 1, 2, 5}) {
      if (range / (factor * power) <= 5) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /** How many decimals a step needs. */
  static int decimals(double step) {
    return Math.max(0, BigDecimal.valueOf(step).stripTrailingZeros().scale());
  }
}

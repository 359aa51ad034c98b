package org.partnershiphealth.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.partnershiphealth.report.figure.Numerals;
import org.partnershiphealth.report.model.Association;

/** What a test of the evidence says, in sentences that claim no cause (05.13). */
final class Verdicts {

  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("INTERVAL_TOO_WIDE", "the interval is too wide"),
          Map.entry("ONE_SUPPLIER_DECIDES", "one supplier decides the answer"),
          Map.entry("SHARED_SHOCKS", "shared shocks could explain it"),
          Map.entry("NO_SCORE", "there is no score"),
          Map.entry("SHARED_DENOMINATOR", "both sides share a denominator"),
          Map.entry("COLLINEAR", "the columns cannot be told apart"),
          Map.entry("NOISY_INDEX", "the index is noisy"),
          Map.entry("CONSTANT", "one side never varies"),
          Map.entry("DETECTABLE_BUT_SMALL", "it can be detected"));

  private Verdicts() {}

  /** A number of the outcome's unit. */
  static String amount(double value, String unit) {
    String number = Numerals.effect(Math.abs(value)).replace("+", "");
    return switch (unit == null ? "" : unit) {
      case "%" -> number + "%";
      case "pp" -> number + " percentage points";
      default -> number;
    };
  }

  static String sentence(Association a) {
    String outcome = Wording.inside(a.outcome());
    if (a.associated() && a.effect() != null && a.low() != null && a.high() != null) {
      return "When "
          + who(a.x())
          + " stayed 10 points above a supplier's own usual level for four months, "
          + outcome
          + " ended "
          + amount(a.effect(), a.unit())
          + (a.effect() < 0 ? " below" : " above")
          + " that of its category peers (95% interval "
          + Numerals.fixed(a.low(), 1)
          + " to "
          + Numerals.fixed(a.high(), 1)
          + "; "
          + sample(a)
          + "). "
          + direction(a);
    }
    if ("NO_MATERIAL_ASSOCIATION".equals(a.verdict())) {
      return Wording.capital(who(a.x()))
          + " and "
          + outcome
          + ": any association is smaller than "
          + (a.material() == null ? "what matters" : amount(a.material(), a.unit()))
          + " per 10 points ("
          + sample(a)
          + ").";
    }
    return Wording.capital(who(a.x()))
        + " and "
        + outcome
        + ": we cannot tell. "
        + (a.detectable() == null
            ? "There is too little data for a test" + because(a) + "."
            : "With this data we would have seen "
                + amount(a.detectable(), a.unit())
                + " or more per 10 points ("
                + sample(a)
                + because(a)
                + ").");
  }

  static String brief(Association a) {
    return switch (a.verdict() == null ? "" : a.verdict()) {
      case "ASSOCIATED" -> "associated";
      case "NO_MATERIAL_ASSOCIATION" -> "too small to matter";
      default -> "cannot tell";
    };
  }

  /** Why there is not enough evidence, in words; empty when no reason is given. */
  static String because(Association a) {
    if (a.reasons() == null || a.reasons().isBlank()) {
      return "";
    }
    List<String> words =
        List.of(a.reasons().split(",")).stream()
            .map(String::strip)
            .map(
                code -> REASONS.getOrDefault(code, code.toLowerCase(Locale.ROOT).replace('_', ' ')))
            .toList();
    return "; " + String.join(", ", words);
  }

  private static String sample(Association a) {
    return Wording.many(a.suppliers(), "supplier", "suppliers")
        + ", "
        + Wording.many(a.months(), "month", "months");
  }

  private static String who(String x) {
    return switch (x) {
      case "BUYER" -> "our own trust score";
      case "SUPPLIER" -> "a supplier's trust score";
      case "MUTUAL" -> "the mutual trust score";
      default -> "\u201C" + Wording.inside(x) + "\u201D";
    };
  }

  private static String direction(Association a) {
    return switch (a.direction() == null ? "" : a.direction()) {
      case "TRUST_FIRST" -> "Trust moved first.";
      case "OUTCOME_FIRST" ->
          "The result changed first; trust moved afterwards. Read trust as a symptom here.";
      default -> "They move together; the data do not show which comes first.";
    };
  }

  /** The line on false discoveries that stands under every table of tests. */
  static String multiplicity(long tests) {
    return Wording.many(tests, "test", "tests")
        + " on this outcome; at most 5% of the marked ones are expected to be false.";
  }
}

package org.partnershiphealth.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.partnershiphealth.report.figure.Numerals;
import org.partnershiphealth.report.model.Promise;

/** Names of measures, sides and dates as readers see them. */
final class Wording {

  /** The six indicators of trends and supplier pages. */
  static final List<String> SIX =
      List.of(
          "cadence_kept",
          "answered_in_time",
          "self_disclosure",
          "resolved_in_target",
          "paid_on_time",
          "unannounced_change");

  /** The results on supplier pages: none tells of prices. */
  static final List<String> RESULTS =
      List.of("otif_first_promise", "on_time_latest_promise", "in_full", "defect_ppm");

  /** Whose value stands for a measure that both sides have. */
  private static final Map<String, String> SIDE =
      Map.of(
          "cadence_kept", "JOINT",
          "answered_in_time", "SUPPLIER",
          "self_disclosure", "SUPPLIER",
          "resolved_in_target", "JOINT",
          "paid_on_time", "BUYER",
          "unannounced_change", "BUYER",
          "calendar_collision", "BUYER");

  /** Shares of faults that are shown as the share without the fault, so that more is better. */
  private static final Set<String> TURNED =
      Set.of("unannounced_change", "calendar_collision", "silent_share");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("BUYER", "Our conduct"),
          Map.entry("SUPPLIER", "Supplier's conduct"),
          Map.entry("MUTUAL", "Both sides together"),
          Map.entry("cadence_kept", "Check-ins kept"),
          Map.entry("answered_in_time", "Answered in time"),
          Map.entry("self_disclosure", "Own problems told first"),
          Map.entry("self_disclosure_supplier", "Their problems told first"),
          Map.entry("self_disclosure_buyer", "Our problems told first"),
          Map.entry("resolved_in_target", "Issues solved in time"),
          Map.entry("paid_on_time", "Invoices paid on time"),
          Map.entry("unannounced_change", "Changes announced"),
          Map.entry("calendar_collision", "Holidays respected"),
          Map.entry("visit_recency", "Recent site visits"),
          Map.entry("silent_share", "Contact without silence"),
          Map.entry("promises_kept", "Promises kept"),
          Map.entry("otif_first_promise", "delivery in full by the first promise"),
          Map.entry("on_time_latest_promise", "delivery on time by the latest promise"),
          Map.entry("in_full", "delivery in full"),
          Map.entry("defect_ppm", "the share of defects"),
          Map.entry("accepted_output", "accepted output"),
          Map.entry("landed_unit_cost", "unit cost"),
          Map.entry("poor_quality_cost", "the cost of poor quality"),
          Map.entry("survival", "still trading"));

  private static final Map<String, String> PILLARS =
      Map.of(
          "A", "presence",
          "B", "contact",
          "C", "openness",
          "D", "fairness",
          "E", "joint problem solving",
          "F", "respect for the calendar",
          "G", "promises");

  private Wording() {}

  static String name(String measure) {
    String known = NAMES.get(measure);
    if (known != null) {
      return known;
    }
    for (String side : List.of("BUYER", "SUPPLIER", "JOINT")) {
      String ending = "_" + side.toLowerCase(Locale.ROOT);
      if (measure.endsWith(ending)) {
        String of = measure.substring(0, measure.length() - ending.length());
        return name(of) + " (" + owner(side) + ")";
      }
    }
    return Wording.capital(measure.replace('_', ' '));
  }

  /** A commitment in words: its label, or what kind it is of. */
  static String promise(Promise promise) {
    if (promise.label() != null && !promise.label().isBlank()) {
      return capital(promise.label().replace('_', ' '));
    }
    return switch (promise.kind() == null ? "" : promise.kind()) {
      case "VISIT_ACTION" -> "Action from a visit";
      case "REMEDY" -> "Remedy of an issue";
      case "DELIVERY" -> "Delivery";
      default -> "Commitment";
    };
  }

  /** When a commitment is due, and whether the partner is at work on that day. */
  static String due(Promise promise, String holiday) {
    if (promise.due() == null) {
      return "no date";
    }
    return date(promise.due()) + (promise.onHoliday() ? ", " + holiday : "");
  }

  /** The pillars, A to G. */
  static List<String> pillars() {
    return PILLARS.keySet().stream().sorted().toList();
  }

  static String pillarName(String pillar) {
    return PILLARS.get(pillar);
  }

  /** What happened where an act of the indicator was not kept. */
  static String missed(String indicator) {
    return indicator.equals("concealment")
        ? "A problem was known and not told"
        : name(indicator) + ": missed";
  }

  /** The name inside a sentence. */
  static String inside(String measure) {
    String name = name(measure);
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  static String side(String measure) {
    return SIDE.getOrDefault(measure, "JOINT");
  }

  /** Whether the measure is shown as the share without the fault. */
  static boolean turned(String measure) {
    return TURNED.contains(measure);
  }

  /** A share as a percentage of the good: null stays null. */
  static Double good(String measure, Double share) {
    if (share == null) {
      return null;
    }
    return 100 * (TURNED.contains(measure) ? 1 - share : share);
  }

  /** Whose acts. */
  static String owner(String party) {
    return switch (party == null ? "" : party) {
      case "BUYER" -> "ours";
      case "SUPPLIER" -> "the supplier's";
      default -> "both sides'";
    };
  }

  /** What a warning is about: a score, a pillar or an outcome. */
  static String signal(String signal, String party) {
    String pillar = pillar(signal);
    if (pillar != null) {
      String whose = "BUYER".equals(party) ? "our " : "SUPPLIER".equals(party) ? "their " : "";
      return whose + PILLARS.get(pillar);
    }
    for (String score : List.of("BUYER", "SUPPLIER", "MUTUAL")) {
      if (signal.toUpperCase(Locale.ROOT).startsWith(score)) {
        return inside(score);
      }
    }
    return inside(signal);
  }

  /** The pillar letter that a signal ends in, or null. */
  static String pillar(String signal) {
    if (signal == null || signal.isEmpty()) {
      return null;
    }
    String last = signal.substring(signal.length() - 1);
    boolean alone =
        signal.length() == 1 || !Character.isLetterOrDigit(signal.charAt(signal.length() - 2));
    return PILLARS.containsKey(last) && (alone || signal.endsWith("_" + last)) ? last : null;
  }

  static String date(LocalDate date) {
    return date.getDayOfMonth()
        + " "
        + date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
        + " "
        + date.getYear();
  }

  static String month(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + month.getYear();
  }

  /** A count with its noun. */
  static String many(long n, String one, String more) {
    return Numerals.count(n) + " " + (n == 1 ? one : more);
  }

  /** So many rows of a source table, whose name is in the plural. */
  static String rows(long n, String table) {
    String more = table.replace('_', ' ');
    String one =
        more.endsWith("ies") ? more.replaceFirst("ies$", "y") : more.replaceFirst("s$", "");
    return many(n, one, more);
  }

  static String capital(String words) {
    if (words.isEmpty()) {
      return words;
    }
    int first = words.startsWith("\u201C") ? 1 : 0;
    return words.substring(0, first)
        + words.substring(first, first + 1).toUpperCase(Locale.ROOT)
        + words.substring(first + 1);
  }
}

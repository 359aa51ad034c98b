package org.partnershiphealth.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.partnershiphealth.report.figure.Numerals;
import org.partnershiphealth.report.model.Act;
import org.partnershiphealth.report.model.Alarm;
import org.partnershiphealth.report.model.Partner;
import org.partnershiphealth.report.model.Portfolio;

/**
 * A partnership with a warning, and what is asked about it.
 *
 * @param alarm the one that began first among those of the latest month
 * @param risk value of its open orders, null where it is not known
 */
record Decision(Partner partner, Alarm alarm, List<Alarm> all, Double risk) {

  private static final Map<String, String> ASKED =
      Map.ofEntries(
          Map.entry("A:BUYER", "Plan a visit, keep its promises"),
          Map.entry("A:SUPPLIER", "Go through visit actions together"),
          Map.entry("B:BUYER", "Restore the agreed rhythm"),
          Map.entry("B:SUPPLIER", "Ask what hinders answers"),
          Map.entry("B:JOINT", "Agree a rhythm both can keep"),
          Map.entry("C:BUYER", "Tell our own problems first"),
          Map.entry("C:SUPPLIER", "Talk openly, without blame"),
          Map.entry("C:JOINT", "Solve the oldest issue on site"),
          Map.entry("D:BUYER", "Clear arrears, freeze changes"),
          Map.entry("E:BUYER", "Search for causes together"),
          Map.entry("E:JOINT", "One joint remedy, for 90 days"),
          Map.entry("F:BUYER", "Plan around their holidays"),
          Map.entry("G:BUYER", "Settle our overdue promises"),
          Map.entry("G:SUPPLIER", "Renegotiate overdue promises"),
          Map.entry(":BUYER", "Repair our side, then talk"),
          Map.entry(":SUPPLIER", "Meet, ask what has changed"),
          Map.entry(":JOINT", "Meet, agree acts of both sides"));

  /** All partnerships with a warning in the last months, most spend at risk first. */
  static List<Decision> of(Portfolio portfolio) {
    Map<String, List<Alarm>> bySupplier = new LinkedHashMap<>();
    portfolio
        .alarms()
        .forEach(a -> bySupplier.computeIfAbsent(a.supplierId(), k -> new ArrayList<>()).add(a));
    Map<String, Partner> partners = new LinkedHashMap<>();
    portfolio.partners().forEach(p -> partners.put(p.id(), p));
    List<Decision> decisions = new ArrayList<>();
    bySupplier.forEach(
        (id, alarms) -> {
          Partner partner = partners.get(id);
          if (partner != null) {
            decisions.add(new Decision(partner, first(alarms), alarms, partner.openOrders()));
          }
        });
    decisions.sort(
        Comparator.comparing(Decision::risk, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed()
            .thenComparing(d -> d.partner().id()));
    return decisions;
  }

  private static Alarm first(List<Alarm> alarms) {
    YearMonth latest =
        alarms.stream().map(Alarm::month).max(Comparator.naturalOrder()).orElseThrow();
    return alarms.stream()
        .filter(a -> a.month().equals(latest))
        .min(
            Comparator.comparing(
                    Alarm::began, Comparator.nullsLast(Comparator.<YearMonth>naturalOrder()))
                .thenComparing(a -> Wording.pillar(a.signal()) == null)
                .thenComparing(Alarm::signal))
        .orElseThrow();
  }

  /** The decision asked: a fixed sentence for each pillar and owner. */
  String asked() {
    return asked(alarm);
  }

  static String asked(Alarm alarm) {
    String pillar = Wording.pillar(alarm.signal());
    String owner = alarm.owner() == null || alarm.owner().isEmpty() ? "JOINT" : alarm.owner();
    String exact = ASKED.get((pillar == null ? "" : pillar) + ":" + owner);
    return exact != null ? exact : ASKED.getOrDefault(":" + owner, ASKED.get(":JOINT"));
  }

  /** What went wrong, in a few words. */
  String why() {
    return why(alarm);
  }

  /** Scores in points; shares and indices in hundredths; defects as they are counted. */
  private static String size(Alarm alarm) {
    return switch (alarm.signal()) {
      case "otif_first_promise" -> Numerals.signed(100 * alarm.size(), 0) + " pp";
      case "landed_unit_cost" -> Numerals.signed(100 * alarm.size(), 0) + "%";
      case "defect_ppm" -> Numerals.signed(alarm.size(), 0) + " ppm";
      default -> Numerals.signed(alarm.size(), 1);
    };
  }

  static String why(Alarm alarm) {
    String since = alarm.began() == null ? "" : " since " + Wording.month(alarm.began());
    String size = alarm.size() == null ? " down" : " " + size(alarm);
    return Wording.capital(Wording.signal(alarm.signal(), alarm.party())) + size + since;
  }

  /** The acts behind it, whose they are, in one line each. */
  static String act(Act act) {
    String late =
        act.daysLate() == null || act.daysLate() <= 0
            ? ""
            : ", " + Wording.many(Math.round(act.daysLate()), "day", "days") + " late";
    String on = act.on() == null ? "" : Wording.date(act.on()) + ": ";
    return on
        + (act.kept()
            ? Wording.inside(act.indicator()) + ": kept"
            : decapitalised(Wording.missed(act.indicator())))
        + late
        + " ("
        + Wording.owner(act.party())
        + "; "
        + act.sourceTable()
        + " "
        + act.sourceKey()
        + ")";
  }

  private static String decapitalised(String words) {
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  String riskWords(String currency) {
    return risk == null ? "not known" : Numerals.money(risk, currency);
  }
}

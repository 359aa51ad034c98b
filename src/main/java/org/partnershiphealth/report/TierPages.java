package org.partnershiphealth.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.partnershiphealth.report.figure.BandDot;
import org.partnershiphealth.report.figure.Numerals;
import org.partnershiphealth.report.figure.Spark;
import org.partnershiphealth.report.model.Partner;
import org.partnershiphealth.report.model.Portfolio;
import org.partnershiphealth.report.model.Score;
import org.partnershiphealth.report.model.TierRow;
import org.partnershiphealth.report.page.Cell;
import org.partnershiphealth.report.page.Column;
import org.partnershiphealth.report.page.Flow;
import org.partnershiphealth.report.page.Theme;

/** All suppliers by tier, inside a tier by name. No places. */
final class TierPages {

  private static final Map<String, String> TIERS = tiers();
  private static final int MONTHS = 24;

  private final Portfolio portfolio;
  private final Map<String, List<Double>> history = new TreeMap<>();

  TierPages(Portfolio portfolio) {
    this.portfolio = portfolio;
    for (Score s : portfolio.scores()) {
      if (s.score() != null) {
        history.computeIfAbsent(s.supplierId(), k -> new ArrayList<>()).add(s.score());
      }
    }
  }

  private static Map<String, String> tiers() {
    Map<String, String> tiers = new LinkedHashMap<>();
    tiers.put("ABOVE", "Above the peers\u2019 median");
    tiers.put("NOT_DISTINGUISHABLE", "Not distinguishable from the peers\u2019 median");
    tiers.put("BELOW", "Below the peers\u2019 median");
    return tiers;
  }

  static String tier(String code) {
    return TIERS.getOrDefault(code == null ? "" : code, "Not enough evidence yet");
  }

  void set(Flow flow) {
    flow.page();
    flow.title("All suppliers by tier", "tiers", "Suppliers by tier");
    if (portfolio.facts().lacks("league")) {
      flow.paragraph(
          "The run has no table of tiers; suppliers are not compared in this report.", Theme.BODY);
      return;
    }
    flow.paragraph(
        "The score is that of both sides together. A supplier stands above or below only where its"
            + " band leaves little doubt; inside a tier the order is that of names. Bands are 90%.",
        Theme.BODY);
    if (portfolio.suppliers() > portfolio.partners().size()) {
      flow.paragraph(
          "Listed are the "
              + portfolio.partners().size()
              + " largest by spend of "
              + Numerals.count(portfolio.suppliers())
              + "; the table league holds them all.",
          Theme.NOTE);
    }
    Map<String, Partner> partners = new LinkedHashMap<>();
    portfolio.partners().stream()
        .sorted(Comparator.comparing(Partner::shown).thenComparing(Partner::id))
        .forEach(p -> partners.put(p.id(), p));
    Map<String, TierRow> mutual = new TreeMap<>();
    portfolio.tiers().stream()
        .filter(t -> t.party().equals("MUTUAL") && t.score() != null)
        .forEach(t -> mutual.put(t.supplierId(), t));
    for (String tier : TIERS.keySet()) {
      List<Partner> in =
          partners.values().stream()
              .filter(p -> mutual.containsKey(p.id()) && tier.equals(mutual.get(p.id()).tier()))
              .toList();
      block(flow, TIERS.get(tier), in, mutual);
    }
    unranked(flow, partners.values().stream().filter(p -> !mutual.containsKey(p.id())).toList());
  }

  private void block(Flow flow, String title, List<Partner> in, Map<String, TierRow> mutual) {
    if (in.isEmpty()) {
      return;
    }
    flow.heading(title + ": " + Wording.many(in.size(), "supplier", "suppliers"));
    List<List<Cell>> rows = new ArrayList<>();
    for (Partner p : in) {
      TierRow t = mutual.get(p.id());
      List<Double> values = history.getOrDefault(p.id(), List.of());
      List<Double> recent = values.subList(Math.max(0, values.size() - MONTHS), values.size());
      rows.add(
          List.of(
              Cell.of(p.shown(), Theme.LABEL_STRONG),
              Cell.of(p.category() == null ? "" : p.category()),
              Cell.of(p.country() == null ? "" : p.country()),
              Cell.of(new Spark(recent, null, false, 10)),
              Cell.of(new BandDot(t.score(), t.low(), t.high(), null)),
              Cell.of(Numerals.fixed(t.score(), 0)),
              Cell.of(money(p.spend()))));
    }
    flow.table(
        List.of(
            Column.left("Supplier", 158),
            Column.left("Category", 92),
            Column.left("Country", 42),
            Column.left("24 months", 58),
            Column.left("Score and band, 0 to 100", 92),
            Column.right("Score", 34),
            Column.right("Spend", flow.width() - 476)),
        rows);
  }

  private void unranked(Flow flow, List<Partner> in) {
    if (in.isEmpty()) {
      return;
    }
    flow.heading("Not enough evidence yet: " + Wording.many(in.size(), "supplier", "suppliers"));
    List<List<Cell>> rows = new ArrayList<>();
    for (Partner p : in) {
      rows.add(
          List.of(
              Cell.of(p.shown(), Theme.LABEL_STRONG),
              Cell.of(p.category() == null ? "" : p.category()),
              Cell.of(p.country() == null ? "" : p.country()),
              Cell.of(money(p.spend()))));
    }
    flow.table(
        List.of(
            Column.left("Supplier", 220),
            Column.left("Category", 140),
            Column.left("Country", 70),
            Column.right("Spend", flow.width() - 430)),
        rows);
  }

  private String money(Double amount) {
    return amount == null ? "\u2013" : Numerals.money(amount, portfolio.facts().currency());
  }
}

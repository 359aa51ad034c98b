package org.partnershiphealth.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.partnershiphealth.report.figure.Numerals;
import org.partnershiphealth.report.model.Act;
import org.partnershiphealth.report.model.Alarm;
import org.partnershiphealth.report.model.Portfolio;
import org.partnershiphealth.report.model.Promise;
import org.partnershiphealth.report.page.Flow;
import org.partnershiphealth.report.page.Theme;

/** Every warning, most spend at risk first, with the acts behind it and whose they are. */
final class WarningPages {

  private static final int MOST = 40;
  private static final int MOST_REMEDIES = 3;

  private final Portfolio portfolio;
  private final List<Decision> decisions;

  WarningPages(Portfolio portfolio, List<Decision> decisions) {
    this.portfolio = portfolio;
    this.decisions = decisions;
  }

  static String anchor(Decision decision) {
    return "warning-" + decision.partner().id();
  }

  void set(Flow flow) {
    flow.page();
    flow.title(
        portfolio.facts().lacks("warning")
            ? "Warnings are not part of this run"
            : decisions.isEmpty()
                ? "No warning in the last three months"
                : Wording.many(decisions.size(), "partnership", "partnerships") + " with a warning",
        "warnings",
        "Warnings");
    flow.paragraph(chance(), Theme.BODY);
    for (Decision d : decisions.subList(0, Math.min(MOST, decisions.size()))) {
      card(flow, d);
    }
    if (decisions.size() > MOST) {
      flow.paragraph(
          "The "
              + MOST
              + " with most spend at risk of "
              + decisions.size()
              + "; the table warning holds them all.",
          Theme.NOTE);
    }
  }

  /** How many alarms chance alone would give in the months listed. */
  private String chance() {
    Map<YearMonth, Double> expected = new TreeMap<>();
    for (Alarm a : portfolio.alarms()) {
      if (a.expected() != null) {
        expected.merge(a.month(), a.expected(), Math::max);
      }
    }
    double sum = expected.values().stream().mapToDouble(v -> v).sum();
    String alarms = Wording.many(portfolio.alarms().size(), "alarm", "alarms");
    if (portfolio.facts().lacks("warning")) {
      return "The run has no table of warnings; whether a partnership slips is not known.";
    }
    return portfolio.alarms().isEmpty()
        ? "No score, pillar or result fell below its limit in the last three months."
        : alarms
            + " in the last three months; about "
            + Numerals.fixed(sum, sum < 10 ? 1 : 0)
            + " expected by chance. A warning is about a partnership, not about blame: it shows"
            + " acts of both sides.";
  }

  private void card(Flow flow, Decision d) {
    flow.ensure(96);
    flow.anchor(anchor(d));
    flow.heading(d.partner().shown());
    flow.paragraph(
        d.why()
            + ". Acts behind it: "
            + Wording.owner(d.alarm().owner())
            + ". Spend at risk: "
            + d.riskWords(portfolio.facts().currency())
            + ". Decision asked: "
            + d.asked()
            + ".",
        Theme.BODY);
    List<String> acts = new ArrayList<>();
    for (Act act : d.alarm().drivers()) {
      acts.add(Decision.act(act));
    }
    acts.addAll(remedies(d));
    long others = d.all().stream().filter(a -> !a.equals(d.alarm())).count();
    if (others > 0) {
      acts.add(
          "and "
              + Wording.many(others, "more alarm", "more alarms")
              + " of this partnership in the last three months");
    }
    if (!acts.isEmpty()) {
      flow.bullets(acts, Theme.LABEL);
    }
  }

  /** What is agreed to mend it, whose turn it is and by when. */
  private List<String> remedies(Decision d) {
    if (portfolio.lacks("commitment", "promises_kept")) {
      return List.of();
    }
    List<Promise> open =
        portfolio.remedies().stream().filter(p -> p.supplierId().equals(d.partner().id())).toList();
    if (open.isEmpty()) {
      return List.of("no open remedy is on record");
    }
    List<String> lines = new ArrayList<>();
    for (Promise p : open.subList(0, Math.min(MOST_REMEDIES, open.size()))) {
      boolean late = p.due() != null && p.due().isBefore(portfolio.facts().asOf());
      lines.add(
          "open remedy: "
              + Wording.promise(p)
              + ", "
              + (late ? "was due " : "due ")
              + Wording.due(p, "their holiday")
              + " ("
              + Wording.owner(p.party())
              + "; commitment "
              + p.id()
              + ")");
    }
    if (open.size() > MOST_REMEDIES) {
      int more = open.size() - MOST_REMEDIES;
      lines.add("and " + Wording.many(more, "more open remedy", "more open remedies"));
    }
    return lines;
  }
}

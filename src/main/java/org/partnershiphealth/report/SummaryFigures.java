package org.partnershiphealth.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnershiphealth.report.figure.Forest;
import org.partnershiphealth.report.figure.HorseRace;
import org.partnershiphealth.report.figure.Ink;
import org.partnershiphealth.report.figure.Point;
import org.partnershiphealth.report.figure.Series;
import org.partnershiphealth.report.figure.TrendChart;
import org.partnershiphealth.report.model.Association;
import org.partnershiphealth.report.model.Cohort;
import org.partnershiphealth.report.model.Portfolio;
import org.partnershiphealth.report.model.Rival;
import org.partnershiphealth.report.page.Panel;

/** The figures of page 1 about results, each with a title made from its own rows. */
final class SummaryFigures {

  private static final int MOST_ROWS = 5;
  private static final int MOST_RACES = 3;

  private final Portfolio portfolio;

  SummaryFigures(Portfolio portfolio) {
    this.portfolio = portfolio;
  }

  /** Later output of the suppliers that were trusted most and least in the first 12 months. */
  Panel cohorts() {
    String outcome = preferred(portfolio.cohorts().stream().map(Cohort::outcome).toList());
    if (outcome == null) {
      return new Panel(
          "Trust quarters: not enough history",
          "Output of suppliers by their trust in the first 12 months",
          new Words(
              portfolio.facts().lacks("cohort")
                  ? "The run has no table of cohorts."
                  : "Cohorts need suppliers with 12 months of scores and later output."));
    }
    Series high = cohort(outcome, 4, "Highest trust quarter", Ink.STORY);
    Series low = cohort(outcome, 1, "Lowest trust quarter", Ink.CONTEXT);
    String name = Wording.capital(Wording.inside(outcome));
    long n = portfolio.cohorts().stream().mapToLong(Cohort::suppliers).max().orElse(0);
    return new Panel(
        cohortTitle(high, low),
        name + " by trust in the first 12 months, 95% interval, n = " + n,
        new TrendChart(List.of(high, low), decimals(high, low), 106));
  }

  /** Two decimals for shares and indices, none for what is counted in tens and more. */
  private static int decimals(Series a, Series b) {
    boolean large =
        Stream.concat(a.values().stream(), b.values().stream()).anyMatch(v -> Math.abs(v) >= 10);
    return large ? 0 : 2;
  }

  private static String cohortTitle(Series high, Series low) {
    if (high.last() == null || low.last() == null) {
      return "Trust quarters: not enough history";
    }
    Point a = last(high);
    Point b = last(low);
    boolean apart =
        a.low() != null
            && b.low() != null
            && a.high() != null
            && b.high() != null
            && (a.low() > b.high() || a.high() < b.low());
    return apart
        ? "The most and the least trusted quarter ended apart"
        : "The most and the least trusted quarter ended within each other\u2019s interval";
  }

  private static Point last(Series series) {
    List<Point> known = series.points().stream().filter(p -> p.value() != null).toList();
    return known.get(known.size() - 1);
  }

  private Series cohort(String outcome, int quarter, String name, Ink ink) {
    List<Point> points = new ArrayList<>();
    for (Cohort c : portfolio.cohorts()) {
      if (c.outcome().equals(outcome) && c.quarter() == quarter) {
        points.add(new Point(c.month(), c.value(), c.low(), c.high()));
      }
    }
    return new Series(name, ink, points);
  }

  private static String preferred(List<String> outcomes) {
    for (String first : List.of("accepted_output", "otif_first_promise")) {
      if (outcomes.contains(first)) {
        return first;
      }
    }
    return outcomes.isEmpty() ? null : outcomes.get(0);
  }

  /** The tests over all suppliers on the outcome that page 1 tells of; empty without any. */
  static Optional<List<Association>> headlineTests(Portfolio portfolio) {
    List<Association> overall = portfolio.tests().stream().filter(Association::overall).toList();
    String outcome = mostAssociated(overall);
    return outcome == null
        ? Optional.empty()
        : Optional.of(overall.stream().filter(t -> t.outcome().equals(outcome)).toList());
  }

  /** Effects on one outcome, the ones that pass in navy. */
  Panel associations() {
    Optional<List<Association>> tests = headlineTests(portfolio);
    if (tests.isEmpty()) {
      return new Panel(
          "Whether trust pays was not tested",
          "Association, not cause",
          new Words("The run has no evidence tables, or no measure of results."));
    }
    List<Association> rows = new ArrayList<>(tests.get());
    String outcome = rows.get(0).outcome();
    rows.sort(
        Comparator.comparing((Association t) -> !t.associated())
            .thenComparing(t -> t.effect() == null)
            .thenComparing(t -> t.effect() == null ? 0 : -Math.abs(t.effect()))
            .thenComparing(Association::x));
    long yes = rows.stream().filter(Association::associated).count();
    String name = Wording.inside(outcome);
    String title =
        yes == 0
            ? "What goes with " + name + ": we cannot tell"
            : yes
                + " of "
                + rows.size()
                + " measures "
                + (yes == 1 ? "goes" : "go")
                + " with "
                + name;
    String unit = rows.get(0).unit();
    return new Panel(
        title,
        "Change per 10 points; grey: not shown; association, not cause",
        forest(rows.subList(0, Math.min(MOST_ROWS, rows.size())), unit));
  }

  static Forest forest(List<Association> tests, String unit) {
    List<Forest.Row> rows = new ArrayList<>();
    for (Association t : tests) {
      boolean known = t.effect() != null && t.low() != null && t.high() != null;
      rows.add(
          new Forest.Row(
              Wording.name(t.x()),
              known ? t.effect() : null,
              known ? t.low() : null,
              known ? t.high() : null,
              t.associated(),
              known ? "" : "too little data"));
    }
    return new Forest(
        rows, unit == null ? "Effect" : "raw".equals(unit) ? "Effect" : "Effect, " + unit);
  }

  /** The test that the verdict is read from: that of both sides together, where there is one. */
  static Association lead(List<Association> tests) {
    return tests.stream().filter(t -> t.x().equals("MUTUAL")).findFirst().orElse(tests.get(0));
  }

  private static String mostAssociated(List<Association> tests) {
    Map<String, Long> yes = new LinkedHashMap<>();
    for (Association t : tests) {
      yes.merge(t.outcome(), weight(t), Long::sum);
    }
    String preferred = preferred(List.copyOf(yes.keySet()));
    String best = preferred;
    for (Map.Entry<String, Long> e : yes.entrySet()) {
      if (e.getValue() > yes.get(best)) {
        best = e.getKey();
      }
    }
    return best;
  }

  /** An association in which trust moved first says most. */
  private static long weight(Association test) {
    return !test.associated() ? 0 : "TRUST_FIRST".equals(test.direction()) ? 100 : 1;
  }

  /** Price, speed or trust. */
  Panel race() {
    List<HorseRace.Race> races = races(portfolio.rivals());
    if (races.isEmpty()) {
      return new Panel(
          "Price, speed or trust: we cannot tell",
          "Which of the three goes with later results",
          new Words(
              portfolio.facts().lacks("horse_race")
                  ? "The run has no table of this comparison."
                  : "The comparison needs 30 suppliers with 24 months of data."));
    }
    long trust = races.stream().filter(r -> "trust".equals(r.winner())).count();
    long none = races.stream().filter(r -> r.winner() == null).count();
    String title =
        none == races.size()
            ? "Price, speed or trust: none is ahead of both others"
            : "Trust is ahead on " + trust + " of " + races.size() + " later results";
    return new Panel(
        title,
        "Later result per standard deviation, 95% interval; association, not cause",
        new HorseRace(races.subList(0, Math.min(MOST_RACES, races.size()))));
  }

  static List<HorseRace.Race> races(List<Rival> rows) {
    Map<String, List<Rival>> byOutcome = new LinkedHashMap<>();
    rows.forEach(r -> byOutcome.computeIfAbsent(r.outcome(), k -> new ArrayList<>()).add(r));
    List<HorseRace.Race> races = new ArrayList<>();
    byOutcome.forEach(
        (outcome, rivals) -> {
          if (rivals.stream().anyMatch(r -> r.estimate() != null)) {
            races.add(
                new HorseRace.Race(
                    Wording.capital(Wording.inside(outcome)),
                    rivals.stream()
                        .map(r -> new HorseRace.Rival(r.rival(), r.estimate(), r.low(), r.high()))
                        .toList(),
                    rivals.get(0).winner()));
          }
        });
    return races;
  }
}

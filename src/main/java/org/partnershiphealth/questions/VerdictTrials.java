package org.partnershiphealth.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** B3 and B4: whether signs are right, and which verdicts worlds of known truth are given. */
final class VerdictTrials {

  private static final int MONTHS = 36;
  private static final String FOUND = "ASSOCIATED";
  private static final String FIRST = "TRUST_FIRST";

  private final SimulatedPanel.Source panels;
  private final int runs;
  private final long seed;

  VerdictTrials(SimulatedPanel.Source panels, int runs, long seed) {
    this.panels = panels;
    this.runs = runs;
    this.seed = seed;
  }

  List<Calibration.Row> rows() {
    List<Calibration.Row> rows = new ArrayList<>();
    signs(rows);
    for (String world : List.of("NULL", "CATSHOCK", "CONFOUNDED")) {
      boolean controlled = world.equals("CONFOUNDED");
      List<Trial> trials = trials(world, 200, controlled);
      String of = name(world, 200) + (controlled ? ", volume controlled" : "");
      rows.add(Calibration.Row.of("B4", FOUND + ": " + of, 0, 0.08, trials, t -> t.is(FOUND)));
      rows.add(Calibration.Row.of("B4", FIRST + ": " + of, 0, 0.03, trials, t -> t.comes(FIRST)));
    }
    List<Trial> lagged = trials("LAGGED", 200, false);
    rows.add(
        Calibration.Row.of(
            "B4", FIRST + ": " + name("LAGGED", 200), 0.85, 1, lagged, t -> t.comes(FIRST)));
    List<Trial> reverse = trials("REVERSE", 200, false);
    rows.add(
        Calibration.Row.of(
            "B4", FIRST + ": " + name("REVERSE", 200), 0, 0.03, reverse, t -> t.comes(FIRST)));
    List<Trial> few = trials("LAGGED", 19, false);
    rows.add(
        Calibration.Row.of(
            "B4",
            "NOT_ENOUGH_EVIDENCE: " + name("LAGGED", 19),
            1,
            1,
            few,
            t -> t.is("NOT_ENOUGH_EVIDENCE")));
    return rows;
  }

  private void signs(List<Calibration.Row> rows) {
    List<Trial> simpson = trials("SIMPSON", 60, false);
    List<Trial> nothing = trials("NULL", 60, false);
    List<Trial> lagged = trials("LAGGED", 60, false);
    Predicate<Trial> falls = t -> t.theta().orElseThrow().value() < 0;
    String flag = "the flag of levels that conflict is up: ";
    rows.add(
        Calibration.Row.of(
            "B3", "theta is below 0: " + name("SIMPSON", 60), 0.99, 1, simpson, falls));
    rows.add(
        Calibration.Row.of(
            "B3", flag + name("SIMPSON", 60), 0.95, 1, simpson, t -> t.judged().levelsConflict()));
    rows.add(
        Calibration.Row.of(
            "B3", flag + name("NULL", 60), 0, 0.02, nothing, t -> t.judged().levelsConflict()));
    rows.add(
        Calibration.Row.of(
            "B3", "theta is below 0: " + name("LAGGED", 60), 0.99, 1, lagged, falls));
  }

  private static String name(String world, int suppliers) {
    return "world " + world + ", " + suppliers + " suppliers, " + MONTHS + " months";
  }

  private List<Trial> trials(String world, int suppliers, boolean controlled) {
    return Calibration.trials(
        runs, r -> Trial.of(panels.of(world, suppliers, MONTHS, seed + r), controlled, seed + r));
  }
}

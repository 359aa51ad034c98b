package org.partnershiphealth.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * How often the evidence errs, counted on many panels of which the truth is known: coverage of
 * intervals, false positives, signs, verdicts, warnings and tiers (05.11 B1 to B6).
 */
public final class Calibration {

  /**
   * One thing that was counted.
   *
   * @param id of the target in 05.11
   * @param low least share that the target allows; {@code high} the greatest
   * @param share what was measured
   * @param trials of how many
   */
  public record Row(String id, String what, double low, double high, double share, long trials) {

    /** The row of how many of the trials are so. */
    public static <T> Row of(
        String id, String what, double low, double high, List<T> trials, Predicate<T> is) {
      long some = trials.stream().filter(is).count();
      return new Row(id, what, low, high, Calibration.share(some, trials.size()), trials.size());
    }

    /** Whether the share is within the target, give or take so many standard errors. */
    public boolean holds(double errors) {
      double p = Math.min(0.5, Math.max(1.0 / trials, Math.min(share, 1 - share)));
      double slack = errors * Math.sqrt(p * (1 - p) / trials);
      return share >= low - slack && share <= high + slack;
    }

    private String target() {
      if (low <= 0) {
        return "at most " + percent(high);
      }
      return high >= 1 ? "at least " + percent(low) : percent(low) + " to " + percent(high);
    }

    private static String percent(double share) {
      return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private String markdown() {
      String held = holds(0) ? "yes" : "no";
      return String.join(" | ", "", id, what, percent(share), target(), held, trials + " |")
          .strip();
    }
  }

  private Calibration() {}

  /**
   * Runs all studies; the same rows for the same arguments, on any number of cores.
   *
   * @param panels in which B1 to B4 are counted
   * @param runs panels of each row; a tenth as many series and leagues
   */
  public static List<Row> of(SimulatedPanel.Source panels, int runs, long seed) {
    List<Row> rows = new ArrayList<>();
    rows.addAll(new CoverageTrials(panels, runs, seed).rows());
    rows.addAll(new DiscoveryTrials(runs, seed).rows());
    rows.addAll(new VerdictTrials(panels, runs, seed).rows());
    rows.addAll(new WarningTrials(runs, seed).rows());
    rows.addAll(new LeagueTrials(Math.max(1, runs / 10), seed).rows());
    return List.copyOf(rows);
  }

  /** The rows as a table of {@code methods.md}. */
  public static String markdown(List<Row> rows) {
    StringBuilder table = new StringBuilder();
    table.append("| | what is counted | measured | target | held | trials |\n");
    table.append("|---|---|---:|---|---|---:|\n");
    rows.forEach(row -> table.append(row.markdown()).append('\n'));
    return table.toString();
  }

  /** The results of that many trials, run side by side, in order. */
  static <T> List<T> trials(int runs, IntFunction<T> trial) {
    return IntStream.range(0, runs).parallel().mapToObj(trial).toList();
  }

  static double share(long some, long all) {
    return all == 0 ? Double.NaN : (double) some / all;
  }
}

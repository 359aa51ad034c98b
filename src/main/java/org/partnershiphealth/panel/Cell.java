package org.partnershiphealth.panel;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/**
 * One figure of the panel: a part of a measure for one party. What the passes over the months need
 * of it is plain, so that it travels to the executors without the measure's expressions.
 *
 * @param number position in the run's list of cells; the key of month states
 * @param party BUYER, SUPPLIER, JOINT, or {@code -} for outcomes
 */
public record Cell(
    int number,
    String measure,
    String party,
    String part,
    boolean outcome,
    double minN,
    List<Integer> windows,
    Kind kind)
    implements Serializable {

  /** How the states of a cell's months are merged and read. */
  public sealed interface Kind extends Serializable {
    record Rate(State.Interval interval, double scale) implements Kind {}

    record Mean() implements Kind {}

    record Spread() implements Kind {}

    record Histogram(double width, double tau, State.Statistic statistic) implements Kind {}

    record Longest() implements Kind {}

    record Level() implements Kind {}

    record Distinct(int of) implements Kind {}

    /**
     * Sums by key.
     *
     * @param leastPersons in figures about persons; those of fewer are not shown
     */
    record Keyed(State.Reduction reduction, int leastPersons) implements Kind {}

    record Difference() implements Kind {}

    record Series() implements Kind {}
  }

  public boolean main() {
    return part.equals("main");
  }

  /**
   * All cells of these measures, in catalogue order.
   *
   * @param leastPersons the smallest group that figures about persons are shown of
   */
  public static List<Cell> of(List<Measure> measures, int leastPersons) {
    List<Cell> cells = new ArrayList<>();
    for (Measure measure : measures) {
      for (String party : parties(measure)) {
        for (Measure.Part part : measure.parts()) {
          cells.add(
              new Cell(
                  cells.size(),
                  measure.name(),
                  party,
                  part.name(),
                  measure.isOutcome(),
                  measure.minN(),
                  List.copyOf(measure.windows()),
                  kind(part.state(), leastPersons)));
        }
      }
    }
    return cells;
  }

  /** The state of the part that this cell shows. */
  State state(Measure of) {
    return part(of).state();
  }

  /** The fact's column that dates the rows of this cell. */
  String monthColumn(Measure of) {
    return part(of).month();
  }

  private Measure.Part part(Measure of) {
    return of.parts().stream().filter(p -> p.name().equals(part)).findFirst().orElseThrow();
  }

  /** The party whose rows count, where the fact has rows of several. */
  Optional<Party> partyOfRows(Measure of) {
    return of.parties().size() > 1 ? Optional.of(Party.valueOf(party)) : Optional.empty();
  }

  private static List<String> parties(Measure measure) {
    return measure.parties().isEmpty()
        ? List.of("-")
        : measure.parties().stream().map(Party::name).toList();
  }

  private static Kind kind(State state, int leastPersons) {
    if (state instanceof State.Rate rate) {
      return new Kind.Rate(rate.interval(), rate.scale());
    } else if (state instanceof State.Mean) {
      return new Kind.Mean();
    } else if (state instanceof State.Spread) {
      return new Kind.Spread();
    } else if (state instanceof State.Histogram h) {
      return new Kind.Histogram(h.width(), h.tau(), h.statistic());
    } else if (state instanceof State.Longest) {
      return new Kind.Longest();
    } else if (state instanceof State.Level) {
      return new Kind.Level();
    } else if (state instanceof State.Distinct distinct) {
      return new Kind.Distinct(distinct.of());
    } else if (state instanceof State.Keyed keyed) {
      return new Kind.Keyed(keyed.reduction(), leastPersons);
    } else if (state instanceof State.Difference) {
      return new Kind.Difference();
    }
    return new Kind.Series();
  }
}

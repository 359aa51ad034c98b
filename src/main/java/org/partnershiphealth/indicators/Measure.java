package org.partnershiphealth.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.config.Pillar;
import org.partnershiphealth.facts.Fact;

/**
 * One measure of conduct (indicator) or of result (outcome): a value, not a job.
 *
 * @param id the row of the catalogue, A1 to K8
 * @param name snake_case; the value of every {@code measure} column
 * @param pillar the field of conduct; empty for outcomes
 * @param parties whose conduct it is; empty for outcomes. More than one: the fact has a column
 *     named party that says whose row it is
 * @param minN below this n a cell is LOW_N
 * @param fact what it is computed from; empty for entries without an expression
 * @param month the fact's column that dates a row of this measure
 * @param parts figures: the main one first, then the named second figures
 * @param act how its rows enter the ledger
 * @param needs source tables ({@code invoices}) and columns ({@code invoices.due_on}) without which
 *     it is unmapped; of alternatives ({@code messages|meetings}) one suffices
 * @param outcome how the evidence uses it; empty for indicators
 * @param windows the windows it is published for; usually 1, 3 and 12
 */
public record Measure(
    String id,
    String name,
    Optional<Pillar> pillar,
    List<Party> parties,
    String unit,
    Direction better,
    double minN,
    Optional<Fact> fact,
    String month,
    List<Part> parts,
    Optional<Act> act,
    List<String> needs,
    Optional<OutcomeUse> outcome,
    List<Integer> windows,
    Words words) {

  /**
   * A figure of a measure; {@code main} is the one that is tested, ranked and counted.
   *
   * @param month the fact's column that dates its rows
   */
  public record Part(String name, State state, String month) {}

  /**
   * How the evidence uses an outcome (03.3).
   *
   * @param material per 10 points of trust, in percentage points, percent or raw units
   */
  public record OutcomeUse(Scale scale, double material) {}

  /** The scale of an outcome in the evidence. */
  public enum Scale {
    PERCENTAGE_POINTS,
    LOGARITHM,
    RAW,
    NOT_TESTED
  }

  /**
   * What reports and the manual say of it.
   *
   * @param label a few words for charts: "Paid on time"
   * @param meaning one sentence in a manager's words
   * @param formula the definition
   * @param leftOut what does not count
   * @param source where the definition comes from: a paper, a standard, or our own
   */
  public record Words(
      String label, String meaning, String formula, String leftOut, String source) {}

  public boolean isOutcome() {
    return pillar.isEmpty();
  }

  public static Builder indicator(String id, String name) {
    return new Builder(id, name);
  }

  public static Builder outcome(String id, String name, Scale scale, double material) {
    Builder builder = new Builder(id, name);
    builder.outcome = Optional.of(new OutcomeUse(scale, material));
    return builder;
  }

  /** Collects a declaration; {@link #build} checks that nothing is missing. */
  public static final class Builder {
    private final String id;
    private final String name;
    private final List<Part> parts = new ArrayList<>();
    private List<Party> parties = List.of();
    private String unit = "";
    private Direction better = Direction.NONE;
    private double minN = 1;
    private Optional<Fact> fact = Optional.empty();
    private String month = "";
    private Optional<Act> act = Optional.empty();
    private List<String> needs = List.of();
    private Optional<OutcomeUse> outcome = Optional.empty();
    private List<Integer> windows = List.of(1, 3, 12);
    private Words words = new Words("", "", "", "", "");

    private Builder(String id, String name) {
      this.id = id;
      this.name = name;
    }

    public Builder of(Party... whose) {
      parties = List.of(whose);
      return this;
    }

    /** Unit, direction and the least n that is not LOW_N. */
    public Builder in(String itsUnit, Direction direction, double leastN) {
      unit = itsUnit;
      better = direction;
      minN = leastN;
      return this;
    }

    /** The fact, and its column that dates the rows. */
    public Builder over(Fact itsFact, String monthColumn) {
      itsFact.col(monthColumn);
      fact = Optional.of(itsFact);
      month = monthColumn;
      return this;
    }

    public Builder main(State state) {
      return part("main", state);
    }

    public Builder part(String partName, State state) {
      return part(partName, state, month);
    }

    /** A second figure that is dated by another month column. */
    public Builder part(String partName, State state, String monthColumn) {
      parts.add(new Part(partName, state, monthColumn));
      return this;
    }

    /** Enters the ledger: which rows, and whether they were kept; refine with {@code more}. */
    public Builder act(Act itsAct) {
      act = Optional.of(itsAct);
      return this;
    }

    public Builder needs(String... tablesOrColumns) {
      needs = List.of(tablesOrColumns);
      return this;
    }

    public Builder windows(Integer... months) {
      windows = List.of(months);
      return this;
    }

    public Builder words(
        String label, String meaning, String formula, String leftOut, String source) {
      words = new Words(label, meaning, formula, leftOut, source);
      return this;
    }

    /**
     * The measure.
     *
     * @throws IllegalStateException when a word, a unit or the main figure is missing
     */
    public Measure build() {
      require(!unit.isEmpty(), "a unit: call in(unit, direction, leastN)");
      require(!words.meaning().isEmpty(), "words for the manual: call words(...)");
      require(!words.source().isEmpty(), "a source sentence: call words(...)");
      require(!parts.isEmpty(), "a main figure: call main(state)");
      require(outcome.isPresent() || !parties.isEmpty(), "a party: call of(...)");
      Optional<Pillar> pillar =
          outcome.isPresent() ? Optional.empty() : Optional.of(pillarOf(id.substring(0, 1)));
      return new Measure(
          id,
          name,
          pillar,
          parties,
          unit,
          better,
          minN,
          fact,
          month,
          List.copyOf(parts),
          act,
          needs,
          outcome,
          windows,
          words);
    }

    private void require(boolean holds, String what) {
      if (!holds) {
        throw new IllegalStateException("measure " + id + " " + name + " lacks " + what);
      }
    }

    private static Pillar pillarOf(String code) {
      for (Pillar pillar : Pillar.values()) {
        if (pillar.code().equals(code)) {
          return pillar;
        }
      }
      throw new IllegalStateException("no pillar has the letter " + code);
    }
  }

  /** A column of the fact that dates rows, as an expression. */
  public Column monthColumn() {
    return fact.orElseThrow().col(month);
  }
}

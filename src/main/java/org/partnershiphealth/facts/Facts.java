package org.partnershiphealth.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * All facts of a run, each built once, when it is first asked for. A fact that needs another one
 * asks for it here, so that what both share is planned once. A new fact is one line in the list.
 */
public final class Facts {

  private static final Map<Fact, Function<Facts, Dataset<Row>>> BUILDERS = new LinkedHashMap<>();

  static {
    // One line per fact: BUILDERS.put(OrderLines.FACT, OrderLines::of);
  }

  private final FactInputs inputs;
  private final Map<Fact, Dataset<Row>> built = new LinkedHashMap<>();
  private final Function<Dataset<Row>, Dataset<Row>> keep;

  /**
   * @param keep what to do with a fact that is built, so that using it again is cheap; the pipeline
   *     persists it, a test leaves it as it is
   */
  public Facts(FactInputs inputs, Function<Dataset<Row>, Dataset<Row>> keep) {
    this.inputs = inputs;
    this.keep = keep;
  }

  /** Facts that are planned anew at each use. */
  public Facts(FactInputs inputs) {
    this(inputs, Function.identity());
  }

  public FactInputs inputs() {
    return inputs;
  }

  /** The rows of a fact, in its schema. */
  public Dataset<Row> get(Fact fact) {
    Dataset<Row> rows = built.get(fact);
    if (rows == null) {
      Function<Facts, Dataset<Row>> builder = BUILDERS.get(fact);
      if (builder == null) {
        throw new IllegalArgumentException("fact " + fact.name() + " is not listed in Facts");
      }
      rows = keep.apply(builder.apply(this));
      built.put(fact, rows);
    }
    return rows;
  }

  /** Every fact, in the order of the list. */
  public static List<Fact> all() {
    return List.copyOf(BUILDERS.keySet());
  }
}

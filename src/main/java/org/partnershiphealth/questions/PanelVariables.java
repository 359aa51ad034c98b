package org.partnershiphealth.questions;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Ingredients;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.panel.PanelResult;
import org.partnershiphealth.panel.Trust;

/**
 * The variables of the evidence, read once: indicators turned so that more is better, outcomes as
 * they are, and scores, also those rebuilt without the ingredients of an outcome.
 */
final class PanelVariables {

  /** Below so many acts a score is not used. */
  static final int LEAST_EVIDENCE = 3;

  private final List<Measure> measures;
  private final PanelGrids grids;
  private final Map<String, Grid> indicators;
  private final Map<String, Grid> outcomes;
  private final List<Set<String>> variants;
  private final Map<Set<String>, Map<String, Grid>> scores;
  private final Reliability reliability;

  /**
   * @param measures those that the job has data for
   */
  PanelVariables(PanelGrids grids, List<Measure> measures, PanelResult panel) {
    this.grids = grids;
    // What is read from the scores says of an outcome what the scores say already.
    this.measures = measures.stream().filter(m -> m.fact().isPresent()).toList();
    this.indicators = readIndicators(panel.figures());
    this.outcomes = readOutcomes(panel.figures());
    this.variants = variants();
    this.scores = readScores(panel.trust());
    this.reliability = Reliability.of(panel.trust(), this.measures, variants);
  }

  /** Outcomes that the evidence may ask about. */
  List<Measure> tested() {
    return measures.stream()
        .filter(
            m ->
                m.outcome().isPresent()
                    && m.outcome().get().scale() != Measure.Scale.NOT_TESTED
                    && m.windows().contains(1))
        .toList();
  }

  /** Indicators that share no ingredient with an outcome. */
  List<Measure> independent(Measure outcome) {
    Set<String> shared = overlapping(outcome);
    return measures.stream().filter(m -> !m.isOutcome() && !shared.contains(m.name())).toList();
  }

  /** The ids of the scored indicators that a score is rebuilt without before an outcome. */
  List<String> excluded(Measure outcome) {
    Set<String> shared = overlapping(outcome);
    return measures.stream()
        .filter(m -> m.act().isPresent() && shared.contains(m.name()))
        .map(Measure::id)
        .toList();
  }

  private Set<String> overlapping(Measure outcome) {
    Set<String> names = new TreeSet<>();
    measures.stream()
        .filter(m -> !m.isOutcome() && Ingredients.overlap(m, outcome))
        .forEach(m -> names.add(m.name()));
    return names;
  }

  Grid outcome(Measure outcome) {
    return outcomes.get(outcome.name());
  }

  /** The variables of an indicator: one, or one for each of its parties. */
  List<Grid> indicator(Measure indicator) {
    return names(indicator).stream().map(indicators::get).toList();
  }

  /** The variable of one side of an indicator. */
  Grid indicator(Measure indicator, Party side) {
    return indicators.get(indicator.name() + "_" + side.name().toLowerCase(Locale.ROOT));
  }

  /** MUTUAL of all indicators. */
  Grid mutual() {
    return scores.get(Set.of()).get(Party.MUTUAL.name());
  }

  /** The scores of both sides and MUTUAL that share no ingredient with an outcome. */
  List<Grid> scores(Measure outcome) {
    return List.copyOf(scores.get(overlapping(outcome)).values());
  }

  /** How reliable the score of a side that is tested against an outcome is. */
  OptionalDouble reliability(Measure outcome, String side) {
    return reliability.of(variants.indexOf(overlapping(outcome)), side);
  }

  /** The name of an indicator as x; one of several parties carries its party. */
  private static List<String> names(Measure indicator) {
    return indicator.parties().size() == 1
        ? List.of(indicator.name())
        : indicator.parties().stream()
            .map(p -> indicator.name() + "_" + p.name().toLowerCase(Locale.ROOT))
            .toList();
  }

  private Map<String, Grid> readIndicators(Dataset<Row> figures) {
    List<String> names = new ArrayList<>();
    Column value = col("value");
    Column several = lit(false);
    for (Measure m : measures) {
      if (!m.isOutcome()) {
        names.addAll(names(m));
        Column own = col("measure").equalTo(m.name());
        if (m.better() == Direction.DOWN) {
          value = when(own, negate(col("value"))).otherwise(value);
        } else if (m.better() == Direction.ZERO) {
          value = when(own, negate(abs(col("value")))).otherwise(value);
        }
        if (m.parties().size() > 1) {
          several = several.or(own);
        }
      }
    }
    Column name =
        when(several, concat(col("measure"), lit("_"), lower(col("party"))))
            .otherwise(col("measure"));
    return grids.read(
        cells(figures, col("party").notEqual("-"))
            .select(name.as("name"), col("supplier_id"), col("month"), value.as("value")),
        names);
  }

  private Map<String, Grid> readOutcomes(Dataset<Row> figures) {
    return grids.read(
        cells(figures, col("party").equalTo("-"))
            .select(col("measure").as("name"), col("supplier_id"), col("month"), col("value")),
        tested().stream().map(Measure::name).toList());
  }

  private static Dataset<Row> cells(Dataset<Row> figures, Column party) {
    return figures.where(
        col("part")
            .equalTo("main")
            .and(col("window_months").equalTo(1))
            .and(col("n").geq(1))
            .and(party));
  }

  /** What the scores are rebuilt without, nothing first. */
  private List<Set<String>> variants() {
    Set<Set<String>> different = new LinkedHashSet<>();
    different.add(Set.of());
    tested().forEach(outcome -> different.add(overlapping(outcome)));
    return List.copyOf(different);
  }

  private Map<Set<String>, Map<String, Grid>> readScores(Trust trust) {
    List<String> sides =
        Stream.of(Party.BUYER, Party.SUPPLIER, Party.MUTUAL).map(Party::name).toList();
    List<String> names = new ArrayList<>();
    for (int v = 0; v < variants.size(); v++) {
      for (String side : sides) {
        names.add(v + " " + side);
      }
    }
    Map<String, Grid> read =
        grids.read(
            trust
                .scoresWithout(measures, variants)
                .where(col("evidence_n").geq(LEAST_EVIDENCE))
                .select(
                    concat(col("variant"), lit(" "), col("party")).as("name"),
                    col("supplier_id"),
                    col("month"),
                    col("score").as("value")),
            names);
    Map<Set<String>, Map<String, Grid>> byVariant = new LinkedHashMap<>();
    for (int v = 0; v < variants.size(); v++) {
      Map<String, Grid> own = new LinkedHashMap<>();
      for (String side : sides) {
        own.put(side, new Grid(side, read.get(v + " " + side).cells()));
      }
      byVariant.put(variants.get(v), own);
    }
    return byVariant;
  }
}

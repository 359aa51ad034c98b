package org.partnershiphealth.questions;

import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.partnershiphealth.estimators.Correlation;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.panel.Trust;

/**
 * How well a score agrees with itself: the correlation over suppliers of the scores from two halves
 * of their acts, stepped up to the whole by 2r / (1 + r) (C. Spearman, British Journal of
 * Psychology 3 (1910), 271-295; W. Brown, ibid., 296-322). A noisy score is associated with less
 * than is true.
 */
final class Reliability {

  /** Below it a test carries the code NOISY_INDEX. */
  static final double NOISY = 0.6;

  private static final int FEWEST = 4;

  private final Map<String, OptionalDouble> byScore = new HashMap<>();

  private Reliability() {}

  /** Of every variant and side at the cut-off. */
  static Reliability of(Trust trust, List<Measure> measures, List<Set<String>> variants) {
    Map<String, Map<String, double[]>> halves = new TreeMap<>();
    for (Row row :
        trust
            .halfScoresWithout(measures, variants)
            .where(col("evidence_n").geq(PanelVariables.LEAST_EVIDENCE))
            .where(col("score").isNotNull())
            .select("variant", "party", "supplier_id", "half", "score")
            .collectAsList()) {
      halves.computeIfAbsent(key(row.getInt(0), row.getString(1)), k -> new TreeMap<>())
              .computeIfAbsent(row.getString(2), s -> new double[] {Double.NaN, Double.NaN})[
              row.getInt(3)] =
          row.getDouble(4);
    }
    Reliability reliability = new Reliability();
    halves.forEach(
        (score, pairs) -> reliability.byScore.put(score, of(List.copyOf(pairs.values()))));
    return reliability;
  }

  /** Of pairs of the two halves, NaN where a half has no score; empty below four pairs. */
  static OptionalDouble of(List<double[]> pairs) {
    List<double[]> both =
        pairs.stream().filter(p -> Double.isFinite(p[0]) && Double.isFinite(p[1])).toList();
    if (both.size() < FEWEST) {
      return OptionalDouble.empty();
    }
    double[] first = both.stream().mapToDouble(p -> p[0]).toArray();
    double[] second = both.stream().mapToDouble(p -> p[1]).toArray();
    Correlation correlation = Correlation.independent(first, second);
    double r = correlation.r();
    return correlation.isDefined() && r > -1
        ? OptionalDouble.of(2 * r / (1 + r))
        : OptionalDouble.empty();
  }

  OptionalDouble of(int variant, String side) {
    return byScore.getOrDefault(key(variant, side), OptionalDouble.empty());
  }

  private static String key(int variant, String side) {
    return variant + " " + side;
  }
}

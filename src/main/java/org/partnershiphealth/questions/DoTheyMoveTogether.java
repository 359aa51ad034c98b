package org.partnershiphealth.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.partnershiphealth.estimators.Correlation;
import org.partnershiphealth.estimators.FalseDiscovery;
import org.partnershiphealth.estimators.Ranks;

/**
 * Do trust and results move together? Correlations of every x and outcome at four levels: over all
 * rows, between suppliers' means, within suppliers over time, and within peers of one month. They
 * describe; what comes first is another question.
 */
final class DoTheyMoveTogether {

  static final StructType SCHEMA =
      new StructType()
          .add("x", DataTypes.StringType)
          .add("outcome", DataTypes.StringType)
          .add("level", DataTypes.StringType)
          .add("method", DataTypes.StringType)
          .add("lag_months", DataTypes.IntegerType)
          .add("q_bh", DataTypes.DoubleType)
          .add("n", DataTypes.LongType)
          .add("n_suppliers", DataTypes.LongType)
          .add("estimate", DataTypes.DoubleType)
          .add("ci_lo", DataTypes.DoubleType)
          .add("ci_hi", DataTypes.DoubleType)
          .add("ci_method", DataTypes.StringType)
          .add("p", DataTypes.DoubleType)
          .add("reason", DataTypes.StringType);

  /** A supplier's mean stands for it only with half a year of months. */
  private static final int FEWEST_MONTHS = 6;

  private final int[] peers;
  private final int lags;
  private final Gates gates;

  /**
   * @param peers the peer group of each supplier of the grids
   * @param lags the longest lag, months
   */
  DoTheyMoveTogether(int[] peers, int lags, Gates gates) {
    this.peers = peers.clone();
    this.lags = lags;
    this.gates = gates;
  }

  /** One pair to relate. */
  record Pair(Grid x, Grid outcome) {}

  private record Answer(
      String x,
      String outcome,
      String level,
      String method,
      int lag,
      Correlation correlation,
      String interval,
      String reason) {

    List<Object> family() {
      return List.of(outcome, level, method, lag);
    }
  }

  /** The rows of {@code correlation}. */
  List<Row> answers(List<Pair> pairs) {
    List<Answer> answers =
        IntStream.range(0, pairs.size())
            .parallel()
            .boxed()
            .flatMap(i -> ofPair(pairs.get(i)).stream())
            .toList();
    double[] q = adjusted(answers);
    return IntStream.range(0, answers.size()).mapToObj(i -> row(answers.get(i), q[i])).toList();
  }

  private List<Answer> ofPair(Pair pair) {
    List<Answer> answers = new ArrayList<>();
    for (int lag = 0; lag <= lags; lag++) {
      Sample sample = Sample.of(pair.x(), pair.outcome(), lag, peers);
      answers.addAll(at(pair, "pooled", lag, sample, sample));
      answers.addAll(at(pair, "within", lag, sample, sample.withinSuppliers()));
      answers.addAll(at(pair, "within_peer", lag, sample, sample.withinPeers()));
      if (lag == 0) {
        answers.addAll(between(pair, sample));
      }
    }
    return answers;
  }

  private List<Answer> at(Pair pair, String level, int lag, Sample rows, Sample of) {
    String why = gates.failed(rows);
    Correlation pearson = clustered(of.x(), of.y(), of);
    Correlation spearman = clustered(Ranks.average(of.x()), Ranks.average(of.y()), of);
    return List.of(
        answer(pair, level, "pearson", lag, pearson, "cluster_influence", why),
        answer(pair, level, "spearman", lag, spearman, "cluster_influence", why));
  }

  private List<Answer> between(Pair pair, Sample sample) {
    Sample means = sample.means(FEWEST_MONTHS);
    String why = gates.failed(means);
    Correlation pearson = Correlation.independent(means.x(), means.y());
    Correlation spearman = clustered(Ranks.average(means.x()), Ranks.average(means.y()), means);
    return List.of(
        answer(pair, "between", "pearson", 0, pearson, "fisher", why),
        answer(pair, "between", "spearman", 0, spearman, "cluster_influence", why));
  }

  private static Correlation clustered(double[] x, double[] y, Sample sample) {
    return Correlation.clustered(x, y, sample.supplier(), sample.suppliers());
  }

  private static Answer answer(
      Pair pair,
      String level,
      String method,
      int lag,
      Correlation correlation,
      String interval,
      String why) {
    String reason = !correlation.isDefined() ? "CONSTANT" : why;
    return new Answer(
        pair.x().name(),
        pair.outcome().name(),
        level,
        method,
        lag,
        correlation,
        Double.isNaN(correlation.interval().low()) ? "none" : interval,
        reason);
  }

  /** Benjamini-Hochberg over the answers of one outcome, level, method and lag that pass. */
  private static double[] adjusted(List<Answer> answers) {
    double[] q = new double[answers.size()];
    Arrays.fill(q, Double.NaN);
    Map<String, List<Integer>> families = new TreeMap<>();
    for (int i = 0; i < answers.size(); i++) {
      Answer answer = answers.get(i);
      if (answer.reason().isEmpty() && !Double.isNaN(answer.correlation().p())) {
        families.computeIfAbsent(answer.family().toString(), f -> new ArrayList<>()).add(i);
      }
    }
    for (List<Integer> family : families.values()) {
      double[] p = family.stream().mapToDouble(i -> answers.get(i).correlation().p()).toArray();
      double[] adjusted = FalseDiscovery.benjaminiHochberg(p);
      for (int k = 0; k < p.length; k++) {
        q[family.get(k)] = adjusted[k];
      }
    }
    return q;
  }

  private static Row row(Answer answer, double q) {
    Correlation c = answer.correlation();
    return RowFactory.create(
        answer.x(),
        answer.outcome(),
        answer.level(),
        answer.method(),
        answer.lag(),
        orNull(q),
        (long) c.rows(),
        (long) c.clusters(),
        orNull(c.r()),
        orNull(c.interval().low()),
        orNull(c.interval().high()),
        answer.interval(),
        orNull(c.p()),
        answer.reason().isEmpty() ? null : answer.reason());
  }

  static Double orNull(double value) {
    return Double.isNaN(value) || Double.isInfinite(value) ? null : value;
  }
}

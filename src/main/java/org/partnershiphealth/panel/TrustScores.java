package org.partnershiphealth.panel;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.partnershiphealth.config.Party;

/**
 * Pillar and party scores of a month from its reputations (03.6). In plain Java, because weighted
 * sums of doubles must be added in one order to be the same on every cluster.
 */
public final class TrustScores implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The pillar value of a party's whole score. */
  public static final String ALL = "ALL";

  static final StructType SCHEMA =
      new StructType()
          .add("supplier_id", DataTypes.StringType)
          .add("month", DataTypes.DateType)
          .add("party", DataTypes.StringType)
          .add("pillar", DataTypes.StringType)
          .add("score", DataTypes.DoubleType)
          .add("low", DataTypes.DoubleType)
          .add("high", DataTypes.DoubleType)
          .add("evidence_n", DataTypes.DoubleType)
          .add("weight_present", DataTypes.DoubleType)
          .add("score_concealment_1", DataTypes.DoubleType)
          .add("score_concealment_10", DataTypes.DoubleType)
          .add("concealed_events_12m", DataTypes.DoubleType)
          .add("status", DataTypes.StringType);

  private static final double[] SENSITIVITY = {1, 10};

  private final ScoreWeights buyer;
  private final ScoreWeights supplier;
  private final double concealment;

  TrustScores(ScoreWeights buyer, ScoreWeights supplier, double concealment) {
    this.buyer = buyer;
    this.supplier = supplier;
    this.concealment = concealment;
  }

  /** The scores of every supplier and month, from {@link Reputations}. */
  Dataset<Row> of(Dataset<Row> reputations) {
    MapPartitionsFunction<Row, Row> pass = rows -> new Flat<>(months(rows), this::month);
    return sorted(reputations).mapPartitions(pass, Encoders.row(SCHEMA));
  }

  static Dataset<Row> sorted(Dataset<Row> reputations) {
    return reputations
        .repartition(col("supplier_id"))
        .sortWithinPartitions("supplier_id", "month", "party", "indicator");
  }

  /** The runs of one supplier and month. */
  static Iterator<List<Row>> months(Iterator<Row> sorted) {
    return new Groups<>(sorted, r -> List.of(r.getString(0), r.get(1)));
  }

  /** The whole score of each party in one month. */
  Map<String, Score> whole(List<Row> run) {
    Map<String, Score> whole = new LinkedHashMap<>();
    sides(run, concealment)
        .scores()
        .forEach(
            (key, score) -> {
              if (key.get(1).equals(ALL)) {
                whole.put(key.get(0), score);
              }
            });
    return whole;
  }

  private Iterator<Row> month(List<Row> run) {
    Sides configured = sides(run, concealment);
    Sides low = sides(run, SENSITIVITY[0]);
    Sides high = sides(run, SENSITIVITY[1]);
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<List<String>, Score> entry : configured.scores().entrySet()) {
      Score score = entry.getValue();
      String party = entry.getKey().get(0);
      rows.add(
          RowFactory.create(
              run.get(0).getString(0),
              run.get(0).get(1),
              party,
              entry.getKey().get(1),
              Figure.orNull(score.score()),
              Figure.orNull(score.low()),
              Figure.orNull(score.high()),
              score.evidence(),
              weightPresent(party),
              Figure.orNull(low.scores().get(entry.getKey()).score()),
              Figure.orNull(high.scores().get(entry.getKey()).score()),
              configured.concealments(party),
              score.status().name()));
    }
    return rows.iterator();
  }

  private double weightPresent(String party) {
    return switch (Party.valueOf(party)) {
      case BUYER -> buyer.weightPresent();
      case SUPPLIER -> supplier.weightPresent();
      default -> Math.min(buyer.weightPresent(), supplier.weightPresent());
    };
  }

  /** Scores by (party, pillar), and confirmed concealments by party. */
  private record Sides(Map<List<String>, Score> scores, Map<String, Double> concealed) {

    double concealments(String party) {
      return party.equals(Party.MUTUAL.name())
          ? concealed.values().stream().mapToDouble(Double::doubleValue).sum()
          : concealed.getOrDefault(party, 0.0);
    }
  }

  private Sides sides(List<Row> run, double multiplier) {
    Map<List<String>, Score> scores = new LinkedHashMap<>();
    Map<String, Double> concealed = new LinkedHashMap<>();
    for (ScoreWeights side : List.of(buyer, supplier)) {
      String party = side.party().name();
      Map<String, Score> byIndicator = new LinkedHashMap<>();
      for (Row row : run) {
        if (row.getString(2).equals(party)) {
          byIndicator.put(row.getString(3), reputation(row).score(multiplier));
          concealed.put(party, row.getDouble(16));
        }
      }
      pillarsAndAll(side, byIndicator).forEach((p, s) -> scores.put(List.of(party, p), s));
    }
    addMutual(scores);
    return new Sides(scores, concealed);
  }

  private Reputation reputation(Row row) {
    double concealed = row.getDouble(15);
    double s = row.getDouble(5) - concealed * (concealment - 1);
    return new Reputation(
        row.getDouble(4), s, concealed, row.getDouble(6), row.getDouble(8), row.getDouble(9));
  }

  private static Map<String, Score> pillarsAndAll(ScoreWeights side, Map<String, Score> by) {
    Map<String, Score> result = new LinkedHashMap<>();
    List<Score> pillarScores = new ArrayList<>();
    List<Double> pillarWeights = new ArrayList<>();
    for (String pillar : side.pillars()) {
      List<ScoreWeights.Term> terms =
          side.terms().stream().filter(t -> t.pillar().equals(pillar)).toList();
      Score score =
          SupplierScores.combine(
              terms.stream().map(t -> by.get(t.indicator())).toList(),
              terms.stream().map(ScoreWeights.Term::indicatorWeight).toList());
      result.put(pillar, score);
      pillarScores.add(score);
      pillarWeights.add(terms.get(0).pillarWeight());
    }
    Score all = SupplierScores.combine(pillarScores, pillarWeights);
    result.put(ALL, side.enough() ? all : new Score(Double.NaN, Double.NaN, all.evidence()));
    return result;
  }

  private static void addMutual(Map<List<String>, Score> scores) {
    Map<List<String>, Score> mutual = new LinkedHashMap<>();
    scores.forEach(
        (key, score) -> {
          Score other = scores.get(List.of(Party.SUPPLIER.name(), key.get(1)));
          if (key.get(0).equals(Party.BUYER.name()) && other != null) {
            mutual.put(List.of(Party.MUTUAL.name(), key.get(1)), Score.mutual(score, other));
          }
        });
    scores.putAll(mutual);
  }
}

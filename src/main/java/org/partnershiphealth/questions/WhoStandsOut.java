package org.partnershiphealth.questions;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.estimators.LeagueDraws;
import org.partnershiphealth.panel.TrustScores;

/**
 * Who stands out? Each side's score at the cut-off against the peers, with how sure that is: tiers,
 * and ranges of ranks, never places.
 */
final class WhoStandsOut {

  /** Half of a 90 % band in standard deviations. */
  private static final double HALF_BAND = 1.6448536269514722;

  private final PanelGrids grids;
  private final long seed;

  WhoStandsOut(PanelGrids grids, long seed) {
    this.grids = grids;
    this.seed = seed;
  }

  /** A score at the cut-off, and what it would be without its prior. */
  private record Standing(int supplier, double score, double low, double high, Raw raw) {

    /** From the end of the band that is not cut off at 0 or 100. */
    double sd() {
      return (high < 100 ? high - score : score - low) / HALF_BAND;
    }
  }

  /**
   * A score from acts alone.
   *
   * @param weight how far the prior pulled the published score, 0 to 1
   */
  private record Raw(double score, double weight) {
    static final Raw NONE = new Raw(Double.NaN, Double.NaN);

    /** The score of both sides together. */
    static Raw mutual(Raw one, Raw two) {
      return new Raw(Math.sqrt(one.score * two.score), (one.weight + two.weight) / 2);
    }
  }

  /**
   * The rows of {@code league}.
   *
   * @param scores the rows of {@code trust_month}
   * @param reputations the rows of {@code reputation_month}
   */
  List<Row> answers(Dataset<Row> scores, Dataset<Row> reputations) {
    Map<String, Map<Integer, Raw>> raw = raw(reputations);
    Map<String, List<Standing>> standings = new LinkedHashMap<>();
    for (Party party : List.of(Party.BUYER, Party.SUPPLIER, Party.MUTUAL)) {
      standings.put(party.name(), new ArrayList<>());
    }
    for (Row r :
        scores
            .where(col("month").equalTo(lit(grids.lastDay())))
            .where(col("pillar").equalTo(TrustScores.ALL).and(col("status").equalTo("OK")))
            .select("supplier_id", "party", "score", "low", "high")
            .orderBy("supplier_id")
            .collectAsList()) {
      int supplier = grids.index(r.getString(0));
      if (supplier >= 0) {
        Raw own = raw.getOrDefault(r.getString(1), Map.of()).getOrDefault(supplier, Raw.NONE);
        standings
            .get(r.getString(1))
            .add(new Standing(supplier, r.getDouble(2), r.getDouble(3), r.getDouble(4), own));
      }
    }
    List<Row> rows = new ArrayList<>();
    standings.forEach((party, all) -> rows.addAll(league(party, all)));
    return rows;
  }

  private List<Row> league(String party, List<Standing> all) {
    int[] peers = grids.peerGroups();
    LeagueDraws[] draws =
        LeagueDraws.of(
            all.stream()
                .map(s -> grids.supplier(s.supplier()) + "|" + party)
                .toArray(String[]::new),
            all.stream().mapToDouble(Standing::score).toArray(),
            all.stream().mapToDouble(Standing::sd).toArray(),
            all.stream().mapToInt(s -> peers[s.supplier()]).toArray(),
            seed);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < draws.length; i++) {
      Standing s = all.get(i);
      rows.add(
          RowFactory.create(
              grids.supplier(s.supplier()),
              party,
              s.score(),
              DoTheyMoveTogether.orNull(s.raw().score()),
              DoTheyMoveTogether.orNull(s.raw().weight()),
              s.low(),
              s.high(),
              draws[i].median(),
              draws[i].low(),
              draws[i].high(),
              draws[i].topDecile(),
              draws[i].bottomDecile(),
              draws[i].tier()));
    }
    return rows;
  }

  /** By party and supplier: weighted over the indicators that have acts. */
  private Map<String, Map<Integer, Raw>> raw(Dataset<Row> reputations) {
    Map<String, Map<Integer, double[]>> sums = new TreeMap<>();
    for (Row r :
        reputations
            .where(col("month").equalTo(lit(grids.lastDay())))
            .where(col("r").plus(col("s")).gt(0))
            .select(
                col("supplier_id"),
                col("party"),
                col("r"),
                col("s"),
                col("prior_weight"),
                coalesce(col("indicator_weight").multiply(col("pillar_weight")), lit(0.0)))
            .orderBy("supplier_id", "party", "indicator")
            .collectAsList()) {
      int supplier = grids.index(r.getString(0));
      if (supplier >= 0) {
        double acts = r.getDouble(2) + r.getDouble(3);
        double[] sum =
            sums.computeIfAbsent(r.getString(1), p -> new TreeMap<>())
                .computeIfAbsent(supplier, s -> new double[3]);
        sum[0] += r.getDouble(5) * 100 * r.getDouble(2) / acts;
        sum[1] += r.getDouble(5) * r.getDouble(4) / (acts + r.getDouble(4));
        sum[2] += r.getDouble(5);
      }
    }
    Map<String, Map<Integer, Raw>> raw = new TreeMap<>();
    sums.forEach(
        (party, own) -> {
          Map<Integer, Raw> scores = new TreeMap<>();
          own.forEach((s, sum) -> scores.put(s, new Raw(sum[0] / sum[2], sum[1] / sum[2])));
          raw.put(party, scores);
        });
    Map<Integer, Raw> mutual = new TreeMap<>();
    Map<Integer, Raw> supplier = raw.getOrDefault(Party.SUPPLIER.name(), Map.of());
    raw.getOrDefault(Party.BUYER.name(), Map.of())
        .forEach(
            (s, one) -> {
              if (supplier.containsKey(s)) {
                mutual.put(s, Raw.mutual(one, supplier.get(s)));
              }
            });
    raw.put(Party.MUTUAL.name(), mutual);
    return raw;
  }
}

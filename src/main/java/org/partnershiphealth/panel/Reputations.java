package org.partnershiphealth.panel;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.partnershiphealth.estimators.BetaReputation;

/**
 * The reputations of every supplier, side and indicator, month by month. A pass in plain Java: a
 * recursion over months, and beta quantiles, are not SQL; it holds one supplier at a time.
 */
final class Reputations implements Serializable {

  private static final long serialVersionUID = 1L;

  /** As published, and what scores need besides: variance, severities, concealments. */
  static final StructType SCHEMA =
      new StructType()
          .add("supplier_id", DataTypes.StringType)
          .add("month", DataTypes.DateType)
          .add("party", DataTypes.StringType)
          .add("indicator", DataTypes.StringType)
          .add("r", DataTypes.DoubleType)
          .add("s", DataTypes.DoubleType)
          .add("evidence_n", DataTypes.DoubleType)
          .add("lambda", DataTypes.DoubleType)
          .add("prior_weight", DataTypes.DoubleType)
          .add("base_rate", DataTypes.DoubleType)
          .add("score", DataTypes.DoubleType)
          .add("low", DataTypes.DoubleType)
          .add("high", DataTypes.DoubleType)
          .add("indicator_weight", DataTypes.DoubleType)
          .add("pillar_weight", DataTypes.DoubleType)
          .add("concealed", DataTypes.DoubleType)
          .add("concealed_events_12m", DataTypes.DoubleType);

  private final List<ScoreWeights> sides;
  private final double halfLifeMonths;
  private final double concealment;

  Reputations(List<ScoreWeights> sides, double halfLifeMonths, double concealment) {
    this.sides = List.copyOf(sides);
    this.halfLifeMonths = halfLifeMonths;
    this.concealment = concealment;
  }

  /**
   * The reputations, in {@link #SCHEMA}.
   *
   * @param acts sums by month, see {@link Ledger#byMonth}
   * @param spans supplier_id, peer_group, first_month and last_month as numbers
   */
  Dataset<Row> of(
      Dataset<Row> acts,
      Dataset<Row> spans,
      Broadcast<Map<PriorKey, SupplierScores.Prior>> priors) {
    Dataset<Row> sorted =
        spans
            .join(acts, acts.col("supplier_id").equalTo(spans.col("supplier_id")), "left")
            .select(
                spans.col("supplier_id"),
                col("peer_group"),
                col("first_month"),
                col("last_month"),
                col("party"),
                col("indicator"),
                Panel.monthNumber(col("month")).as("month"),
                col("kept"),
                col("broken"),
                col("concealed"),
                col("acts_n"),
                col("concealed_n"))
            .repartition(col("supplier_id"))
            .sortWithinPartitions("supplier_id", "month", "party", "indicator");
    MapPartitionsFunction<Row, Row> pass = rows -> perSupplier(rows, priors.value());
    return sorted.mapPartitions(pass, Encoders.row(SCHEMA));
  }

  private Iterator<Row> perSupplier(
      Iterator<Row> rows, Map<PriorKey, SupplierScores.Prior> priors) {
    return new Flat<>(new Groups<>(rows, r -> r.getString(0)), run -> months(run, priors));
  }

  private Iterator<Row> months(List<Row> run, Map<PriorKey, SupplierScores.Prior> priors) {
    Row first = run.get(0);
    int from = first.getInt(2);
    SupplierScores supplier =
        new SupplierScores(
            first.getString(1),
            from,
            first.getInt(3),
            halfLifeMonths,
            priors,
            run.stream().filter(r -> !r.isNullAt(4)).map(Reputations::acts).toList());
    List<Row> all = new ArrayList<>();
    for (ScoreWeights side : sides) {
      double[] concealments = supplier.concealments(side.party());
      for (ScoreWeights.Term term : side.terms()) {
        List<Reputation> months = supplier.reputations(side.party(), term.indicator());
        for (int m = 0; m < months.size(); m++) {
          all.add(
              row(
                  first.getString(0),
                  from + m,
                  side,
                  term,
                  months.get(m),
                  supplier.decay(),
                  concealments[m]));
        }
      }
    }
    return all.iterator();
  }

  private static SupplierScores.MonthActs acts(Row row) {
    return new SupplierScores.MonthActs(
        row.getString(4),
        row.getString(5),
        row.getInt(6),
        row.getDouble(7),
        row.getDouble(8),
        row.getDouble(9),
        row.getDouble(10),
        row.getDouble(11));
  }

  private Row row(
      String supplier,
      int month,
      ScoreWeights side,
      ScoreWeights.Term term,
      Reputation reputation,
      double decay,
      double concealments) {
    double alpha = reputation.alpha();
    double beta = reputation.beta(concealment);
    return RowFactory.create(
        supplier,
        Windows.firstDay(month),
        side.party().name(),
        term.indicator(),
        reputation.r(),
        reputation.broken(concealment),
        reputation.evidence(),
        decay,
        reputation.priorWeight(),
        reputation.baseRate(),
        reputation.score(concealment).score(),
        BetaReputation.bandLow(alpha, beta),
        BetaReputation.bandHigh(alpha, beta),
        term.indicatorWeight(),
        term.pillarWeight(),
        reputation.concealed(),
        concealments);
  }
}

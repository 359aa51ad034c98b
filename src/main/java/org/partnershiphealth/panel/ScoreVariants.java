package org.partnershiphealth.panel;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Whole scores under several weights in one pass over the reputations. */
final class ScoreVariants implements Serializable {

  private static final long serialVersionUID = 1L;

  static final StructType SCHEMA =
      new StructType()
          .add("variant", DataTypes.IntegerType)
          .add("supplier_id", DataTypes.StringType)
          .add("month", DataTypes.DateType)
          .add("party", DataTypes.StringType)
          .add("score", DataTypes.DoubleType)
          .add("evidence_n", DataTypes.DoubleType);

  private final List<TrustScores> variants;

  ScoreVariants(List<TrustScores> variants) {
    this.variants = List.copyOf(variants);
  }

  /** The scores of every variant, supplier, month and party, from {@link Reputations}. */
  Dataset<Row> of(Dataset<Row> reputations) {
    MapPartitionsFunction<Row, Row> pass =
        rows -> new Flat<>(TrustScores.months(rows), this::month);
    return TrustScores.sorted(reputations).mapPartitions(pass, Encoders.row(SCHEMA));
  }

  private Iterator<Row> month(List<Row> run) {
    List<Row> rows = new ArrayList<>();
    for (int v = 0; v < variants.size(); v++) {
      int variant = v;
      variants
          .get(v)
          .whole(run)
          .forEach(
              (party, score) ->
                  rows.add(
                      RowFactory.create(
                          variant,
                          run.get(0).getString(0),
                          run.get(0).get(1),
                          party,
                          Figure.orNull(score.score()),
                          score.evidence())));
    }
    return rows.iterator();
  }
}

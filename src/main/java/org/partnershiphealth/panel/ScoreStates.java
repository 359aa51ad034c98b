package org.partnershiphealth.panel;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.promises.TrustSlope;
import org.partnershiphealth.indicators.promises.TrustStock;

/**
 * The month states of the measures that are read from the trust scores (G2, G3). Months without
 * evidence show the prior alone and are no item.
 */
final class ScoreStates {

  private static final List<Measure> READ = List.of(TrustStock.MEASURE, TrustSlope.MEASURE);

  private ScoreStates() {}

  static boolean reads(Measure measure) {
    return READ.contains(measure);
  }

  /** One dataset in the schema of {@link MonthState} for each of these cells that is read here. */
  static Stream<Dataset<Row>> of(Dataset<Row> scores, List<Cell> cells) {
    return cells.stream()
        .filter(c -> READ.stream().anyMatch(m -> m.name().equals(c.measure())))
        .map(cell -> states(scores, cell));
  }

  private static Dataset<Row> states(Dataset<Row> scores, Cell cell) {
    boolean stock = cell.measure().equals(TrustStock.MEASURE.name());
    Column known = col("score").isNotNull().and(col("evidence_n").gt(0));
    return scores
        .where(col("pillar").equalTo(TrustScores.ALL).and(col("party").equalTo(cell.party())))
        .where(known)
        .select(
            col("supplier_id"),
            lit(cell.number()).as("cell"),
            Panel.monthNumber(col("month")).as("month"),
            col("score").as("a"),
            lit(1.0).as("b"),
            (stock ? col("evidence_n") : lit(1.0)).as("n"),
            lit(new long[0]).as("codes"));
  }
}

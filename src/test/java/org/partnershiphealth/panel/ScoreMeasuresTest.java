package org.partnershiphealth.panel;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.Sessions;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.promises.TrustSlope;
import org.partnershiphealth.indicators.promises.TrustStock;

/** What is read from the scores (G2, G3), by hand. */
class ScoreMeasuresTest {

  private static final int FIRST = 2024 * 12;

  private final SparkSession spark = Sessions.shared();

  private static Row score(String party, int month, double score, double evidence) {
    LocalDate first = LocalDate.of(2024, 1, 1).plusMonths(month);
    return RowFactory.create("s", first, party, "ALL", score, evidence);
  }

  private List<String> figures(Measure measure, int months, List<Row> scores) {
    Dataset<Row> table =
        spark.createDataFrame(
            scores,
            StructType.fromDDL(
                "supplier_id string, month date, party string, pillar string, score double,"
                    + " evidence_n double"));
    Dataset<Row> spans =
        spark.createDataFrame(
            List.of(RowFactory.create("s", FIRST, FIRST + months - 1)),
            StructType.fromDDL("supplier_id string, first_month int, last_month int"));
    List<Cell> cells = Cell.of(List.of(measure), 5);
    Dataset<Row> states = ScoreStates.of(table, cells).reduce(Dataset::unionAll).orElseThrow();
    List<String> lines = new ArrayList<>();
    Panel.windows(states, spans, cells)
        .where(col("window_months").equalTo(12))
        .orderBy("party", "month")
        .collectAsList()
        .forEach(
            r ->
                lines.add(
                    r.getAs("party")
                        + " "
                        + r.getAs("month")
                        + " "
                        + r.getAs("value")
                        + " "
                        + r.getAs("n")
                        + " "
                        + r.getAs("status")));
    return lines;
  }

  @Test
  void trustStockIsTheScoreAndWithoutEvidenceNone() {
    List<Row> scores =
        List.of(
            score("BUYER", 0, 50, 0),
            score("BUYER", 1, 40, 2),
            score("SUPPLIER", 0, 70, 3),
            score("SUPPLIER", 1, 50, 0));

    assertEquals(
        List.of(
            "BUYER 2024-02-01 40.0 2.0 LOW_N",
            "SUPPLIER 2024-01-01 70.0 3.0 OK",
            "SUPPLIER 2024-02-01 null 0.0 NO_DATA"),
        figures(TrustStock.MEASURE, 2, scores));
  }

  /** A point a month and one wild month: the median slope stays 1 a month, 12 a year. */
  @Test
  void trustSlopeIsTheMedianSlopeOfTwelveMonthsPerYear() {
    List<Row> scores =
        IntStream.range(0, 12).mapToObj(m -> score("MUTUAL", m, m == 5 ? 90 : 50 + m, 8)).toList();

    List<String> figures = figures(TrustSlope.MEASURE, 12, scores);

    assertEquals("MUTUAL 2024-12-01 12.0 12.0 OK", figures.get(figures.size() - 1));
    assertEquals("MUTUAL 2024-02-01 12.0 2.0 LOW_N", figures.get(0));
  }
}

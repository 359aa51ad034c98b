package org.partnershiphealth.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.Sessions;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.panel.ScoreWeights.Term;

/** Reputations and scores by hand: half-life 6 months, W = 2, a = .5, concealment 4. */
class ScoresTest {

  private static final StructType ACTS =
      new StructType()
          .add("supplier_id", DataTypes.StringType)
          .add("party", DataTypes.StringType)
          .add("indicator", DataTypes.StringType)
          .add("month", DataTypes.DateType)
          .add("kept", DataTypes.DoubleType)
          .add("broken", DataTypes.DoubleType)
          .add("concealed", DataTypes.DoubleType)
          .add("acts_n", DataTypes.DoubleType)
          .add("kept_n", DataTypes.DoubleType)
          .add("concealed_n", DataTypes.DoubleType);

  private static final StructType SPANS =
      new StructType()
          .add("supplier_id", DataTypes.StringType)
          .add("peer_group", DataTypes.StringType)
          .add("internal", DataTypes.BooleanType)
          .add("first_month", DataTypes.IntegerType)
          .add("last_month", DataTypes.IntegerType);

  private static final int FIRST = 2022 * 12;

  private final SparkSession spark = Sessions.shared();

  private final ScoreWeights buyer =
      new ScoreWeights(Party.BUYER, List.of(new Term("paid_on_time", "D", 1, 1)), 0.3, true);
  private final ScoreWeights supplier =
      new ScoreWeights(
          Party.SUPPLIER,
          List.of(new Term("self_disclosure", "C", 1, 0.5), new Term("cadence_kept", "B", 1, 0.5)),
          0.6,
          true);

  private Dataset<Row> reputations(int months, Row... acts) {
    Dataset<Row> spans =
        spark.createDataFrame(
            List.of(RowFactory.create("s", "P", false, FIRST, FIRST + months - 1)), SPANS);
    Map<PriorKey, SupplierScores.Prior> none = new HashMap<>();
    Broadcast<Map<PriorKey, SupplierScores.Prior>> priors =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(none);
    return new Reputations(List.of(buyer, supplier), 6, 4)
        .of(spark.createDataFrame(List.of(acts), ACTS), spans, priors);
  }

  private static Row acts(
      String party, String indicator, int month, double kept, double broken, double concealed) {
    return RowFactory.create(
        "s",
        party,
        indicator,
        LocalDate.of(2022, 1, 1).plusMonths(month),
        kept,
        broken,
        concealed,
        kept + broken,
        kept,
        concealed > 0 ? 1.0 : 0.0);
  }

  private static Row at(Dataset<Row> rows, int month, String party, String what) {
    LocalDate date = LocalDate.of(2022, 1, 1).plusMonths(month);
    List<Row> found =
        rows.collectAsList().stream()
            .filter(
                r ->
                    r.getAs("month").equals(date)
                        && r.getAs("party").equals(party)
                        && r.getString(3).equals(what))
            .collect(Collectors.toList());
    assertEquals(1, found.size());
    return found.get(0);
  }

  /** 05.8: 24 months of four kept acts. */
  @Test
  void twoYearsOfKeptActsGiveTheWorkedScore() {
    Row[] acts = new Row[24];
    for (int m = 0; m < 24; m++) {
      acts[m] = acts("BUYER", "paid_on_time", m, 4, 0, 0);
    }

    Row last = at(reputations(24, acts), 23, "BUYER", "paid_on_time");

    assertEquals(34.3717318081, last.<Double>getAs("r"), 1e-9);
    assertEquals(97.2506120817, last.<Double>getAs("score"), 1e-9);
    assertEquals(91.8794461839, last.<Double>getAs("low"), 1e-9);
  }

  @Test
  void monthsWithoutActsStillForget() {
    Row later =
        at(reputations(7, acts("BUYER", "paid_on_time", 0, 4, 0, 0)), 6, "BUYER", "paid_on_time");

    assertEquals(2, later.<Double>getAs("r"), 1e-12);
    assertEquals(2, later.<Double>getAs("evidence_n"), 1e-12);
  }

  @Test
  void jointActsCountHalfOnEachSide() {
    Row row =
        at(
            reputations(1, acts("JOINT", "cadence_kept", 0, 4, 2, 0)),
            0,
            "SUPPLIER",
            "cadence_kept");

    assertEquals(2, row.<Double>getAs("r"));
    assertEquals(1, row.<Double>getAs("s"));
    assertEquals(3, row.<Double>getAs("evidence_n"));
  }

  /** One concealment of severity 2 adds 2 x (4 - 1) broken weight and no evidence. */
  @Test
  void aConcealmentWeighsMoreThanTheMistake() {
    Dataset<Row> reputations = reputations(1, acts("SUPPLIER", "self_disclosure", 0, 0, 2, 2));
    Row row = at(reputations, 0, "SUPPLIER", "self_disclosure");

    assertEquals(2 + 2 * 3, row.<Double>getAs("s"));
    assertEquals(2, row.<Double>getAs("evidence_n"));

    Row score = at(new TrustScores(buyer, supplier, 4).of(reputations), 0, "SUPPLIER", "C");
    assertEquals(100 * 1.0 / (8 + 2), score.<Double>getAs("score"), 1e-12);
    assertEquals(100 * 1.0 / (2 + 2), score.<Double>getAs("score_concealment_1"), 1e-12);
    assertEquals(100 * 1.0 / (20 + 2), score.<Double>getAs("score_concealment_10"), 1e-12);
    assertEquals(1.0, score.<Double>getAs("concealed_events_12m"));
  }

  @Test
  void theMutualScoreIsTheGeometricMeanOfBothSides() {
    Dataset<Row> scores =
        new TrustScores(buyer, supplier, 4)
            .of(
                reputations(
                    1,
                    acts("BUYER", "paid_on_time", 0, 6, 0, 0),
                    acts("SUPPLIER", "self_disclosure", 0, 0, 6, 0)));

    double own = 100 * 7.0 / 8;
    double theirs = (100 * 1.0 / 8 + 50) / 2;
    Row mutual = at(scores, 0, "MUTUAL", "ALL");
    assertEquals(Math.sqrt(own * theirs), mutual.<Double>getAs("score"), 1e-12);
    assertTrue(mutual.<Double>getAs("low") < mutual.<Double>getAs("score"));
    assertEquals(6, mutual.<Double>getAs("evidence_n"));
  }

  @Test
  void tooLittleWeightGivesNoScore() {
    ScoreWeights little = new ScoreWeights(Party.BUYER, buyer.terms(), 0.3, false);

    Row all =
        at(
            new TrustScores(little, supplier, 4)
                .of(reputations(1, acts("BUYER", "paid_on_time", 0, 6, 0, 0))),
            0,
            "BUYER",
            "ALL");

    assertNull(all.getAs("score"));
    assertEquals("NO_DATA", all.getAs("status"));
  }

  @Test
  void fewerThanTwentyPeersGiveNoPriorOfTheirOwn() {
    Dataset<Row> spans =
        spark.createDataFrame(
            List.of(RowFactory.create("s", "P", false, FIRST, FIRST + 23)), SPANS);
    Dataset<Row> acts =
        spark.createDataFrame(List.of(acts("JOINT", "cadence_kept", 0, 4, 2, 0)), ACTS);

    List<Row> priors = new Priors(2023).of(acts, spans).collectAsList();

    // Both sides, the peer group and the fit over all.
    assertEquals(4, priors.size());
    assertTrue(priors.stream().allMatch(p -> p.getDouble(4) == 2 && p.getDouble(5) == 0.5));
    assertTrue(priors.stream().allMatch(p -> p.getInt(3) == 2023));
  }
}

package org.partnershiphealth.panel;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.partnershiphealth.config.Pillar;
import org.partnershiphealth.facts.Fact;
import org.partnershiphealth.indicators.Act;
import org.partnershiphealth.indicators.Measure;

/** The two-sided ledger: one row per dated accountable act of either side (03.5). */
final class Ledger {

  private static final int ID_LENGTH = 32;

  private static final StructType SCHEMA =
      StructType.fromDDL(
          "action_id string, supplier_id string, party string, pillar string, indicator string,"
              + " happened_at timestamp, limit_at timestamp, month date, kept boolean, weight"
              + " decimal(18,4), concealed boolean, days_late double, acts_n bigint, source_table"
              + " string, source_key string");

  private Ledger() {}

  /**
   * The acts of every measure that has some, in the published columns; a concealment's weight is
   * still the severity alone. Without such a measure the ledger is empty.
   */
  static Dataset<Row> of(
      SparkSession spark, Map<Fact, Dataset<Row>> facts, List<Measure> measures) {
    return measures.stream()
        .filter(m -> m.act().isPresent())
        .map(m -> acts(facts.get(m.fact().orElseThrow()), m))
        .reduce(Dataset::unionAll)
        .orElseGet(() -> spark.createDataFrame(List.of(), SCHEMA));
  }

  private static Dataset<Row> acts(Dataset<Row> fact, Measure measure) {
    Act act = measure.act().orElseThrow();
    String pillar = measure.pillar().map(Pillar::code).orElseThrow();
    return fact.where(act.where().and(act.month().isNotNull()))
        .select(
            col("supplier_id"),
            party(measure).as("party"),
            lit(pillar).as("pillar"),
            lit(measure.name()).as("indicator"),
            act.happenedAt().cast(DataTypes.TimestampType).as("happened_at"),
            act.limitAt().cast(DataTypes.TimestampType).as("limit_at"),
            act.month().as("month"),
            act.kept().as("kept"),
            act.weight().cast(DataTypes.createDecimalType(18, 4)).as("weight"),
            act.concealed().as("concealed"),
            act.daysLate().cast(DataTypes.DoubleType).as("days_late"),
            lit(1L).as("acts_n"),
            act.sourceTable().as("source_table"),
            act.sourceKey().cast(DataTypes.StringType).as("source_key"))
        .withColumn("action_id", actionId(col("source_key")))
        .select(columns());
  }

  private static Column party(Measure measure) {
    return measure.parties().size() == 1 ? lit(measure.parties().get(0).name()) : col("party");
  }

  private static Column actionId(Column key) {
    Column whole =
        concat_ws(
            "|",
            col("source_table"),
            key,
            col("indicator"),
            col("party"),
            col("month").cast(DataTypes.StringType));
    return substring(sha2(whole, 256), 1, ID_LENGTH);
  }

  private static Column[] columns() {
    return List.of(
            "action_id",
            "supplier_id",
            "party",
            "pillar",
            "indicator",
            "happened_at",
            "limit_at",
            "month",
            "kept",
            "weight",
            "concealed",
            "days_late",
            "acts_n",
            "source_table",
            "source_key")
        .stream()
        .map(functions::col)
        .toArray(Column[]::new);
  }

  /** As published: a confirmed concealment weighs severity x (concealment - 1). */
  static Dataset<Row> published(Dataset<Row> ledger, double concealment) {
    Column weight =
        when(col("concealed"), col("weight").multiply(lit(concealment - 1)))
            .otherwise(col("weight"));
    return ledger
        .withColumn("weight", weight.cast(DataTypes.createDecimalType(18, 4)))
        .select(columns());
  }

  /** The ledger with the kept acts of a month in one row ({@code ledger: breaches}). */
  static Dataset<Row> breachesOnly(Dataset<Row> ledger) {
    Dataset<Row> broken = ledger.where(not(col("kept")));
    Dataset<Row> kept =
        ledger
            .where(col("kept"))
            .groupBy("supplier_id", "party", "pillar", "indicator", "month", "source_table")
            .agg(
                max("happened_at").as("happened_at"),
                max("limit_at").as("limit_at"),
                sum("weight").cast(DataTypes.createDecimalType(18, 4)).as("weight"),
                count(lit(1)).as("acts_n"))
            .withColumn("kept", lit(true))
            .withColumn("concealed", lit(false))
            .withColumn("days_late", lit(null).cast(DataTypes.DoubleType))
            .withColumn("source_key", lit(null).cast(DataTypes.StringType))
            .withColumn("action_id", actionId(col("supplier_id")))
            .select(columns());
    return broken.unionAll(kept);
  }

  /**
   * Sums by supplier, party, scored indicator and month: the weights {@code kept}, {@code broken}
   * and {@code concealed} (severities), and the plain counts {@code acts_n} and {@code kept_n} of
   * the acts that are no concealment, {@code concealed_n} of those that are.
   *
   * @param scoredAs the indicator that takes another one's acts, by that one's name
   */
  static Dataset<Row> byMonth(Dataset<Row> ledger, Map<String, String> scoredAs) {
    Column scored = col("indicator");
    for (Map.Entry<String, String> entry : scoredAs.entrySet()) {
      scored =
          when(col("indicator").equalTo(entry.getKey()), lit(entry.getValue())).otherwise(scored);
    }
    Column plain = not(col("concealed"));
    return ledger
        .groupBy(col("supplier_id"), col("party"), scored.as("indicator"), col("month"))
        .agg(
            total(col("kept"), col("weight")).as("kept"),
            total(not(col("kept")).and(plain), col("weight")).as("broken"),
            total(col("concealed"), col("weight")).as("concealed"),
            total(plain, col("acts_n")).as("acts_n"),
            total(plain.and(col("kept")), col("acts_n")).as("kept_n"),
            total(col("concealed"), lit(1)).as("concealed_n"));
  }

  private static Column total(Column where, Column what) {
    return coalesce(sum(when(where, what)), lit(0)).cast(DataTypes.DoubleType);
  }
}

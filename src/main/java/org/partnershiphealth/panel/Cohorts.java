package org.partnershiphealth.panel;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.ntile;

import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.estimators.MeanInterval;

/**
 * How outcomes went on in the quarters of trust of the first 12 months. Quarters are fixed at the
 * start, so that no supplier is sorted by the outcome that is shown.
 */
public final class Cohorts {

  private static final int SORTING_MONTHS = 12;

  private static final StructType SCHEMA =
      new StructType()
          .add("outcome", DataTypes.StringType)
          .add("quarter", DataTypes.IntegerType)
          .add("month", DataTypes.DateType)
          .add("value", DataTypes.DoubleType)
          .add("low", DataTypes.DoubleType)
          .add("high", DataTypes.DoubleType)
          .add("n_suppliers", DataTypes.LongType);

  private Cohorts() {}

  /**
   * The rows of {@code cohort}: means over suppliers of 12-month windows.
   *
   * @param scores the rows of {@code trust_month}
   * @param panel see {@link Panel#of}
   * @param suppliers supplier_id, internal
   * @param firstMonth the portfolio's first month, as a number
   */
  public static Dataset<Row> of(
      Dataset<Row> scores, Dataset<Row> panel, Dataset<Row> suppliers, int firstMonth) {
    Dataset<Row> start =
        scores
            .where(
                col("party")
                    .equalTo(Party.MUTUAL.name())
                    .and(col("pillar").equalTo(TrustScores.ALL))
                    .and(col("evidence_n").gt(0))
                    .and(col("score").isNotNull())
                    .and(Panel.monthNumber(col("month")).lt(firstMonth + SORTING_MONTHS)))
            .groupBy("supplier_id")
            .agg(avg(col("score").cast(DataTypes.createDecimalType(18, 10))).as("start"))
            .join(suppliers.where(col("internal").equalTo(false)), "supplier_id")
            .withColumn("quarter", ntile(4).over(Window.orderBy("start", "supplier_id")))
            .select("supplier_id", "quarter");
    Dataset<Row> values =
        panel
            .where(
                col("party")
                    .equalTo("-")
                    .and(col("part").equalTo("main"))
                    .and(col("window_months").equalTo(12))
                    .and(col("value").isNotNull()))
            .join(start, "supplier_id")
            .groupBy(col("measure").as("outcome"), col("quarter"), col("month"))
            .agg(array_sort(collect_list(col("value"))).as("values"));
    MapFunction<Row, Row> mean = Cohorts::mean;
    return values.map(mean, Encoders.row(SCHEMA));
  }

  private static Row mean(Row row) {
    List<Double> values = row.getList(3);
    MeanInterval mean = MeanInterval.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    return RowFactory.create(
        row.get(0),
        row.get(1),
        row.get(2),
        mean.mean(),
        Figure.orNull(mean.interval().low()),
        Figure.orNull(mean.interval().high()),
        (long) mean.n());
  }
}

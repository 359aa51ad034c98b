package org.partnershiphealth.panel;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.config.Pillar;
import org.partnershiphealth.indicators.Measure;

/** The rows of {@code measure}: the catalogue and its state in this run. */
public final class MeasureRows {

  private static final StructType SCHEMA =
      new StructType()
          .add("id", DataTypes.StringType)
          .add("name", DataTypes.StringType)
          .add("kind", DataTypes.StringType)
          .add("pillar", DataTypes.StringType)
          .add("party", DataTypes.StringType)
          .add("unit", DataTypes.StringType)
          .add("direction", DataTypes.StringType)
          .add("min_n", DataTypes.DoubleType)
          .add("target", DataTypes.DoubleType)
          .add("state", DataTypes.StringType)
          .add("parts", DataTypes.StringType)
          .add("mapped", DataTypes.BooleanType)
          .add("reason", DataTypes.StringType);

  private MeasureRows() {}

  /** One row per measure, with the number of suppliers that have an OK cell in some month. */
  public static Dataset<Row> of(
      SparkSession spark,
      List<Catalogue> catalogue,
      Map<String, Double> targets,
      Dataset<Row> panel) {
    List<Row> rows = new ArrayList<>();
    for (Catalogue entry : catalogue) {
      rows.add(row(entry, targets));
    }
    Dataset<Row> ok =
        panel
            .where(
                col("part")
                    .equalTo("main")
                    .and(col("window_months").equalTo(12))
                    .and(col("status").equalTo(Figure.Status.OK.name())))
            .groupBy("measure")
            .agg(countDistinct("supplier_id").as("suppliers_ok"));
    Dataset<Row> measures = spark.createDataFrame(rows, SCHEMA);
    return measures
        .join(ok, measures.col("name").equalTo(ok.col("measure")), "left")
        .withColumn("suppliers_ok", coalesce(col("suppliers_ok"), lit(0L)))
        .drop("measure");
  }

  private static Row row(Catalogue entry, Map<String, Double> targets) {
    Measure m = entry.measure();
    List<String> parts = m.parts().stream().map(Measure.Part::name).skip(1).toList();
    String state = m.parts().get(0).state().getClass().getSimpleName().toUpperCase(Locale.ROOT);
    return RowFactory.create(
        m.id(),
        m.name(),
        m.isOutcome() ? "OUTCOME" : "INDICATOR",
        m.pillar().map(Pillar::code).orElse(null),
        m.parties().isEmpty()
            ? "-"
            : String.join(",", m.parties().stream().map(Party::name).toList()),
        m.unit(),
        m.better().name(),
        m.minN(),
        targets.get(m.name()),
        state,
        String.join(",", parts),
        entry.reason().isEmpty(),
        entry.reason().orElse(null));
  }
}

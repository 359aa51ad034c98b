package org.partnershiphealth.panel;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.config.Pillar;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.facts.Facts;
import org.partnershiphealth.facts.Flows;
import org.partnershiphealth.facts.OrderLines;
import org.partnershiphealth.indicators.Ingredients;
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
          .add("reason", DataTypes.StringType)
          .add("adds_values", DataTypes.BooleanType);

  private static final Column UNIT_MIX = col("value_missing").equalTo("UNIT_MIX");

  private MeasureRows() {}

  /** One row per measure, with the number of suppliers that have an OK cell in some month. */
  public static Dataset<Row> of(Facts facts, List<Catalogue> catalogue, Dataset<Row> panel) {
    JobFile job = facts.inputs().job();
    boolean invoices = facts.inputs().extracts().mapped(SourceTables.INVOICES);
    List<Row> rows = new ArrayList<>();
    for (Catalogue entry : catalogue) {
      rows.add(row(entry, job.targets().measures(), invoices));
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
    Dataset<Row> measures = facts.inputs().spark().createDataFrame(rows, SCHEMA);
    return measures
        .join(ok, measures.col("name").equalTo(ok.col("measure")), "left")
        .crossJoin(facts.get(OrderLines.FACT).agg(count_if(UNIT_MIX).as("mixed_n")))
        .withColumn("suppliers_ok", coalesce(col("suppliers_ok"), lit(0L)))
        .withColumn("reason", concat_ws("; ", col("reason"), unitMix()))
        .withColumn("reason", nullif(col("reason"), lit("")))
        .drop("measure", "mixed_n", "adds_values");
  }

  /** Why some cells of a measure that adds up values of lines have no data. */
  private static Column unitMix() {
    return when(
        col("adds_values").and(col("mixed_n").gt(0)),
        concat(lit("UNIT_MIX: order lines without a value: "), col("mixed_n")));
  }

  /** Whether it reads amounts of order lines that were made comparable by the item's price. */
  private static boolean addsValues(Measure measure) {
    return measure.fact().isPresent()
        && Ingredients.columns(measure).stream().anyMatch(c -> c.endsWith("_value"))
        && Ingredients.of(measure).contains("order_lines.unit_price");
  }

  private static Optional<String> fallback(Measure measure, boolean invoices) {
    boolean spend = Ingredients.columns(measure).contains(Flows.SPEND);
    return spend && !invoices
        ? Optional.of("spend is what was accepted at its price: invoices is not mapped")
        : Optional.empty();
  }

  private static Row row(Catalogue entry, Map<String, Double> targets, boolean invoices) {
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
        entry.reason().or(() -> fallback(m, invoices)).orElse(null),
        addsValues(m));
  }
}

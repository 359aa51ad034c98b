package org.partnershiphealth.panel;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.partnershiphealth.facts.FactInputs;
import org.partnershiphealth.facts.Facts;
import org.partnershiphealth.facts.SupplierSpans;
import org.partnershiphealth.indicators.Measure;

/**
 * All that the panel stage computes.
 *
 * @param catalogue every measure and whether the job has data for it
 * @param suppliers supplier_id, peer_group, internal, category, country, contract_type, first_month
 *     and last_month as numbers, of the suppliers that something is known about
 * @param figures see {@link Windows#SCHEMA}
 * @param firstMonth the first month of any supplier, counted since year 0
 */
public record PanelResult(
    List<Catalogue> catalogue,
    Dataset<Row> suppliers,
    Dataset<Row> figures,
    Trust trust,
    int firstMonth) {

  /** Computes the panel; what is used more than once is kept. */
  public static PanelResult of(Facts facts, UnaryOperator<Dataset<Row>> keep) {
    FactInputs inputs = facts.inputs();
    List<Catalogue> catalogue = Catalogue.of(inputs.job());
    List<Measure> mapped = Catalogue.mapped(catalogue);
    int asOfMonth = Windows.monthNumber(inputs.asOf());
    Dataset<Row> suppliers = keep.apply(suppliers(facts, asOfMonth));
    Dataset<Row> toCutOff = suppliers.withColumn("last_month", lit(asOfMonth));
    Row first = suppliers.agg(functions.min("first_month")).first();
    Trust trust = Trust.of(facts, mapped, toCutOff, keep);
    return new PanelResult(
        catalogue,
        suppliers,
        Panel.of(facts, mapped, suppliers, Optional.of(trust.scores()), keep),
        trust,
        first.isNullAt(0) ? asOfMonth : first.getInt(0));
  }

  private static Dataset<Row> suppliers(Facts facts, int asOfMonth) {
    Dataset<Row> parties = facts.inputs().parties();
    Dataset<Row> spans =
        facts
            .get(SupplierSpans.FACT)
            .select(
                col("supplier_id").as("id"),
                Panel.monthNumber(col("first_month")).as("first_month"),
                Panel.monthNumber(col("last_month")).as("last_month"));
    Column known = col("first_month").isNotNull();
    return parties
        .join(spans, parties.col("supplier_id").equalTo(spans.col("id")), "inner")
        .where(known)
        .select(
            col("supplier_id"),
            col("peer_group"),
            col("internal"),
            col("category"),
            col("country"),
            col("contract_type"),
            col("first_month"),
            coalesce(col("last_month"), lit(asOfMonth)).as("last_month"));
  }
}

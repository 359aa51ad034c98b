package org.partnershiphealth.panel;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.config.ManyRows;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Fact;
import org.partnershiphealth.facts.Facts;
import org.partnershiphealth.indicators.Act;
import org.partnershiphealth.indicators.Measure;

/**
 * The ledger and what it supports.
 *
 * @param ledger the acts; a concealment's weight is its severity alone
 * @param reputations see {@link Reputations#SCHEMA}
 * @param scores the rows of {@code trust_month}
 * @param halves reputations from every second act of each supplier; see {@link Halves}
 */
public record Trust(
    Dataset<Row> ledger,
    Dataset<Row> reputations,
    Dataset<Row> scores,
    Dataset<Row> halves,
    JobFile job) {

  /**
   * Ledger, reputations and scores of both sides.
   *
   * @param measures those that the job has data for
   * @param spans supplier_id, peer_group, internal, first_month and last_month as numbers
   * @param keep persists what is used more than once
   */
  public static Trust of(
      Facts facts, List<Measure> measures, Dataset<Row> spans, UnaryOperator<Dataset<Row>> keep) {
    JobFile job = facts.inputs().job();
    Map<Fact, Dataset<Row>> rows = new HashMap<>();
    measures.stream()
        .filter(m -> m.act().isPresent())
        .forEach(m -> rows.put(m.fact().orElseThrow(), facts.get(m.fact().orElseThrow())));
    Dataset<Row> ledger = keep.apply(Ledger.of(facts.inputs().spark(), rows, measures));
    Dataset<Row> acts = keep.apply(Ledger.byMonth(ledger, scoredAs(measures)));
    ScoreWeights buyer = ScoreWeights.of(Party.BUYER, measures, job.trust(), Set.of());
    ScoreWeights supplier = ScoreWeights.of(Party.SUPPLIER, measures, job.trust(), Set.of());
    Reputations pass =
        new Reputations(
            List.of(buyer, supplier), job.trust().halfLifeMonths(), job.trust().concealment());
    TrustScores combined = new TrustScores(buyer, supplier, job.trust().concealment());
    return ManyRows.in(
        facts.inputs().spark(),
        () -> {
          Broadcast<Map<PriorKey, SupplierScores.Prior>> priors = priors(facts, acts, spans);
          Dataset<Row> kept = keep.apply(pass.of(acts, spans, priors));
          Dataset<Row> halfActs = Ledger.byMonth(Halves.ofActs(ledger), scoredAs(measures));
          Dataset<Row> halves = pass.of(halfActs, Halves.ofSuppliers(spans), priors);
          return new Trust(ledger, kept, keep.apply(combined.of(kept)), halves, job);
        });
  }

  /**
   * The whole scores rebuilt without some indicators, for outcomes that share an ingredient with
   * them; see {@link ScoreVariants#SCHEMA}, in which variant counts these sets of names.
   */
  public Dataset<Row> scoresWithout(List<Measure> measures, List<Set<String>> variants) {
    return variants(measures, variants).of(reputations);
  }

  /** The same at the cut-off from either half of the acts: {@code half} is 0 or 1. */
  public Dataset<Row> halfScoresWithout(List<Measure> measures, List<Set<String>> variants) {
    LocalDate last = job.asOf().withDayOfMonth(1);
    return Halves.apart(variants(measures, variants).of(halves.where(col("month").equalTo(last))));
  }

  private ScoreVariants variants(List<Measure> measures, List<Set<String>> variants) {
    return new ScoreVariants(
        variants.stream()
            .map(
                without ->
                    new TrustScores(
                        ScoreWeights.of(Party.BUYER, measures, job.trust(), without),
                        ScoreWeights.of(Party.SUPPLIER, measures, job.trust(), without),
                        job.trust().concealment()))
            .toList());
  }

  /** The rows of the published ledger. */
  public Dataset<Row> publishedLedger() {
    Dataset<Row> whole = Ledger.published(ledger, job.trust().concealment());
    return job.ledger() == JobFile.LedgerDetail.BREACHES ? Ledger.breachesOnly(whole) : whole;
  }

  private static Map<String, String> scoredAs(List<Measure> measures) {
    Map<String, String> others = new LinkedHashMap<>();
    for (Measure measure : measures) {
      measure.act().flatMap(Act::scoredAs).ifPresent(o -> others.put(measure.name(), o));
    }
    return others;
  }

  /** Bounded by peer groups x sides x indicators x years, so the driver may hold them. */
  private static Broadcast<Map<PriorKey, SupplierScores.Prior>> priors(
      Facts facts, Dataset<Row> acts, Dataset<Row> spans) {
    SparkSession spark = facts.inputs().spark();
    Map<PriorKey, SupplierScores.Prior> priors = new HashMap<>();
    for (Row row : new Priors(facts.inputs().asOf().getYear()).of(acts, spans).collectAsList()) {
      priors.put(
          new PriorKey(row.getString(0), row.getString(1), row.getString(2), row.getInt(3)),
          new SupplierScores.Prior(row.getDouble(4), row.getDouble(5)));
    }
    return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(priors);
  }
}

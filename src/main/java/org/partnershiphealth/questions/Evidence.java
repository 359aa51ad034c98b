package org.partnershiphealth.questions;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Ingredients;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.panel.Catalogue;
import org.partnershiphealth.panel.PanelResult;
import org.partnershiphealth.panel.Trust;
import org.partnershiphealth.panel.TrustScores;
import org.partnershiphealth.published.PublishedTables;

/** All questions asked of one run's panel. */
public final class Evidence {

  private static final int LEAST_EVIDENCE = 3;

  private final JobFile job;
  private final List<Measure> measures;
  private final Dataset<Row> panel;
  private final Trust trust;
  private final PanelGrids grids;

  /**
   * @param measures those that the job has data for
   * @param panel the figures of every supplier and month
   * @param suppliers supplier_id, peer_group, internal
   * @param firstMonth the first month of the panel, counted since year 0
   */
  Evidence(
      JobFile job,
      List<Measure> measures,
      Dataset<Row> panel,
      Trust trust,
      Dataset<Row> suppliers,
      int firstMonth) {
    this.job = job;
    this.measures = measures;
    this.panel = panel;
    this.trust = trust;
    this.grids =
        new PanelGrids(
            suppliers.where(col("internal").equalTo(false)),
            firstMonth,
            lastWholeMonth(job.asOf()));
  }

  /** The evidence of one run's panel. */
  public static Evidence of(JobFile job, PanelResult panel) {
    return new Evidence(
        job,
        Catalogue.mapped(panel.catalogue()),
        panel.figures(),
        panel.trust(),
        panel.suppliers(),
        panel.firstMonth());
  }

  /** A month that the cut-off divides is left out. */
  private static int lastWholeMonth(LocalDate asOf) {
    int month = asOf.getYear() * 12 + asOf.getMonthValue() - 1;
    return asOf.plusDays(1).getDayOfMonth() == 1 ? month : month - 1;
  }

  /** The rows of {@code correlation}. */
  public Dataset<Row> correlations(SparkSession spark) {
    DoTheyMoveTogether question =
        new DoTheyMoveTogether(
            grids.peerGroups(), job.evidence().lags(), Gates.of(job.evidence().gates()));
    return spark.createDataFrame(question.answers(pairs()), DoTheyMoveTogether.SCHEMA);
  }

  /** The rows of {@code evidence_test}. */
  public Dataset<Row> tests(SparkSession spark) {
    TestGates gates = new TestGates(job.evidence().gates());
    int[] peers = grids.peerGroups();
    List<TrustTest> tests =
        primaryQuestions().stream()
            .parallel()
            .map(q -> new TrustTest(q, peers, job.evidence().lags(), gates, job.evidence().seed()))
            .toList();
    StructType schema = new StructType();
    for (StructField field : PublishedTables.EVIDENCE_TEST.schema().fields()) {
      schema = schema.add(field.name(), field.dataType(), true);
    }
    return spark.createDataFrame(
        new DoesTrustPrecedeOutput(schema, grids::supplier).answers(tests), schema);
  }

  private List<TrustTest.Question> primaryQuestions() {
    PrimaryTests primary = new PrimaryTests(job.evidence());
    Map<String, Grid> xs = indicators();
    Map<String, Grid> ys = outcomes();
    Map<Set<String>, Map<String, Grid>> scores = new LinkedHashMap<>();
    List<TrustTest.Question> questions = new ArrayList<>();
    for (Measure outcome : tested()) {
      if (primary.outcome(outcome)) {
        EffectScale scale = EffectScale.of(outcome.outcome().orElseThrow().scale());
        Grid y = PrimaryTests.onScale(outcome, scale, ys.get(outcome.name()));
        double delta = primary.material(outcome);
        Set<String> shared = overlapping(outcome);
        String excludes = String.join(",", excluded(shared));
        for (Grid x : scores.computeIfAbsent(shared, this::scores).values()) {
          questions.add(new TrustTest.Question(x, "points", excludes, y, scale, delta));
        }
        for (Measure m : measures) {
          if (primary.hypothesis(m) && !shared.contains(m.name())) {
            PrimaryTests.Scaled x = PrimaryTests.scaled(m, xs.get(testedName(m)));
            questions.add(new TrustTest.Question(x.grid(), x.name(), "", y, scale, delta));
          }
        }
      }
    }
    return questions;
  }

  private static String testedName(Measure indicator) {
    return PrimaryTests.side(indicator)
        .map(party -> indicator.name() + "_" + party.name().toLowerCase(Locale.ROOT))
        .orElse(indicator.name());
  }

  /** The ids of the acts that a score is rebuilt without. */
  private List<String> excluded(Set<String> names) {
    return measures.stream()
        .filter(m -> m.act().isPresent() && names.contains(m.name()))
        .map(Measure::id)
        .toList();
  }

  private List<DoTheyMoveTogether.Pair> pairs() {
    Map<String, Grid> xs = indicators();
    Map<String, Grid> ys = outcomes();
    Map<Set<String>, Map<String, Grid>> scores = new LinkedHashMap<>();
    List<DoTheyMoveTogether.Pair> pairs = new ArrayList<>();
    for (Measure outcome : tested()) {
      Grid y = ys.get(outcome.name());
      Set<String> shared = overlapping(outcome);
      scores
          .computeIfAbsent(shared, this::scores)
          .values()
          .forEach(x -> pairs.add(new DoTheyMoveTogether.Pair(x, y)));
      for (Measure indicator : measures) {
        if (!indicator.isOutcome() && !shared.contains(indicator.name())) {
          names(indicator).forEach(x -> pairs.add(new DoTheyMoveTogether.Pair(xs.get(x), y)));
        }
      }
    }
    return pairs;
  }

  private List<Measure> tested() {
    return measures.stream()
        .filter(
            m ->
                m.outcome().isPresent()
                    && m.outcome().get().scale() != Measure.Scale.NOT_TESTED
                    && m.windows().contains(1))
        .toList();
  }

  private Set<String> overlapping(Measure outcome) {
    Set<String> names = new TreeSet<>();
    measures.stream()
        .filter(m -> !m.isOutcome() && Ingredients.overlap(m, outcome))
        .forEach(m -> names.add(m.name()));
    return names;
  }

  /** The name of an indicator as x; one of several parties carries its party. */
  private static List<String> names(Measure indicator) {
    return indicator.parties().size() == 1
        ? List.of(indicator.name())
        : indicator.parties().stream()
            .map(p -> indicator.name() + "_" + p.name().toLowerCase(Locale.ROOT))
            .toList();
  }

  private Map<String, Grid> indicators() {
    List<String> names = new ArrayList<>();
    Column value = col("value");
    Column several = lit(false);
    for (Measure m : measures) {
      if (!m.isOutcome()) {
        names.addAll(names(m));
        Column own = col("measure").equalTo(m.name());
        if (m.better() == Direction.DOWN) {
          value = when(own, negate(col("value"))).otherwise(value);
        } else if (m.better() == Direction.ZERO) {
          value = when(own, negate(abs(col("value")))).otherwise(value);
        }
        if (m.parties().size() > 1) {
          several = several.or(own);
        }
      }
    }
    Column name =
        when(several, concat(col("measure"), lit("_"), lower(col("party"))))
            .otherwise(col("measure"));
    Dataset<Row> rows =
        cells(true).select(name.as("name"), col("supplier_id"), col("month"), value.as("value"));
    return grids.read(rows, names);
  }

  private Map<String, Grid> outcomes() {
    Dataset<Row> rows =
        cells(false)
            .select(col("measure").as("name"), col("supplier_id"), col("month"), col("value"));
    return grids.read(rows, tested().stream().map(Measure::name).toList());
  }

  private Dataset<Row> cells(boolean indicators) {
    Column party = indicators ? col("party").notEqual("-") : col("party").equalTo("-");
    return panel.where(
        col("part")
            .equalTo("main")
            .and(col("window_months").equalTo(1))
            .and(col("n").geq(1))
            .and(party));
  }

  private Map<String, Grid> scores(Set<String> without) {
    Dataset<Row> scores =
        without.isEmpty() ? trust.scores() : trust.scoresWithout(measures, without);
    Dataset<Row> rows =
        scores
            .where(
                col("pillar").equalTo(TrustScores.ALL).and(col("evidence_n").geq(LEAST_EVIDENCE)))
            .select(
                concat(lit("trust_"), lower(col("party"))).as("name"),
                col("supplier_id"),
                col("month"),
                col("score").as("value"));
    List<String> names = new ArrayList<>();
    for (Party party : List.of(Party.BUYER, Party.SUPPLIER, Party.MUTUAL)) {
      names.add("trust_" + party.name().toLowerCase(Locale.ROOT));
    }
    return grids.read(rows, names);
  }
}

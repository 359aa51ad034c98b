package org.partnershiphealth.questions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.partnershiphealth.estimators.Estimate;
import org.partnershiphealth.estimators.FalseDiscovery;
import org.partnershiphealth.estimators.Influence;
import org.partnershiphealth.estimators.Interval;
import org.partnershiphealth.estimators.PanelDesign;
import org.partnershiphealth.estimators.Verdict;

/**
 * Does trust come before output? The headline: when a supplier's trust stands above its own usual
 * level, how does its outcome stand against that of its peers in the same months, now and in the
 * months after.
 */
final class DoesTrustPrecedeOutput {

  private static final String CONVENTION = "CR1 nested K; CV3; t(G-1)";

  private final StructType schema;
  private final IntFunction<String> supplierId;
  private final IntToDoubleFunction spend;

  /**
   * @param schema of {@code evidence_test}
   * @param supplierId the id of a supplier of the grids
   * @param spend what it was paid in the last 12 months; 0 where nothing is known
   */
  DoesTrustPrecedeOutput(
      StructType schema, IntFunction<String> supplierId, IntToDoubleFunction spend) {
    this.schema = schema;
    this.supplierId = supplierId;
    this.spend = spend;
  }

  /** The rows of {@code evidence_test} for the primary tests. */
  List<Row> answers(List<TrustTest> tests) {
    double[][] q = families(tests);
    return IntStream.range(0, tests.size())
        .parallel()
        .mapToObj(i -> row(tests.get(i), orEmpty(q[0][i]), orEmpty(q[1][i])))
        .toList();
  }

  /** Tests of one outcome in one scope are one family. */
  private static String family(TrustTest test) {
    Scope scope = test.question().scope();
    return test.question().outcome().name() + "/" + scope.type() + "/" + scope.value();
  }

  /** q of Benjamini and Hochberg, then of Benjamini and Yekutieli, by family. */
  private static double[][] families(List<TrustTest> tests) {
    double[][] q = new double[2][tests.size()];
    Arrays.stream(q).forEach(row -> Arrays.fill(row, Double.NaN));
    Map<String, List<Integer>> families = new TreeMap<>();
    for (int i = 0; i < tests.size(); i++) {
      if (tests.get(i).passes()) {
        families.computeIfAbsent(family(tests.get(i)), f -> new ArrayList<>()).add(i);
      }
    }
    for (List<Integer> family : families.values()) {
      double[] p =
          family.stream().mapToDouble(i -> tests.get(i).theta().orElseThrow().p()).toArray();
      double[] bh = FalseDiscovery.benjaminiHochberg(p);
      double[] by = FalseDiscovery.benjaminiYekutieli(p);
      for (int k = 0; k < p.length; k++) {
        q[0][family.get(k)] = bh[k];
        q[1][family.get(k)] = by[k];
      }
    }
    return q;
  }

  private Row row(TrustTest test, OptionalDouble bh, OptionalDouble by) {
    Map<String, Object> cells = new LinkedHashMap<>();
    TrustTest.Question question = test.question();
    cells.put("spec_id", "headline");
    cells.put("primary_test", true);
    cells.put("x", question.x().name());
    cells.put("x_scale", question.scale());
    cells.put("x_excludes", question.excludes());
    cells.put("scope_type", question.scope().type());
    cells.put("scope_value", question.scope().value());
    cells.put("outcome", question.outcome().name());
    cells.put("outcome_unit", question.effect().unit());
    cells.put("family_id", family(test));
    cells.put("convention", CONVENTION);
    counts(cells, test);
    test.theta().ifPresent(theta -> estimate(cells, test, theta));
    number(cells, "q_bh", bh);
    number(cells, "q_by", by);
    judge(cells, test, bh);
    Object[] values = new Object[schema.length()];
    for (int i = 0; i < values.length; i++) {
      StructField field = schema.fields()[i];
      values[i] = cells.get(field.name());
    }
    return RowFactory.create(values);
  }

  private static void counts(Map<String, Object> cells, TrustTest test) {
    PanelDesign design = test.design();
    cells.put("n_rows", (long) design.rows());
    cells.put("n_suppliers", (long) test.fit().suppliers());
    cells.put("n_months", (long) design.months());
    cells.put("rows_lost_outcome", (long) design.lostOutcome());
    cells.put("rows_lost_trust", (long) design.lostTrust());
    cells.put("rows_lost_lag", (long) design.lostLag() + design.lostControl());
    cells.put("rows_lost_singleton", (long) design.lostSingleton());
    number(cells, "kappa", OptionalDouble.of(test.fit().kappa()));
  }

  private void estimate(Map<String, Object> cells, TrustTest test, Estimate theta) {
    EffectScale scale = test.question().effect();
    Interval interval = theta.interval();
    Map<String, Double> numbers = new LinkedHashMap<>();
    numbers.put("theta", theta.value());
    numbers.put("se", theta.se());
    numbers.put("se_cr1", theta.seCr1());
    numbers.put("df", (double) theta.df());
    numbers.put("t", theta.t());
    numbers.put("p", theta.p());
    numbers.put("ci_lo", interval.low());
    numbers.put("ci_hi", interval.high());
    numbers.put("sd_within", test.fit().sdWithin(0));
    numbers.put("pct_per_10pt", scale.told(10 * theta.value()));
    numbers.put("pct_lo", scale.told(10 * interval.low()));
    numbers.put("pct_hi", scale.told(10 * interval.high()));
    numbers.put("pct_per_sd", scale.told(test.fit().sdWithin(0) * theta.value()));
    numbers.put("mde80_pct", scale.told(10 * theta.detectable()));
    numbers.put("p_tost", theta.equivalence(scale.perPoint(test.question().delta())));
    numbers.forEach((name, value) -> number(cells, name, OptionalDouble.of(value)));
    number(cells, "se_cv3", theta.seCv3());
    number(cells, "theta_1_3", test.later());
    money(cells, test, interval);
    test.influence().ifPresent(influence -> influence(cells, influence));
  }

  /** Spend, and what a difference of 10 points goes with of it, where the outcome is in percent. */
  private void money(Map<String, Object> cells, TrustTest test, Interval interval) {
    EffectScale scale = test.question().effect();
    double sum =
        test.fit().scores().stream().mapToDouble(s -> spend.applyAsDouble(s.supplier())).sum();
    if (sum <= 0) {
      return;
    }
    cells.put("spend_12m", money(sum));
    if (scale == EffectScale.PERCENT) {
      cells.put("spend_low", money(sum * scale.told(10 * interval.low()) / 100));
      cells.put("spend_high", money(sum * scale.told(10 * interval.high()) / 100));
    }
  }

  private static BigDecimal money(double amount) {
    return BigDecimal.valueOf(amount).setScale(4, RoundingMode.HALF_EVEN);
  }

  private void influence(Map<String, Object> cells, Influence influence) {
    int least = influence.atLeast();
    int most = influence.atMost();
    number(cells, "eff_suppliers", OptionalDouble.of(influence.effective()));
    number(cells, "top_share", OptionalDouble.of(influence.topShare()));
    number(cells, "loo_min", OptionalDouble.of(influence.without()[least]));
    number(cells, "loo_max", OptionalDouble.of(influence.without()[most]));
    cells.put("loo_supplier_min", supplierId.apply(influence.suppliers().get(least)));
    cells.put("loo_supplier_max", supplierId.apply(influence.suppliers().get(most)));
  }

  private static void judge(Map<String, Object> cells, TrustTest test, OptionalDouble q) {
    TrustTest.Judgement judged = test.judged(q);
    Verdict verdict = judged.verdict();
    judged.swaps().ifPresent(s -> number(cells, "p_perm", OptionalDouble.of(s.p())));
    judged.swaps().ifPresent(s -> number(cells, "placebo_rate_peer", OptionalDouble.of(s.rate())));
    number(cells, "p_forward", judged.forward());
    number(cells, "p_backward", judged.backward());
    number(cells, "p_future", judged.future());
    number(cells, "delta_pct", OptionalDouble.of(test.question().delta()));
    cells.put("levels_conflict", judged.levelsConflict());
    cells.put("direction", verdict.direction().replace("DIRECTION_UNCLEAR", "UNCLEAR"));
    cells.put("verdict", verdict.answer());
    cells.put("reason_codes", String.join(",", codes(verdict, test.question().reliability())));
    number(cells, "reliability", test.question().reliability());
  }

  /** A noisy score is said whatever the answer: what it is associated with is more. */
  private static List<String> codes(Verdict verdict, OptionalDouble reliability) {
    List<String> codes = new ArrayList<>(verdict.codes());
    if (reliability.isPresent() && reliability.getAsDouble() < Reliability.NOISY) {
      codes.add("NOISY_INDEX");
    }
    return codes;
  }

  private static OptionalDouble orEmpty(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static void number(Map<String, Object> cells, String name, OptionalDouble value) {
    if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
      cells.put(name, value.getAsDouble());
    }
  }
}

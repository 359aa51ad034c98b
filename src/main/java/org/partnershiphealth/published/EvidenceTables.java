package org.partnershiphealth.published;

import static org.partnershiphealth.published.PublishedTable.table;

/** Published tables of the evidence: how trust is related to output, quality and cost. */
final class EvidenceTables {

  static final PublishedTable CORRELATION =
      table("correlation", "Correlations of trust and outcomes at four levels")
          .grain(
              "one x, outcome, level, method and lag",
              "x",
              "outcome",
              "level",
              "method",
              "lag_months")
          .from("trust_month, indicator_month, outcome_month")
          .text("x", "score or indicator")
          .text("outcome", "the outcome")
          .text("level", "pooled, between, within or within_peer")
          .text("method", "pearson, spearman or kendall")
          .integer("lag_months", "months", "how much earlier x is")
          .number("q_bh", "-", "Benjamini-Hochberg q of its family")
          .count("n", "rows used")
          .count("n_suppliers", "suppliers in them")
          .number("estimate", "-1..1", "the correlation")
          .number("ci_lo", "-1..1", "lower 95 % limit")
          .number("ci_hi", "-1..1", "upper 95 % limit")
          .text("ci_method", "cluster_influence, fisher or none")
          .number("p", "-", "two-sided p of no association")
          .text("reason", "why there is no estimate")
          .build();

  static final PublishedTable EVIDENCE_TEST = evidenceTest();

  static final PublishedTable LEAD_LAG =
      table("lead_lag", "Within-supplier correlation of trust and outcome at leads and lags")
          .grain("one x, outcome, lag and filter", "x", "outcome", "lag_months", "prewhitened")
          .from("trust_month, outcome_month")
          .text("x", "score or indicator")
          .text("outcome", "the outcome")
          .integer("lag_months", "months", "positive: trust earlier")
          .flag("prewhitened", "both series filtered by the AR(1) of x")
          .number("r", "-1..1", "the correlation")
          .number("ci_lo", "-1..1", "lower 95 % limit")
          .number("ci_hi", "-1..1", "upper 95 % limit")
          .count("n", "rows used")
          .count("n_suppliers", "suppliers in them")
          .build();

  static final PublishedTable DOSE_RESPONSE =
      table("dose_response", "The outcome in fifths of trust")
          .grain("one x, outcome and bin", "x", "outcome", "bin")
          .from("trust_month, outcome_month")
          .text("x", "score or indicator")
          .text("outcome", "the outcome")
          .integer("bin", "1-5", "fifth of x, 1 the lowest")
          .number("x_lo", "points", "lower end of the bin")
          .number("x_hi", "points", "upper end of the bin")
          .count("n_rows", "rows in the bin")
          .count("n_suppliers", "suppliers in the bin")
          .number("pct_vs_middle", "%, pp or raw", "difference from the middle bin")
          .number("lo", "%, pp or raw", "lower 95 % limit")
          .number("hi", "%, pp or raw", "upper 95 % limit")
          .build();

  static final PublishedTable SUPPLIER_INFLUENCE =
      table("supplier_influence", "How much each supplier moves an association")
          .grain("one x, outcome and supplier", "x", "outcome", "supplier_id")
          .from("trust_month, outcome_month")
          .text("x", "score or indicator")
          .text("outcome", "the outcome")
          .text("supplier_id", "the supplier")
          .number("info_share", "share", "its share of the information")
          .number("dfbeta_std", "standard errors", "change of theta without it")
          .number("theta_without", "per point", "theta without it")
          .build();

  static final PublishedTable HORSE_RACE =
      table("horse_race", "Price, speed or trust: which one goes with later results")
          .grain("one outcome and rival", "outcome", "rival")
          .from("trust_month, outcome_month, order_line")
          .text("outcome", "the outcome of the follow-up")
          .text("rival", "trust, cheapness or speed in the baseline")
          .number("estimate", "per SD", "coefficient of the standardised rival")
          .number("lo", "per SD", "lower 95 % limit")
          .number("hi", "per SD", "upper 95 % limit")
          .number("p", "-", "two-sided p")
          .number("q", "-", "Benjamini-Hochberg q over the table")
          .count("n", "suppliers")
          .text("diff_vs", "the nearest other rival")
          .number("diff", "per SD", "difference from it")
          .number("diff_lo", "per SD", "lower 95 % limit")
          .number("diff_hi", "per SD", "upper 95 % limit")
          .text("winner", "the rival that wins the outcome; null: none")
          .build();

  static final PublishedTable ASYMMETRY =
      table("asymmetry", "Earned slowly, lost quickly?")
          .grain("one test", "scope")
          .from("ledger, indicator_month")
          .text("scope", "ALL")
          .number("b_kept", "pp per act", "answered-in-time share per kept act")
          .number("se_kept", "pp per act", "its standard error")
          .number("b_broken", "pp per act", "answered-in-time share per broken act")
          .number("se_broken", "pp per act", "its standard error")
          .number("ratio", "-", "-b_broken / b_kept")
          .number("lo", "-", "lower 95 % limit")
          .number("hi", "-", "upper 95 % limit")
          .count("n_rows", "rows")
          .count("n_suppliers", "suppliers")
          .text("verdict", "ESTIMATED or NOT_ENOUGH_EVIDENCE")
          .build();

  static final PublishedTable LEAGUE =
      table("league", "Suppliers against their peers, with the uncertainty of that")
          .grain("one supplier and party", "supplier_id", "party")
          .from("trust_month")
          .text("supplier_id", "the supplier")
          .text("party", "BUYER, SUPPLIER or MUTUAL")
          .number("score", "0-100", "score at the cut-off, shrunk by its prior")
          .number("raw", "0-100", "the same without a prior")
          .number("shrink_weight", "share", "how far the prior pulled it")
          .number("band_lo", "0-100", "lower end of the 90 % band")
          .number("band_hi", "0-100", "upper end of the 90 % band")
          .number("rank_med", "rank", "median rank over draws; 1 is best")
          .number("rank_lo", "rank", "5 % rank")
          .number("rank_hi", "rank", "95 % rank")
          .number("p_top_decile", "share", "probability of the top tenth")
          .number("p_bottom_decile", "share", "probability of the bottom tenth")
          .text("tier", "ABOVE, NOT_DISTINGUISHABLE or BELOW the peer median")
          .build();

  static final PublishedTable WARNING =
      table("warning", "Early warnings with their rate of false alarms")
          .grain("one supplier, signal and month", "supplier_id", "signal", "month")
          .sort("month", "supplier_id", "signal")
          .from("trust_month, outcome_month")
          .text("supplier_id", "the supplier")
          .text("signal", "a score, a pillar or an outcome")
          .date("month", "month of the alarm")
          .text("party", "whose conduct, or the outcome")
          .number("ewma", "-", "the chart's value")
          .number("limit_value", "-", "the limit that it fell below")
          .integer("baseline_months", "months", "months of the baseline; below 24 provisional")
          .number("phi", "-", "autocorrelation of the baseline")
          .date("began_month", "the month after the chart last stood at or above 0")
          .number("size", "unit of the signal", "mean since then minus baseline")
          .text("owner", "whose acts drove it")
          .number("p_one_sided", "-", "one-sided p")
          .number("q_month", "-", "Benjamini-Hochberg q among the month's signals")
          .number("expected_false_alarms_month", "alarms", "alarms that chance alone would give")
          .number("expected_recovery_points", "points", "recovery expected without any action")
          .build();

  static final PublishedTable WARNING_DRIVER =
      table("warning_driver", "The acts or facts behind a warning")
          .grain("one warning and rank", "supplier_id", "signal", "month", "rank")
          .from("ledger")
          .text("supplier_id", "the supplier")
          .text("signal", "a score, a pillar or an outcome")
          .date("month", "month of the alarm")
          .integer("rank", "1-5", "1 weighs most")
          .text("action_id", "the act in the ledger")
          .text("source_table", "for an outcome: the source table")
          .text("source_key", "for an outcome: the row's key")
          .build();

  static final PublishedTable COHORT =
      table("cohort", "Outcomes of the quarters of trust in the first 12 months")
          .grain("one outcome, quarter and month", "outcome", "quarter", "month")
          .from("trust_month, outcome_month")
          .text("outcome", "the outcome")
          .integer("quarter", "1-4", "quarter of MUTUAL in the first 12 months, 4 the highest")
          .date("month", "first day of the month")
          .number("value", "unit of the outcome", "mean")
          .number("low", "unit of the outcome", "lower 95 % limit")
          .number("high", "unit of the outcome", "upper 95 % limit")
          .count("n_suppliers", "suppliers")
          .build();

  static final PublishedTable EXPOSURE =
      table("exposure", "How much of the spend hangs on which tier of trust")
          .grain("one supplier", "supplier_id")
          .from("league, supplier")
          .text("supplier_id", "the supplier")
          .text("tier_buyer", "tier of our own conduct")
          .text("tier_supplier", "tier of the supplier's conduct")
          .number("portfolio_share", "share", "its share of the portfolio's spend of 12 months")
          .build();

  private EvidenceTables() {}

  private static PublishedTable evidenceTest() {
    PublishedTable.Builder t =
        table("evidence_test", "Does trust come before the outcome? One test a row")
            .grain(
                "one x, outcome, scope and specification",
                "x",
                "x_excludes",
                "outcome",
                "scope_type",
                "scope_value",
                "spec_id")
            .from("trust_month, indicator_month, outcome_month")
            .text("spec_id", "the specification")
            .flag("primary_test", "named before looking")
            .text("x", "score or indicator")
            .text("x_scale", "points, or sd10 and the standard deviation")
            .text("x_excludes", "indicators left out because they share an ingredient")
            .text("scope_type", "all, category, country or contract_type")
            .text("scope_value", "the category, country or contract type")
            .text("outcome", "the outcome")
            .text("outcome_unit", "%, pp or raw")
            .text("family_id", "the family of tests that q is over")
            .count("n_rows", "rows used")
            .count("n_suppliers", "suppliers in them")
            .count("n_months", "months in them")
            .count("rows_lost_outcome", "rows without the outcome")
            .count("rows_lost_trust", "rows without x")
            .count("rows_lost_lag", "rows without a lag of x or a control")
            .count("rows_lost_singleton", "rows alone in their supplier or peer and month");
    for (String[] number :
        new String[][] {
          {"eff_suppliers", "suppliers", "effective number of suppliers"},
          {"top_share", "share", "largest supplier's share of the information"},
          {"kappa", "-", "condition number of the scaled cross-products"},
          {"sd_within", "points", "within-supplier standard deviation of x"},
          {"theta", "per point", "cumulative association over the lags"},
          {"se", "per point", "the larger of both standard errors"},
          {"se_cr1", "per point", "cluster-robust standard error CR1"},
          {"se_cv3", "per point", "exact cluster jackknife"},
          {"df", "-", "degrees of freedom"},
          {"t", "-", "theta / se"},
          {"p", "-", "two-sided p"},
          {"q_bh", "-", "Benjamini-Hochberg q of the family"},
          {"q_by", "-", "Benjamini-Yekutieli q of the family"},
          {"ci_lo", "per point", "lower 95 % limit of theta"},
          {"ci_hi", "per point", "upper 95 % limit of theta"},
          {"pct_per_10pt", "%, pp or raw", "difference that goes with 10 points"},
          {"pct_lo", "%, pp or raw", "its lower 95 % limit"},
          {"pct_hi", "%, pp or raw", "its upper 95 % limit"},
          {"pct_per_sd", "%, pp or raw", "difference that goes with one within SD"},
          {"mde80_pct", "%, pp or raw", "smallest difference found with 80 % power"},
          {"delta_pct", "%, pp or raw", "smallest material difference"},
          {"p_tost", "-", "p of the equivalence test"},
          {"loo_min", "per point", "smallest theta without one supplier"},
          {"loo_max", "per point", "largest theta without one supplier"}
        }) {
      t.number(number[0], number[1], number[2]);
    }
    t.text("loo_supplier_min", "the supplier behind loo_min")
        .text("loo_supplier_max", "the supplier behind loo_max");
    for (String[] number :
        new String[][] {
          {"p_perm", "-", "p of the swap placebo"},
          {"placebo_rate_peer", "share", "swapped histories beyond the 5 % limit"},
          {"p_future", "-", "p of the future-trust placebo"},
          {"p_forward", "-", "p that trust comes before the outcome"},
          {"p_backward", "-", "p that the outcome comes before trust"},
          {"theta_1_3", "per point", "association over lags 1 to 3"},
          {"reliability", "-", "split-half reliability of x"}
        }) {
      t.number(number[0], number[1], number[2]);
    }
    return t.flag("levels_conflict", "between and within suppliers differ in sign")
        .moneySum("spend_12m", "spend of the suppliers in the test")
        .moneySum("spend_low", "spend associated with 10 points, lower end")
        .moneySum("spend_high", "spend associated with 10 points, upper end")
        .text("direction", "TRUST_FIRST, OUTCOME_FIRST, UNCLEAR or NOT_ASSESSED")
        .text("verdict", "ASSOCIATED, NO_MATERIAL_ASSOCIATION or NOT_ENOUGH_EVIDENCE")
        .text("reason_codes", "comma-separated")
        .text("convention", "how standard errors are computed")
        .build();
  }
}

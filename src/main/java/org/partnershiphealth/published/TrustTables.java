package org.partnershiphealth.published;

import static org.partnershiphealth.published.PublishedTable.table;

/** Published tables of measures, acts and scores. */
final class TrustTables {

  static final PublishedTable MEASURE =
      table("measure", "The catalogue of measures and its state in this run")
          .grain("one measure", "id")
          .from("catalogue")
          .text("id", "row of the catalogue, A1 to K8")
          .text("name", "name used in every measure column")
          .text("kind", "INDICATOR of conduct or OUTCOME")
          .text("pillar", "field of conduct, A to G; null for outcomes")
          .text("party", "whose conduct it is, comma-separated; - for outcomes")
          .text("unit", "unit of its value")
          .text("direction", "UP, DOWN or ZERO is better; NONE is not judged")
          .number("min_n", "items", "below this n a cell is LOW_N")
          .number("target", "unit of the measure", "target set in the job file")
          .text("state", "how months are merged: RATE, MEAN, HISTOGRAM, ...")
          .text("parts", "its second figures, comma-separated")
          .flag("mapped", "whether the job has data for it")
          .text("reason", "why it is not mapped, or how it was computed")
          .count("suppliers_ok", "suppliers with an OK cell in some month, 12-month window")
          .build();

  static final PublishedTable INDICATOR_MONTH =
      figures("indicator_month", "Conduct of both sides by supplier and month");

  static final PublishedTable OUTCOME_MONTH =
      figures("outcome_month", "Output, quality, cost and improvement by supplier and month");

  static final PublishedTable GROUP_MEASURE =
      table("group_measure", "Measures of peer groups and of the whole portfolio")
          .grain(
              "one group, measure, party and month",
              "group_kind",
              "group_value",
              "measure",
              "party",
              "month")
          .sort("month", "group_kind", "group_value", "measure", "party")
          .from("indicator_month, outcome_month")
          .text("group_kind", "PEER or PORTFOLIO")
          .text("group_value", "the peer group; ALL for the portfolio")
          .text("measure", "name of the measure")
          .text("party", "whose conduct; - for outcomes")
          .date("month", "first day of the month")
          .number("value", "unit of the measure", "median over suppliers, or the group's figure")
          .number("low", "unit of the measure", "lower quartile, or lower 95 % limit")
          .number("high", "unit of the measure", "upper quartile, or upper 95 % limit")
          .count("n", "suppliers")
          .text("status", "OK, LOW_N; CENSORED: low is a bound")
          .build();

  static final PublishedTable REPUTATION_MONTH =
      table("reputation_month", "What the ledger supports for one side and indicator")
          .grain(
              "one supplier, month, party and indicator",
              "supplier_id",
              "month",
              "party",
              "indicator")
          .sort("month", "supplier_id", "party", "indicator")
          .from("ledger")
          .text("supplier_id", "the supplier")
          .date("month", "first day of the month")
          .text("party", "BUYER or SUPPLIER")
          .text("indicator", "name of the indicator")
          .number("r", "weight", "kept acts, decayed")
          .number("s", "weight", "broken acts, decayed, with what concealment adds")
          .number("evidence_n", "acts", "decayed count of acts")
          .number("lambda", "per month", "decay: 2^(-1 / half-life)")
          .number("prior_weight", "acts", "W: how many acts the prior counts for")
          .number("base_rate", "share", "a: share of kept acts that is usual among peers")
          .number("score", "0-100", "100 (r + W a) / (r + s + W)")
          .number("low", "0-100", "lower end of the 90 % evidence band")
          .number("high", "0-100", "upper end of the 90 % evidence band")
          .number("indicator_weight", "share", "its share of its pillar")
          .number("pillar_weight", "share", "its pillar's share of the side's score")
          .build();

  static final PublishedTable TRUST_MONTH =
      table("trust_month", "Trust scores of both sides")
          .grain("one supplier, month, party and pillar", "supplier_id", "month", "party", "pillar")
          .sort("month", "supplier_id", "party", "pillar")
          .from("reputation_month")
          .text("supplier_id", "the supplier")
          .date("month", "first day of the month")
          .text("party", "BUYER (our conduct), SUPPLIER, or MUTUAL, their geometric mean")
          .text("pillar", "A to G, or ALL")
          .number("score", "0-100", "the score")
          .number("low", "0-100", "lower end of the 90 % evidence band")
          .number("high", "0-100", "upper end of the 90 % evidence band")
          .number("evidence_n", "acts", "decayed count of the acts behind it")
          .number("weight_present", "share", "share of the side's weights that has data")
          .number("score_concealment_1", "0-100", "the score if concealment weighed nothing extra")
          .number("score_concealment_10", "0-100", "the score if concealment weighed tenfold")
          .count("concealed_events_12m", "confirmed concealments of the side in 12 months")
          .text("status", "OK, LOW_N below 3 acts of evidence, NO_DATA")
          .build();

  static final PublishedTable LEDGER =
      table("ledger", "Every dated, accountable act of either side, kept or broken")
          .grain("one act", "action_id")
          .sort("month", "supplier_id", "indicator", "action_id")
          .from("facts")
          .text("action_id", "hash of source table, source key, indicator, party and month")
          .text("supplier_id", "the supplier")
          .text("party", "who owed it: BUYER, SUPPLIER or JOINT")
          .text("pillar", "field of conduct, A to G")
          .text("indicator", "name of the indicator it counts in")
          .instant("happened_at", "when it was done; null if it was not")
          .instant("limit_at", "until when it was owed")
          .date("month", "month it counts in")
          .flag("kept", "whether it was kept")
          .number("weight", "weight", "its weight; 1 unless the indicator says otherwise")
          .flag("concealed", "whether it is a confirmed concealment")
          .number("days_late", "days", "how late, where that is known")
          .count("acts_n", "acts that the row stands for; above 1 only for kept acts in short form")
          .text("source_table", "source table of the row it points to")
          .text("source_key", "key of that row")
          .build();

  private TrustTables() {}

  private static PublishedTable figures(String name, String meaning) {
    return table(name, meaning)
        .grain(
            "one supplier, month, measure, party, part and window",
            "supplier_id",
            "month",
            "measure",
            "party",
            "part",
            "window_months")
        .sort("month", "supplier_id", "measure", "party", "part", "window_months")
        .from("facts")
        .text("supplier_id", "the supplier")
        .date("month", "first day of the window's last month")
        .text("measure", "name of the measure")
        .text("party", "whose conduct; - for outcomes")
        .text("part", "main, or a named second figure")
        .integer("window_months", "months", "length of the window: 1, 3 or 12")
        .number("numerator", "unit of the measure", "what is counted or summed")
        .number("denominator", "unit of the measure", "what it is related to")
        .number("n", "items", "items behind the figure; what min_n counts")
        .number("value", "unit of the measure", "the figure")
        .number("low", "unit of the measure", "lower 95 % limit, or the bound if CENSORED")
        .number("high", "unit of the measure", "upper 95 % limit")
        .text("status", "OK, LOW_N, NO_DATA or CENSORED")
        .build();
  }
}

package org.partnershiphealth.report;

import static org.partnershiphealth.report.RunTables.count;
import static org.partnershiphealth.report.RunTables.date;
import static org.partnershiphealth.report.RunTables.flag;
import static org.partnershiphealth.report.RunTables.month;
import static org.partnershiphealth.report.RunTables.number;
import static org.partnershiphealth.report.RunTables.text;

import org.apache.spark.sql.Row;
import org.partnershiphealth.report.model.Act;
import org.partnershiphealth.report.model.Association;
import org.partnershiphealth.report.model.Cell;
import org.partnershiphealth.report.model.Cohort;
import org.partnershiphealth.report.model.Dose;
import org.partnershiphealth.report.model.GroupFigure;
import org.partnershiphealth.report.model.Lag;
import org.partnershiphealth.report.model.MeasureInfo;
import org.partnershiphealth.report.model.Partner;
import org.partnershiphealth.report.model.Promise;
import org.partnershiphealth.report.model.Rival;
import org.partnershiphealth.report.model.Score;
import org.partnershiphealth.report.model.TierRow;
import org.partnershiphealth.report.model.Trouble;

/** Rows of published tables as records. */
final class Records {

  private Records() {}

  static Partner partner(Row r) {
    return new Partner(
        text(r, "supplier_id"),
        text(r, "name"),
        text(r, "country"),
        text(r, "category"),
        text(r, "peer_group"),
        flag(r, "internal"),
        date(r, "since"),
        date(r, "ended_on"),
        number(r, "spend_12m"),
        number(r, "open_order_value"));
  }

  static Score score(Row r) {
    return new Score(
        text(r, "supplier_id"),
        month(r, "month"),
        text(r, "party"),
        text(r, "pillar"),
        number(r, "score"),
        number(r, "low"),
        number(r, "high"),
        number(r, "evidence_n"),
        text(r, "status"));
  }

  static Cell cell(Row r) {
    return new Cell(
        text(r, "supplier_id"),
        text(r, "measure"),
        text(r, "party"),
        month(r, "month"),
        number(r, "value"),
        number(r, "n"),
        text(r, "status"));
  }

  static GroupFigure figure(Row r) {
    return new GroupFigure(
        text(r, "group_value"),
        text(r, "measure"),
        text(r, "party"),
        month(r, "month"),
        number(r, "value"),
        number(r, "low"),
        number(r, "high"),
        count(r, "n"));
  }

  static MeasureInfo measure(Row r) {
    return new MeasureInfo(
        text(r, "id"),
        text(r, "name"),
        text(r, "kind"),
        text(r, "party"),
        text(r, "unit"),
        text(r, "direction"),
        number(r, "target"),
        flag(r, "mapped"),
        text(r, "reason"),
        count(r, "suppliers_ok"));
  }

  static TierRow tier(Row r) {
    return new TierRow(
        text(r, "supplier_id"),
        text(r, "party"),
        number(r, "score"),
        number(r, "band_lo"),
        number(r, "band_hi"),
        text(r, "tier"));
  }

  static Association association(Row r) {
    return new Association(
        text(r, "x"),
        text(r, "outcome"),
        text(r, "outcome_unit"),
        flag(r, "primary_test"),
        text(r, "scope_type"),
        text(r, "scope_value"),
        number(r, "pct_per_10pt"),
        number(r, "pct_lo"),
        number(r, "pct_hi"),
        number(r, "mde80_pct"),
        number(r, "delta_pct"),
        number(r, "p"),
        number(r, "q_bh"),
        count(r, "n_suppliers"),
        count(r, "n_months"),
        number(r, "se_cr1"),
        number(r, "se_cv3"),
        number(r, "loo_min"),
        number(r, "loo_max"),
        flag(r, "levels_conflict"),
        number(r, "spend_low"),
        number(r, "spend_high"),
        text(r, "direction"),
        text(r, "verdict"),
        text(r, "reason_codes"));
  }

  static Rival rival(Row r) {
    return new Rival(
        text(r, "outcome"),
        text(r, "rival"),
        number(r, "estimate"),
        number(r, "lo"),
        number(r, "hi"),
        count(r, "n"),
        text(r, "winner"));
  }

  static Dose dose(Row r) {
    return new Dose(
        text(r, "x"),
        text(r, "outcome"),
        (int) count(r, "bin"),
        number(r, "pct_vs_middle"),
        number(r, "lo"),
        number(r, "hi"));
  }

  static Lag lag(Row r) {
    return new Lag(
        text(r, "x"),
        text(r, "outcome"),
        (int) count(r, "lag_months"),
        number(r, "r"),
        number(r, "ci_lo"),
        number(r, "ci_hi"));
  }

  static Cohort cohort(Row r) {
    return new Cohort(
        text(r, "outcome"),
        (int) count(r, "quarter"),
        month(r, "month"),
        number(r, "value"),
        number(r, "low"),
        number(r, "high"),
        count(r, "n_suppliers"));
  }

  static Promise promise(Row r) {
    return new Promise(
        text(r, "commitment_id"),
        text(r, "supplier_id"),
        text(r, "party"),
        date(r, "due_on"),
        text(r, "kind"),
        text(r, "label"),
        flag(r, "on_holiday"));
  }

  static Trouble trouble(Row r) {
    String label = text(r, "label");
    return new Trouble(
        text(r, "supplier_id"),
        label == null || label.isBlank() ? text(r, "issue_id") : label,
        date(r, "opened_at"),
        date(r, "resolved_at"),
        text(r, "responsible"));
  }

  static Act act(Row r) {
    return new Act(
        text(r, "supplier_id"),
        text(r, "party"),
        text(r, "indicator"),
        date(r, "limit_at") == null ? date(r, "happened_at") : date(r, "limit_at"),
        flag(r, "kept"),
        number(r, "days_late"),
        text(r, "source_table"),
        text(r, "source_key"));
  }
}

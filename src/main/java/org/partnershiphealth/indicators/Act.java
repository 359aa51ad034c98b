package org.partnershiphealth.indicators;

import static org.apache.spark.sql.functions.lit;

import java.util.Optional;
import org.apache.spark.sql.Column;

/**
 * How the rows of an indicator's fact become acts of the ledger (03.5): one obligation, one act.
 *
 * @param where which rows are acts
 * @param happenedAt instant or date of what was done; null where nothing was
 * @param limitAt instant or date by which it was owed; null where it had no limit
 * @param month first day of the month the act is counted in
 * @param kept whether the obligation was kept
 * @param weight 1 unless the obligation says otherwise
 * @param concealed whether it is a confirmed concealment
 * @param daysLate business or calendar days late, as the indicator says; null where not late
 * @param sourceTable the source table that the act points to
 * @param sourceKey the key of the row there
 * @param scoredAs the indicator whose reputation takes the act, where it is another one
 */
public record Act(
    Column where,
    Column happenedAt,
    Column limitAt,
    Column month,
    Column kept,
    Column weight,
    Column concealed,
    Column daysLate,
    Column sourceTable,
    Column sourceKey,
    Optional<String> scoredAs) {

  /** An act of weight 1. */
  public static Act act(Column where, Column month, Column kept) {
    return new Act(
        where,
        lit(null),
        lit(null),
        month,
        kept,
        lit(1),
        lit(false),
        lit(null),
        lit(""),
        lit(null),
        Optional.empty());
  }

  public Act happened(Column at) {
    return new Act(
        where,
        at,
        limitAt,
        month,
        kept,
        weight,
        concealed,
        daysLate,
        sourceTable,
        sourceKey,
        scoredAs);
  }

  public Act limit(Column at) {
    return new Act(
        where,
        happenedAt,
        at,
        month,
        kept,
        weight,
        concealed,
        daysLate,
        sourceTable,
        sourceKey,
        scoredAs);
  }

  public Act weighing(Column other) {
    return new Act(
        where,
        happenedAt,
        limitAt,
        month,
        kept,
        other,
        concealed,
        daysLate,
        sourceTable,
        sourceKey,
        scoredAs);
  }

  public Act late(Column days) {
    return new Act(
        where,
        happenedAt,
        limitAt,
        month,
        kept,
        weight,
        concealed,
        days,
        sourceTable,
        sourceKey,
        scoredAs);
  }

  public Act from(String table, Column key) {
    return from(lit(table), key);
  }

  /** From source tables that differ by row. */
  public Act from(Column table, Column key) {
    return new Act(
        where, happenedAt, limitAt, month, kept, weight, concealed, daysLate, table, key, scoredAs);
  }

  /** A confirmed concealment: breaks the reputation of another indicator, adds no evidence. */
  public Act concealing(String indicator) {
    return new Act(
        where,
        happenedAt,
        limitAt,
        month,
        kept,
        weight,
        lit(true),
        daysLate,
        sourceTable,
        sourceKey,
        Optional.of(indicator));
  }
}

package org.partnershiphealth.extracts;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the intake hands on.
 *
 * @param extracts the accepted rows
 * @param rejectedRows {@code rejected_rows}: source_table, source_file, row_n, source_key, rule,
 *     column_name, cell, mend
 * @param ruleResult {@code rule_result}: source_table, rule, checked, value, limit_value, verdict,
 *     sample
 * @param fieldCoverage {@code field_coverage}: source_table, column_name, is_mapped, present_n,
 *     defaulted_n, missing_n, bad_n
 * @param reconciliation what became of the rows, by table and file
 * @param notes what was left out or looks odd, in sentences
 * @param failures gates that stop the run, in sentences; empty where the data are good enough
 */
public record IntakeResult(
    Extracts extracts,
    Dataset<Row> rejectedRows,
    Dataset<Row> ruleResult,
    Dataset<Row> fieldCoverage,
    List<Reconciliation> reconciliation,
    List<String> notes,
    List<String> failures) {}

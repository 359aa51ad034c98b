package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What only facts can tell of the sources, as rows of {@code rule_result}: times in an order that
 * cannot be, amounts without a rate, lines that measures leave out. Nothing of it is rejected.
 */
public final class FactFindings {

  /** A thing to count: its rule, what it says, and which rows of the fact it is about. */
  private record Finding(String rule, String checked, Column where) {}

  private static final List<Finding> OF_LINES =
      List.of(
          new Finding(
              "DELIVERED_BEFORE_ORDERED",
              "lines complete before they were ordered, without a lead time",
              col("delivered_before_ordered")),
          new Finding(
              "RATE_MISSING",
              "lines with a price and no rate for its currency",
              col("rate_missing")),
          valueless("NO_PRICE", "whose item has no price"),
          valueless("NO_RATE", "whose item's first price has no rate"),
          valueless("UNIT_MIX", "in units that cannot be added up"),
          leftOut("NO_PROMISE", "without a promised date"),
          leftOut("CANCELLED", "cancelled by the promised date"),
          leftOut("NO_QUANTITY", "of no quantity"),
          leftOut("NOT_DUE", "due after the cut-off"));

  private static final List<Finding> OF_INVOICES =
      List.of(
          new Finding(
              "RATE_MISSING",
              "invoices with no rate for their currency",
              col("amount_reporting").isNull()));

  private FactFindings() {}

  private static Finding valueless(String reason, String words) {
    Column where = col("value_missing").equalTo(reason);
    return new Finding("VALUE_" + reason, "lines without a value, " + words, where);
  }

  private static Finding leftOut(String reason, String words) {
    Column where = col("left_out_reason").equalTo(reason);
    return new Finding(
        "LEFT_OUT_" + reason, "lines that no delivery measure counts, " + words, where);
  }

  /** One row per rule of every fact whose table is mapped. */
  public static Dataset<Row> of(Facts facts) {
    return counted(facts.get(OrderLines.FACT), "order_lines", OF_LINES)
        .unionAll(counted(facts.get(Invoices.FACT), "invoices", OF_INVOICES));
  }

  private static Dataset<Row> counted(Dataset<Row> rows, String table, List<Finding> findings) {
    List<Column> counts = new ArrayList<>();
    List<Column> lines = new ArrayList<>();
    for (Finding finding : findings) {
      Column n = count_if(coalesce(finding.where(), lit(false))).cast("double");
      counts.add(n.as(finding.rule()));
      lines.add(line(table, finding));
    }
    return rows.agg(counts.get(0), counts.subList(1, counts.size()).toArray(Column[]::new))
        .select(inline(array(lines.toArray(Column[]::new))));
  }

  private static Column line(String table, Finding finding) {
    Column n = col(finding.rule());
    return struct(
        lit(table).as("source_table"),
        lit(finding.rule()).as("rule"),
        lit(finding.checked()).as("checked"),
        n.as("value"),
        lit(null).cast("double").as("limit_value"),
        when(n.equalTo(0), "PASS").otherwise("NOTE").as("verdict"),
        lit("").as("sample"));
  }
}

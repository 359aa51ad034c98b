package org.partnershiphealth.extracts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.partnershiphealth.extracts.Service.Outcome;

/** The published tables about the quality of the data. */
final class QualityTables {

  private static final StructType REJECTED =
      new StructType()
          .add("source_table", "string")
          .add("source_file", "string")
          .add("row_n", "bigint")
          .add("source_key", "string")
          .add("rule", "string")
          .add("column_name", "string")
          .add("cell", "string")
          .add("mend", "string");

  private static final StructType COVERAGE =
      new StructType()
          .add("source_table", "string")
          .add("column_name", "string")
          .add("is_mapped", "boolean")
          .add("present_n", "bigint")
          .add("defaulted_n", "bigint")
          .add("missing_n", "bigint")
          .add("bad_n", "bigint");

  private static final StructType RULES =
      new StructType()
          .add("source_table", "string")
          .add("rule", "string")
          .add("checked", "string")
          .add("value", "double")
          .add("limit_value", "double")
          .add("verdict", "string")
          .add("sample", "string");

  /** Columns that have a value where an export leaves them out. */
  private static final Set<String> DEFAULTED =
      Set.of(
          "suppliers.time_zone",
          "suppliers.calendar",
          "suppliers.work_start",
          "suppliers.work_end",
          "suppliers.cadence_days",
          "suppliers.answer_limit_bh",
          "suppliers.change_notice_bd",
          "suppliers.frozen_days",
          "sites.time_zone",
          "sites.calendar",
          "sites.work_start",
          "sites.work_end",
          "invoices.kind",
          "holidays.kind",
          "holidays.known_from");

  private final SparkSession spark;

  QualityTables(SparkSession spark) {
    this.spark = spark;
  }

  /** One row for each rejected row; never the whole row, and no name of a person. */
  Dataset<Row> rejectedRows(List<CheckedTable> tables) {
    List<CheckedTable> affected =
        tables.stream()
            .filter(t -> t.tally().rows(g -> g.outcome() == Outcome.REJECTED) > 0)
            .toList();
    if (affected.isEmpty()) {
      return spark.createDataFrame(List.<Row>of(), REJECTED);
    }
    Dataset<Row> rows = null;
    for (CheckedTable table : affected) {
      Dataset<Row> part = rejected(table);
      rows = rows == null ? part : rows.union(part);
    }
    Dataset<Row> offsets = RowNumbers.offsets(spark, affected);
    Column same =
        col("source_table")
            .equalTo(col("n_table"))
            .and(col(Service.MAPPING).equalTo(col("n_mapping")))
            .and(col(Service.PATH).equalTo(col("n_path")))
            .and(col(Service.BLOCK).equalTo(col("n_block")));
    Map<String, String> mends = new LinkedHashMap<>();
    for (Rule rule : Rule.values()) {
      mends.put(rule.name(), rule.mend());
    }
    return rows.join(broadcast(offsets), same, "inner")
        .select(
            col("source_table"),
            col("source_file"),
            col(Service.ID).plus(col("n_before")).as("row_n"),
            col("source_key"),
            col("rule"),
            col("column_name"),
            col("cell"),
            CellValues.mapped(col("rule"), mends).as("mend"));
  }

  private static Dataset<Row> rejected(CheckedTable table) {
    List<Column> key = new ArrayList<>();
    for (SourceColumn column : table.columns()) {
      if (table.table().key().contains(column.name())) {
        Column text = col(column.name()).cast("string");
        key.add(column.person() ? Missing.shape(text) : text);
      }
    }
    return table
        .rows()
        .filter(col(Service.OUTCOME).equalTo(Outcome.REJECTED.name()))
        .select(
            lit(table.table().name()).as("source_table"),
            col(Service.MAPPING),
            col(Service.PATH),
            col(Service.BLOCK),
            col(Service.ID),
            concat_ws("/", key.toArray(Column[]::new)).as("source_key"),
            Service.rule().as("rule"),
            Service.column().as("column_name"),
            Service.cell().as("cell"));
  }

  /** How many cells of each column are there; of rows that were neither filtered nor folded. */
  Dataset<Row> fieldCoverage(List<CheckedTable> tables) {
    List<Row> rows = new ArrayList<>();
    for (CheckedTable table : tables) {
      for (SourceColumn column : table.table().columns()) {
        rows.add(coverage(table, column));
      }
    }
    return spark.createDataFrame(rows, COVERAGE);
  }

  private static Row coverage(CheckedTable table, SourceColumn column) {
    int index = table.columns().indexOf(column);
    long all = table.tally().rows(QualityTables::wasRead);
    long present =
        index < 0 ? 0 : table.tally().sum(QualityTables::wasRead, g -> g.present().get(index));
    long bad = index < 0 ? 0 : table.tally().sum(QualityTables::wasRead, g -> g.bad().get(index));
    long absent = all - present - bad;
    boolean defaulted = DEFAULTED.contains(table.table().name() + "." + column.name());
    return RowFactory.create(
        table.table().name(),
        column.name(),
        index >= 0,
        present,
        defaulted ? absent : 0L,
        defaulted ? 0L : absent,
        bad);
  }

  private static boolean wasRead(Tally.Group group) {
    return (group.outcome() == Outcome.ACCEPTED || group.outcome() == Outcome.REJECTED)
        && !group.rule().equals(Rule.MALFORMED.name());
  }

  /** Every check with what it found. */
  Dataset<Row> ruleResult(List<Finding> findings) {
    return spark.createDataFrame(
        findings.stream()
            .map(
                f ->
                    RowFactory.create(
                        f.table(),
                        f.rule(),
                        f.checked(),
                        f.value(),
                        f.limit(),
                        f.verdict().name(),
                        f.sample()))
            .toList(),
        RULES);
  }
}

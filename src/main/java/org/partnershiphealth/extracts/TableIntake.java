package org.partnershiphealth.extracts;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.config.Keeping;
import org.partnershiphealth.config.TableMapping;

/** Takes in one table: reads its exports, checks every row, and counts what became of them. */
final class TableIntake {

  private final SparkSession spark;
  private final JobFile job;
  private final SourceTable table;
  private final List<TableMapping> mappings;

  TableIntake(SparkSession spark, JobFile job, SourceTable table) {
    this.spark = spark;
    this.job = job;
    this.table = table;
    this.mappings = job.tables().get(table.name());
  }

  /**
   * Reads and checks the table, in one pass over its exports.
   *
   * @param earlier the tables that this one may refer to
   */
  CheckedTable check(Map<String, CheckedTable> earlier) {
    List<SourceColumn> columns = readable();
    List<Source> sources = new ArrayList<>();
    Dataset<Row> rows = null;
    for (int i = 0; i < mappings.size(); i++) {
      ExportCells cells = new ExportCells(job, mappings.get(i), i, columns);
      Source source =
          new ExportReader(spark).open(cells.where(), mappings.get(i), cells.references());
      sources.add(source);
      Dataset<Row> part = numbered(mappings.get(i), source, cells.rows(source, columns));
      rows = rows == null ? part : rows.union(part);
    }
    Dataset<Row> nameless = pseudonymous(columns, rows);
    Dataset<Row> referred =
        new References(new Cutoff(job), earlier).check(table, columns, nameless);
    Dataset<Row> decided = new Folding(table, columns, mappings).decide(referred);
    try {
      Dataset<Row> kept = Keeping.kept(decided);
      return new CheckedTable(table, columns, kept, Tally.of(kept, table, columns), sources);
    } catch (Exception e) {
      throw ExportReader.refused(table.name(), e);
    }
  }

  /**
   * Whether the table can be read at all: without a key for pseudonyms, one that is about persons
   * cannot. Aliases are matched and never kept, so they make no table.
   */
  boolean isReadable() {
    List<SourceColumn> readable = readable();
    return !table.equals(SourceTables.ALIASES)
        && table.columns().stream()
            .filter(c -> c.required() && c.person())
            .allMatch(readable::contains);
  }

  /** The mapped columns, those of persons only with a key. */
  private List<SourceColumn> readable() {
    return table.columns().stream()
        .filter(c -> isMapped(c.name()))
        .filter(c -> !c.person() || job.privacy().pseudonymKey().isPresent())
        .toList();
  }

  private boolean isMapped(String column) {
    return mappings.stream()
        .anyMatch(
            m ->
                m.columns().containsKey(column)
                    || (m.idFromRow() && column.equals(Folding.rowKey(table))));
  }

  /** Columns of persons that are mapped, but not read without a key. */
  List<String> unread() {
    List<SourceColumn> readable = readable();
    return table.columns().stream()
        .filter(c -> c.person() && isMapped(c.name()) && !readable.contains(c))
        .map(SourceColumn::name)
        .toList();
  }

  private Dataset<Row> numbered(TableMapping mapping, Source source, Dataset<Row> rows) {
    String key = Folding.rowKey(table);
    if (!mapping.idFromRow() || mapping.columns().containsKey(key)) {
      return rows;
    }
    return RowNumbers.withKey(rows, source, key);
  }

  private Dataset<Row> pseudonymous(List<SourceColumn> columns, Dataset<Row> rows) {
    Dataset<Row> result = rows;
    for (SourceColumn column : columns) {
      if (column.person()) {
        Pseudonyms pseudonyms = new Pseudonyms(job.privacy().pseudonymKey().orElseThrow());
        result = result.withColumn(column.name(), pseudonyms.of(col(column.name())));
      }
    }
    return result;
  }
}

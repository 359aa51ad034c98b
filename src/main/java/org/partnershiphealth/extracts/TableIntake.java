package org.partnershiphealth.extracts;

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
      Dataset<Row> part = cells.rows(source, columns);
      rows = rows == null ? part : rows.union(part);
    }
    Dataset<Row> referred = new References(new Cutoff(job), earlier).check(table, columns, rows);
    Dataset<Row> decided = new Folding(table, columns, mappings).decide(referred);
    try {
      Dataset<Row> kept = Keeping.kept(decided);
      return new CheckedTable(table, columns, kept, Tally.of(kept, table, columns), sources);
    } catch (Exception e) {
      throw ExportReader.refused(table.name(), e);
    }
  }

  /** The mapped columns, those of persons only with a key. */
  private List<SourceColumn> readable() {
    return table.columns().stream()
        .filter(c -> mappings.stream().anyMatch(m -> m.columns().containsKey(c.name())))
        .filter(c -> !c.person() || job.privacy().pseudonymKey().isPresent())
        .toList();
  }
}

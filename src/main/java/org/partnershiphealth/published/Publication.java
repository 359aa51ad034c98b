package org.partnershiphealth.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.partnershiphealth.config.Concurrently;
import org.partnershiphealth.config.JobFile;

/**
 * One attempt at publishing a run: a fresh folder is filled, audited from disk, and becomes visible
 * by one exclusive commit. Whatever fails before that leaves the last publication as it was.
 */
public final class Publication {

  private final SparkSession spark;
  private final JobFile job;
  private final List<InputFile> inputs;
  private final String runId;
  private final Commits commits;
  private final long seen;
  private final RunFolder folder;
  private final List<TableWriter.Written> written = new ArrayList<>();
  private int reports;

  private Publication(
      SparkSession spark, JobFile job, List<InputFile> inputs, String runId, Commits commits) {
    this.spark = spark;
    this.job = job;
    this.inputs = inputs;
    this.runId = runId;
    this.commits = commits;
    this.seen = commits.number();
    this.folder = RunFolder.create(job.output(), runId, hadoop());
  }

  /** Begins a publication in a fresh folder. */
  public static Publication begin(
      SparkSession spark, JobFile job, List<InputFile> inputs, String runId) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    return new Publication(spark, job, inputs, runId, Commits.of(job.output(), hadoop));
  }

  public RunFolder folder() {
    return folder;
  }

  /** Writes these tables, in the order of the dictionary, some at a time. */
  public void write(Map<PublishedTable, Dataset<Row>> tables) {
    TableWriter writer =
        new TableWriter(folder, Map.of("run_id", runId, "as_of", job.asOf().toString()));
    List<PublishedTable> order =
        PublishedTables.all().stream().filter(tables::containsKey).toList();
    List<Callable<TableWriter.Written>> writes = new ArrayList<>();
    order.forEach(t -> writes.add(() -> writer.write(t, tables.get(t))));
    written.addAll(Concurrently.all(spark, writes));
  }

  /** Reads everything back from disk: every table with checksums, every PDF. */
  public void audit() {
    spark.sparkContext().hadoopConfiguration().set("parquet.page.verify-checksum.enabled", "true");
    List<Callable<Boolean>> audits = new ArrayList<>();
    written.forEach(
        w ->
            audits.add(
                () -> {
                  TableWriter.audit(spark, folder, w);
                  return true;
                }));
    Concurrently.all(spark, audits);
    reports = Reports.audit(folder);
    InputFile.requireUnmoved(inputs, hadoop());
  }

  /**
   * Writes {@code run.json} and publishes.
   *
   * @param more further entries of the record: versions, settings, reconciliation
   * @return the number of the publication
   */
  public long publish(Map<String, Object> more) {
    folder.write("views.sql", Dictionary.views(folder.tables()));
    folder.write("dictionary.json", Dictionary.json());
    RunRecord record = new RunRecord(runId).with("as_of", job.asOf().toString());
    more.forEach(record::with);
    record.withInputs(inputs).withOutputs(folder, written).writeTo(folder);
    return commits.publish(folder.name(), seen);
  }

  /** Rows of all written tables. */
  public long allRows() {
    return written.stream().mapToLong(TableWriter.Written::rows).sum();
  }

  /** How many PDFs the audit opened. */
  public int reports() {
    return reports;
  }

  /** Rows of a written table. */
  public long rows(PublishedTable table) {
    return written.stream()
        .filter(w -> w.table().equals(table))
        .mapToLong(TableWriter.Written::rows)
        .sum();
  }

  /** Rows of every written table, by name. */
  public Map<String, Long> rows() {
    Map<String, Long> rows = new LinkedHashMap<>();
    written.forEach(w -> rows.put(w.table().name(), w.rows()));
    return rows;
  }

  private Configuration hadoop() {
    return spark.sparkContext().hadoopConfiguration();
  }
}

package org.partnershiphealth.published;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.Refusal;

/** Writes a published table into a run folder, and reads it back to see that it is all there. */
public final class TableWriter {

  /** So many rows take 64 to 256 MiB on disk. */
  private static final long ROWS_PER_FILE = 5_000_000;

  private final RunFolder folder;
  private final Map<String, String> fileMetadata;

  /**
   * @param fileMetadata what each file says of its run: run_id, as_of, weights
   */
  public TableWriter(RunFolder folder, Map<String, String> fileMetadata) {
    this.folder = folder;
    // In one order: the same rows shall give the same bytes.
    this.fileMetadata = new TreeMap<>(fileMetadata);
  }

  /**
   * What was written.
   *
   * @param checksum hashes of all rows, combined by exclusive or: independent of their order
   */
  public record Written(PublishedTable table, long rows, long checksum) {}

  /** Writes the rows in the table's columns, types and order. */
  public Written write(PublishedTable table, Dataset<Row> rows) {
    Observation seen = new Observation("write " + table.name());
    Dataset<Row> shaped = shaped(table, rows);
    ordered(table, shaped)
        .observe(seen, count(lit(1)).as("rows"), checksum(table).as("checksum"))
        .write()
        .mode(SaveMode.ErrorIfExists)
        // The commit of the publication says that it is whole; markers would be more files.
        .option("mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
        .parquet(folder.table(table));
    Map<String, Object> metrics = metrics(seen);
    return new Written(table, (Long) metrics.get("rows"), (Long) metrics.get("checksum"));
  }

  private static Map<String, Object> metrics(Observation seen) {
    try {
      return seen.getAsJava();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a table was written", e);
    }
  }

  /**
   * Reads a table back from disk, page checksums verified.
   *
   * @throws Refusal when rows are missing, or other than those written
   */
  public static void audit(SparkSession spark, RunFolder folder, Written written) {
    Dataset<Row> read = spark.read().parquet(folder.table(written.table()));
    Row found = read.agg(count(lit(1)), checksum(written.table())).first();
    if (found.getLong(0) != written.rows() || found.getLong(1) != written.checksum()) {
      throw new Refusal(
          ExitCode.OUTPUT,
          folder.table(written.table())
              + ": read back "
              + found.getLong(0)
              + " rows that differ from the "
              + written.rows()
              + " written; the disk or file system is not reliable; nothing was published");
    }
  }

  private Dataset<Row> shaped(PublishedTable table, Dataset<Row> rows) {
    List<Column> columns = new ArrayList<>();
    StructField[] fields = table.schema().fields();
    for (int i = 0; i < fields.length; i++) {
      Metadata metadata = i == 0 ? withRun(fields[i].metadata()) : fields[i].metadata();
      columns.add(col(fields[i].name()).cast(fields[i].dataType()).as(fields[i].name(), metadata));
    }
    List<String> present = Arrays.asList(rows.columns());
    for (StructField field : fields) {
      if (!present.contains(field.name())) {
        throw new IllegalStateException(
            "published table " + table.name() + " got no column " + field.name());
      }
    }
    return rows.select(columns.toArray(Column[]::new));
  }

  private Metadata withRun(Metadata comment) {
    MetadataBuilder builder = new MetadataBuilder().withMetadata(comment);
    fileMetadata.forEach(builder::putString);
    return builder.build();
  }

  private static Dataset<Row> ordered(PublishedTable table, Dataset<Row> rows) {
    Column[] sort =
        table.sort().stream().map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
    int n = files(rows);
    return (n == 1 ? rows.repartition(1) : rows.repartitionByRange(n, sort))
        .sortWithinPartitions(sort);
  }

  /**
   * Spark's own estimate of a size multiplies at every join, so rows are counted; on one machine
   * they are not, since counting a small table takes as long as writing it.
   */
  private static int files(Dataset<Row> rows) {
    return rows.sparkSession().sparkContext().isLocal()
        ? 1
        : (int) Math.max(1, rows.count() / ROWS_PER_FILE);
  }

  private static Column checksum(PublishedTable table) {
    Column[] all = table.columns().stream().map(c -> col(c.name())).toArray(Column[]::new);
    return coalesce(bit_xor(xxhash64(all)), lit(0L));
  }
}

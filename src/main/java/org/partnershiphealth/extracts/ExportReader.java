package org.partnershiphealth.extracts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.Refusal;
import org.partnershiphealth.config.TableMapping;
import org.partnershiphealth.extracts.SourceFiles.InputFile;

/** Reads one export with the Spark data source that its mapping names. */
final class ExportReader {

  private final SparkSession spark;

  ExportReader(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * Opens an export; nothing but schemas and first records is read yet.
   *
   * @param where the mapping, for messages
   * @param references the columns of the export that the mapping reads
   * @throws Refusal where it is not there, or not what the mapping says
   */
  Source open(String where, TableMapping mapping, Set<String> references) {
    String format = mapping.format().toLowerCase(Locale.ROOT);
    if (mapping.path().isPresent() && List.of("csv", "json").contains(format)) {
      SourceFiles files = SourceFiles.list(configuration(), where, mapping.path().get());
      if (files.files().isEmpty()) {
        return new Source(nothing(references), List.copyOf(references), List.of(), Set.of());
      }
      if (format.equals("csv")) {
        return new CsvReader(spark, where, mapping, files, references).open();
      }
      return new JsonReader(spark, where, mapping, files, references).open();
    }
    return openTable(where, mapping, format);
  }

  private Configuration configuration() {
    return spark.sparkContext().hadoopConfiguration();
  }

  private Dataset<Row> nothing(Set<String> references) {
    List<Column> columns = new ArrayList<>();
    references.forEach(name -> columns.add(lit("").as(name)));
    columns.add(lit("").as(Service.PATH));
    columns.add(lit(0L).as(Service.BLOCK));
    columns.add(lit(0L).as(Service.ID));
    columns.add(lit(false).as(Service.MALFORMED));
    columns.add(lit(false).as(Service.UNDECODED));
    return spark.range(0).select(columns.toArray(Column[]::new));
  }

  /** Sources that bring their own schema: Parquet, ORC, JDBC, tables of a catalogue. */
  private Source openTable(String where, TableMapping mapping, String format) {
    List<InputFile> files = new ArrayList<>();
    Map<String, String> options = new LinkedHashMap<>(mapping.options());
    if (mapping.path().isPresent() && List.of("parquet", "orc", "avro").contains(format)) {
      files.addAll(SourceFiles.list(configuration(), where, mapping.path().get()).files());
      if (files.size() > 1) {
        // Without it the schema of one file is taken for all, and other types fail half way.
        options.putIfAbsent("mergeSchema", "true");
      }
    }
    try {
      DataFrameReader reader = spark.read().format(mapping.format()).options(options);
      mapping.url().ifPresent(url -> reader.option("url", url.reveal()));
      mapping
          .query()
          .ifPresent(query -> reader.option(isTable(query) ? "dbtable" : "query", query));
      Dataset<Row> table =
          mapping.path().isPresent() ? reader.load(mapping.path().get()) : reader.load();
      List<String> columns = List.of(table.columns());
      return new Source(placed(table, mapping), columns, files, Set.of());
    } catch (Exception e) {
      throw refused(where, e);
    }
  }

  private static boolean isTable(String query) {
    return !query.trim().contains(" ");
  }

  private static Dataset<Row> placed(Dataset<Row> table, TableMapping mapping) {
    Column id = monotonically_increasing_id().as(Service.ID);
    Column fine = lit(false).as(Service.MALFORMED);
    Column decoded = lit(false).as(Service.UNDECODED);
    try {
      return table.select(
          col("*"),
          col("_metadata.file_path").as(Service.PATH),
          col("_metadata.file_block_start").as(Service.BLOCK),
          id,
          fine,
          decoded);
    } catch (Exception notFiles) {
      String name = mapping.path().or(mapping::query).orElse(mapping.table());
      return table.select(
          col("*"), lit(name).as(Service.PATH), lit(0L).as(Service.BLOCK), id, fine, decoded);
    }
  }

  /** What Spark could not read is refused in one line; passwords in it stay hidden. */
  static Refusal refused(String where, Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String said = SourceFiles.brief(failure);
    String why = cause == failure ? "" : " (" + SourceFiles.brief(cause) + ")";
    return new Refusal(
        ExitCode.DATA_REFUSED,
        where + ": cannot be read: " + said + why + "; deliver it again, or mend the mapping",
        failure);
  }
}

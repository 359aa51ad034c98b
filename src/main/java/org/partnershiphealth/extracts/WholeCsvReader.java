package org.partnershiphealth.extracts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Reads CSV files whose fields hold line ends, and those in UTF-16, where a line cannot be found
 * without decoding. One open quote may swallow all that follows; such a record is broken.
 */
final class WholeCsvReader {

  private final SparkSession spark;
  private final Map<String, String> options;
  private final Charset charset;

  WholeCsvReader(SparkSession spark, Map<String, String> options, Charset charset) {
    this.spark = spark;
    this.options = options;
    this.charset = charset;
  }

  /** The named columns, the broken record's text, and where the rows come from. */
  Dataset<Row> read(List<String> names, String[] paths, boolean header) {
    StructType schema = new StructType();
    for (String name : names) {
      schema = schema.add(name, "string");
    }
    Column all =
        concat_ws("", names.stream().map(n -> col(Columns.quoted(n))).toArray(Column[]::new));
    return spark
        .read()
        .schema(schema.add(CsvReader.BROKEN, "string"))
        .options(options)
        .option("encoding", charset.name())
        .option("multiLine", "true")
        .option("header", String.valueOf(header))
        .csv(paths)
        .select(
            col("*"),
            all.contains("\ufffd").as(Service.UNDECODED),
            col("_metadata.file_path").as(Service.PATH),
            col("_metadata.file_block_start").as(Service.BLOCK));
  }
}

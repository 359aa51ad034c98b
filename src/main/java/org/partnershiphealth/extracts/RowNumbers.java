package org.partnershiphealth.extracts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Numbers of records in their file, counted from 1. Tasks number their rows without gaps; how many
 * rows the parts of the file before theirs have is known once all are counted, and is added then,
 * so that the numbers do not depend on how a file was split.
 */
final class RowNumbers {

  private static final StructType SCHEMA =
      new StructType()
          .add("n_table", "string")
          .add("n_mapping", "int")
          .add("n_path", "string")
          .add("n_block", "bigint")
          .add("source_file", "string")
          .add("n_before", "bigint");

  private record Part(int mapping, String path, long block) {}

  private RowNumbers() {}

  /** What to add to {@link Service#ID}, for each part of each file of the tables. */
  static Dataset<Row> offsets(SparkSession spark, List<CheckedTable> tables) {
    List<Row> rows = new ArrayList<>();
    for (CheckedTable table : tables) {
      for (Map.Entry<Part, Long> e : offsets(table.tally()).entrySet()) {
        Part part = e.getKey();
        String file = shown(table.sources().get(part.mapping()), part.path());
        rows.add(
            RowFactory.create(
                table.table().name(),
                part.mapping(),
                part.path(),
                part.block(),
                file,
                e.getValue()));
      }
    }
    return spark.createDataFrame(rows, SCHEMA);
  }

  private static Map<Part, Long> offsets(Tally tally) {
    Map<String, TreeMap<Long, long[]>> parts = new TreeMap<>();
    for (Tally.Group g : tally.groups()) {
      parts
          .computeIfAbsent(g.mapping() + " " + g.path(), k -> new TreeMap<>())
          .merge(
              g.block(),
              new long[] {g.rows(), g.firstId(), g.mapping()},
              (a, b) -> new long[] {a[0] + b[0], Math.min(a[1], b[1]), a[2]});
    }
    Map<Part, Long> offsets = new java.util.LinkedHashMap<>();
    parts.forEach(
        (file, blocks) -> {
          long before = 0;
          String path = file.substring(file.indexOf(' ') + 1);
          for (Map.Entry<Long, long[]> block : blocks.entrySet()) {
            long[] counted = block.getValue();
            offsets.put(new Part((int) counted[2], path, block.getKey()), before + 1 - counted[1]);
            before += counted[0];
          }
        });
    return offsets;
  }

  /** The name under which a file is shown. */
  static String shown(Source source, String path) {
    String normalised = SourceFiles.normalised(path);
    return source.files().stream()
        .filter(f -> f.path().equals(normalised))
        .map(SourceFiles.InputFile::shown)
        .findFirst()
        .orElse(path.substring(path.lastIndexOf('/') + 1));
  }

  /** Rows of one export with their numbers in {@code __row}; costs a pass over the export. */
  static Dataset<Row> numbered(Dataset<Row> rows, Source source) {
    Map<String, TreeMap<Long, long[]>> parts = new TreeMap<>();
    for (Row r :
        rows.groupBy(Service.PATH, Service.BLOCK)
            .agg(count(lit(1)), min(Service.ID))
            .collectAsList()) {
      parts
          .computeIfAbsent(r.getString(0), k -> new TreeMap<>())
          .put(r.getLong(1), new long[] {r.getLong(2), r.getLong(3)});
    }
    org.apache.spark.sql.Column number = lit(null).cast("bigint");
    org.apache.spark.sql.Column file = lit(null).cast("string");
    for (Map.Entry<String, TreeMap<Long, long[]>> path : parts.entrySet()) {
      long before = 0;
      org.apache.spark.sql.Column here = col(Service.PATH).equalTo(path.getKey());
      file =
          org.apache.spark.sql.functions.when(here, shown(source, path.getKey())).otherwise(file);
      for (Map.Entry<Long, long[]> block : path.getValue().entrySet()) {
        number =
            org.apache
                .spark
                .sql
                .functions
                .when(
                    here.and(col(Service.BLOCK).equalTo(block.getKey())),
                    col(Service.ID).plus(before + 1 - block.getValue()[1]))
                .otherwise(number);
        before += block.getValue()[0];
      }
    }
    return rows.withColumn("__row", number).withColumn("__file", file);
  }
}

package org.partnershiphealth.extracts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
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
    Map<Part, Long> offsets = new LinkedHashMap<>();
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

  /** Rows of one export with a key made from file and row number; costs a pass over it. */
  static Dataset<Row> withKey(Dataset<Row> rows, Source source, String key) {
    Tally counted = new Tally(new ArrayList<>());
    for (Row r :
        rows.groupBy(Service.PATH, Service.BLOCK)
            .agg(count(lit(1)), min(Service.ID))
            .collectAsList()) {
      counted.groups().add(place(r.getString(0), r.getLong(1), r.getLong(2), r.getLong(3)));
    }
    Column value = lit(null).cast("string");
    for (Map.Entry<Part, Long> e : offsets(counted).entrySet()) {
      Part part = e.getKey();
      Column here =
          col(Service.PATH).equalTo(part.path()).and(col(Service.BLOCK).equalTo(part.block()));
      Column number = col(Service.ID).plus(e.getValue()).cast("string");
      Column made = concat(lit(shown(source, part.path()) + "#"), number);
      value = when(here, made).otherwise(value);
    }
    return rows.withColumn(key, value);
  }

  private static Tally.Group place(String path, long block, long rows, long firstId) {
    return new Tally.Group(
        0,
        path,
        block,
        Service.Outcome.ACCEPTED,
        "",
        "",
        rows,
        firstId,
        firstId + rows - 1,
        "",
        0,
        0,
        0,
        List.of(),
        List.of(),
        List.of());
  }
}

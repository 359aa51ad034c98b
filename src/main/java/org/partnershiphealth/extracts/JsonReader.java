package org.partnershiphealth.extracts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.is_valid_utf8;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.partnershiphealth.extracts.Guard.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.partnershiphealth.config.TableMapping;

/**
 * Reads JSON, one object on each line, or one for each file with {@code multiLine}. Fields are read
 * as text as it stands in the file, so that {@code 1.10} stays that; an object or list is its text.
 */
final class JsonReader {

  private static final String BROKEN = "__broken";

  private final SparkSession spark;
  private final SourceFiles files;
  private final Set<String> references;
  private final Map<String, String> options = new LinkedHashMap<>();

  JsonReader(
      SparkSession spark,
      String where,
      TableMapping mapping,
      SourceFiles files,
      Set<String> references) {
    this.spark = spark;
    this.files = files;
    this.references = references;
    Encodings.declared(where, mapping.options());
    options.putAll(mapping.options());
    options.put("mode", "PERMISSIVE");
    options.put("columnNameOfCorruptRecord", BROKEN);
  }

  Source open() {
    StructType schema = new StructType();
    for (String name : references) {
      schema = schema.add(name, "string");
    }
    schema = schema.add(BROKEN, "string");
    boolean whole =
        Encodings.option(options, "multiLine").filter("true"::equalsIgnoreCase).isPresent();
    Dataset<Row> rows = whole ? whole(schema) : lines(schema);
    return new Source(rows, List.copyOf(references), files.files(), Set.of());
  }

  private Dataset<Row> lines(StructType schema) {
    Column record = guard(from_json(col("value"), lit(schema.toDDL()), options));
    return spark
        .read()
        .format("text")
        .load(files.locations().toArray(String[]::new))
        .filter(col("value").rlike("[^ \\t]"))
        .select(
            record.as("__record"),
            is_valid_utf8(col("value"))
                .unary_$bang()
                .or(col("value").contains("\ufffd"))
                .as(Service.UNDECODED),
            col("_metadata.file_path").as(Service.PATH),
            col("_metadata.file_block_start").as(Service.BLOCK))
        .select(selected(name -> col("__record").getField(name)));
  }

  private Dataset<Row> whole(StructType schema) {
    return spark
        .read()
        .schema(schema)
        .options(options)
        .json(files.locations().toArray(String[]::new))
        .select(
            col("*"),
            lit(false).as(Service.UNDECODED),
            col("_metadata.file_path").as(Service.PATH),
            col("_metadata.file_block_start").as(Service.BLOCK))
        .select(selected(name -> col(Columns.quoted(name))));
  }

  private Column[] selected(java.util.function.Function<String, Column> field) {
    List<Column> columns = new ArrayList<>();
    references.forEach(name -> columns.add(field.apply(name).as(name)));
    columns.add(col(Service.PATH));
    columns.add(col(Service.BLOCK));
    columns.add(monotonically_increasing_id().as(Service.ID));
    columns.add(field.apply(BROKEN).isNotNull().as(Service.MALFORMED));
    columns.add(col(Service.UNDECODED));
    return columns.toArray(Column[]::new);
  }
}

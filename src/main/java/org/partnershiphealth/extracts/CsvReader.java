package org.partnershiphealth.extracts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.decode;
import static org.apache.spark.sql.functions.from_csv;
import static org.apache.spark.sql.functions.is_valid_utf8;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.octet_length;
import static org.apache.spark.sql.functions.replace;
import static org.apache.spark.sql.functions.when;
import static org.partnershiphealth.extracts.Guard.guard;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.Refusal;
import org.partnershiphealth.config.TableMapping;
import org.partnershiphealth.extracts.SourceFiles.InputFile;

/**
 * Reads CSV files line by line: every line of a file is one record, so that records and rows can be
 * reconciled, a broken one spoils no other, and its number is the row number. Files whose fields
 * hold line ends are read whole ({@code multiLine}, see {@link WholeCsvReader}).
 */
final class CsvReader {

  private static final int LONGEST_LINE = 8 << 20;
  private static final String LONGEST_FIELD = String.valueOf(1 << 20);
  private static final String RECORD = "__record";
  static final String BROKEN = "__broken";

  private final SparkSession spark;
  private final String where;
  private final TableMapping mapping;
  private final SourceFiles files;
  private final Set<String> references;
  private final Charset charset;
  private final Map<String, String> options = new LinkedHashMap<>();

  CsvReader(
      SparkSession spark,
      String where,
      TableMapping mapping,
      SourceFiles files,
      Set<String> references) {
    this.spark = spark;
    this.where = where;
    this.mapping = mapping;
    this.files = files;
    this.references = references;
    this.charset = Encodings.declared(where, mapping.options());
    options.put("quote", "\"");
    options.put("escape", "\"");
    options.put("maxCharsPerColumn", LONGEST_FIELD);
    mapping.options().forEach((k, v) -> options.put(k.equals("delimiter") ? "sep" : k, v));
    options.put("mode", "PERMISSIVE");
    options.put("columnNameOfCorruptRecord", BROKEN);
  }

  Source open() {
    Map<List<String>, List<Integer>> layouts = new LinkedHashMap<>();
    Map<List<String>, Set<String>> headerLines = new LinkedHashMap<>();
    List<InputFile> all = files.files();
    for (int i = 0; i < all.size(); i++) {
      Optional<CsvHeader> header =
          CsvHeader.read(all.get(i).shown(), files.head(i), charset, options);
      if (header.isPresent()) {
        List<String> names = names(all.get(i), header.get());
        layouts.computeIfAbsent(names, n -> new ArrayList<>()).add(i);
        headerLines.computeIfAbsent(names, n -> new LinkedHashSet<>()).add(header.get().line());
      }
    }
    if (layouts.isEmpty()) {
      layouts.put(List.copyOf(references), List.of(0));
      headerLines.put(List.copyOf(references), Set.of());
    }
    Set<String> known = new LinkedHashSet<>();
    layouts.keySet().forEach(known::addAll);
    Dataset<Row> rows = null;
    for (Map.Entry<List<String>, List<Integer>> layout : layouts.entrySet()) {
      Dataset<Row> part =
          part(layout.getKey(), headerLines.get(layout.getKey()), layout.getValue());
      rows = rows == null ? part : rows.unionByName(part);
    }
    return new Source(rows, List.copyOf(known), all, Columns.unused(known, references));
  }

  private List<String> names(InputFile file, CsvHeader header) {
    if (mapping.names().isEmpty()) {
      return header.names();
    }
    if (header.fields().size() != mapping.names().size()) {
      throw new Refusal(
          ExitCode.DATA_REFUSED,
          where
              + ": '"
              + file.shown()
              + "' has "
              + header.fields().size()
              + " columns, but 'names' lists "
              + mapping.names().size()
              + "; list every column once");
    }
    return mapping.names();
  }

  private Dataset<Row> part(List<String> names, Set<String> headers, List<Integer> indexes) {
    String[] paths = indexes.stream().map(files.locations()::get).toArray(String[]::new);
    if (Encodings.option(options, "multiLine").filter("true"::equalsIgnoreCase).isPresent()
        || charset.name().startsWith("UTF-16")) {
      return new WholeCsvReader(spark, options, charset)
          .read(names, paths, mapping.names().isEmpty())
          .select(selected(names, col(BROKEN).isNotNull(), name -> col(Columns.quoted(name))));
    }
    Dataset<Row> lines =
        spark
            .read()
            .format("text")
            .load(paths)
            .select(
                text().as("__line"),
                undecoded().as(Service.UNDECODED),
                col("_metadata.file_path").as(Service.PATH),
                col("_metadata.file_block_start").as(Service.BLOCK));
    Column isRecord = col("__line").rlike("[^ \\t]");
    if (mapping.names().isEmpty()) {
      for (String header : headers) {
        isRecord = isRecord.and(col("__line").notEqual(header));
      }
    }
    Dataset<Row> records =
        lines.filter(col("__line").isNull().or(isRecord)).withColumn(RECORD, record(names));
    Column broken =
        col(RECORD).isNull().or(col(RECORD).getField(BROKEN).isNotNull()).or(hasOpenQuote());
    return records.select(selected(names, broken, name -> col(RECORD).getField(name)));
  }

  private Column[] selected(
      List<String> names, Column broken, java.util.function.Function<String, Column> field) {
    List<Column> columns = new ArrayList<>();
    for (String reference : references) {
      Optional<String> name = Columns.find(names, reference);
      columns.add(name.map(field).orElse(lit(null).cast("string")).as(reference));
    }
    columns.add(col(Service.PATH));
    columns.add(col(Service.BLOCK));
    columns.add(monotonically_increasing_id().as(Service.ID));
    columns.add(broken.as(Service.MALFORMED));
    columns.add(col(Service.UNDECODED));
    return columns.toArray(Column[]::new);
  }

  private Column text() {
    return charset.equals(StandardCharsets.UTF_8)
        ? col("value")
        : guard(decode(col("value").cast("binary"), charset.name()));
  }

  private Column undecoded() {
    Column replaced = text().contains("\ufffd");
    return charset.equals(StandardCharsets.UTF_8)
        ? is_valid_utf8(col("value")).unary_$bang().or(replaced)
        : text().isNull().or(replaced);
  }

  private Column record(List<String> names) {
    StructType schema = new StructType();
    for (String name : names) {
      schema = schema.add(name, "string");
    }
    String ddl = schema.add(BROKEN, "string").toDDL();
    Column parsed = guard(from_csv(col("__line"), lit(ddl), options));
    return when(octet_length(col("__line")).leq(LONGEST_LINE), parsed);
  }

  /** A field that opens with a quote, in a line whose quotes do not pair up. */
  private Column hasOpenQuote() {
    String quote = options.get("quote");
    if (quote.isEmpty() || !quote.equals(options.get("escape"))) {
      return lit(false);
    }
    String sep = Pattern.quote(options.getOrDefault("sep", ","));
    Column line = col("__line");
    Column quotes = length(line).minus(length(replace(line, lit(quote), lit(""))));
    return quotes.mod(2).equalTo(1).and(line.rlike("(^|" + sep + ")\\s*" + Pattern.quote(quote)));
  }
}

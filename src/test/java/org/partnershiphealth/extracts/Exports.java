package org.partnershiphealth.extracts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.partnershiphealth.Sessions;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.config.JobFileReader;
import org.partnershiphealth.config.Vocabulary;

/** A folder with exports, and job files that map them. */
record Exports(Path folder) {

  static final String COSTS =
      """
      quality_costs:
        format: csv
        path: costs.csv
        max_rejected: 1.0
        columns:
          cost_id: id
          supplier_id: vendor
          booked_on: {date: day, style: d-MMM-yy}
          amount: {amount: sum, style: "1,234.50"}
          currency: "'EUR'"
      """;
  static final String SUPPLIERS =
      """
      suppliers:
        format: csv
        path: suppliers.csv
        columns: {supplier_id: id, name: name, country: country}
      """;

  Exports file(String name, String text) {
    return file(name, text, StandardCharsets.UTF_8);
  }

  Exports file(String name, String text, Charset charset) {
    try {
      byte[] bytes = text.getBytes(charset);
      if (name.endsWith(".gz")) {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
          out.write(bytes);
        }
      } else {
        Files.write(folder.resolve(name), bytes);
      }
      return this;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A job of the given tables, as of 30 June 2024; {@code more} goes before them. */
  JobFile job(String more, String... tables) {
    String indented =
        List.of(tables).stream().map(t -> t.strip().indent(2)).collect(Collectors.joining());
    String buyer = "buyer: {name: B, country: DE, time_zone: Europe/Berlin}\n";
    file(
        "job.yaml",
        "name: t\nas_of: 2024-06-30\nreporting_currency: EUR\n"
            + buyer
            + more
            + "\ntables:\n"
            + indented);
    return JobFileReader.read(
            folder.resolve("job.yaml").toString(),
            Map.of("KEY", "00".repeat(32)),
            new Configuration(),
            vocabulary())
        .job();
  }

  IntakeResult check(String... tables) {
    return Intake.check(Sessions.shared(), job("", tables));
  }

  /** Rows of {@code rejected_rows}: row number, rule, column and cell. */
  static List<String> rejected(IntakeResult result) {
    return result
        .rejectedRows()
        .orderBy("source_table", "source_file", "row_n")
        .collectAsList()
        .stream()
        .map(r -> r.getLong(2) + " " + r.getString(4) + " " + r.getString(5) + " " + r.getString(6))
        .toList();
  }

  /** A column of the accepted rows, as text, in the order of another. */
  static List<String> values(IntakeResult result, SourceTable table, String column, String order) {
    return result.extracts().table(table).orderBy(order).collectAsList().stream()
        .map(r -> text(r, column))
        .toList();
  }

  private static String text(Row row, String column) {
    Object value = row.getAs(column);
    return String.valueOf(value);
  }

  private static Vocabulary vocabulary() {
    Map<String, Vocabulary.TableNames> tables = new LinkedHashMap<>();
    for (SourceTable table : SourceTables.all()) {
      List<String> columns = table.columns().stream().map(SourceColumn::name).toList();
      Set<String> required =
          table.columns().stream()
              .filter(SourceColumn::required)
              .map(SourceColumn::name)
              .collect(Collectors.toSet());
      tables.put(table.name(), new Vocabulary.TableNames(columns, required, table.key()));
    }
    return new Vocabulary(tables, Set.of(), Set.of());
  }
}

package org.partnershiphealth;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.config.JobFileReader;
import org.partnershiphealth.config.Keeping;
import org.partnershiphealth.extracts.Extracts;
import org.partnershiphealth.extracts.Intake;
import org.partnershiphealth.extracts.SourceColumn;
import org.partnershiphealth.extracts.SourceTable;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.facts.Facts;
import org.partnershiphealth.panel.PanelResult;

/**
 * The tenth law on the whole way from rows to figures: the sample with all that happened after June
 * 2025 taken away (rows, and later dates of earlier rows) has the same figures up to that month.
 */
class LaterRowsTest {

  /** June is over in every time zone, at its last day's end. */
  private static final String CUT = "2025-07-01 12:00:00";

  private static final String LAST_DAY = "2025-06-30";
  private static final String LAST_MONTH = "2025-06-01";

  private final SparkSession spark = Sessions.shared();

  @Test
  void whatHappensAfterAMonthChangesNothingInIt() {
    JobFile job =
        JobFileReader.read(
                "jobs/sample.yaml",
                Map.of("SAMPLE_PSEUDONYM_KEY", "5a".repeat(32)),
                spark.sparkContext().hadoopConfiguration(),
                KnownNames.vocabulary())
            .job();
    try (Keeping keeping = Keeping.begin()) {
      Extracts all = Intake.read(spark, job).extracts();
      Map<String, Set<String>> whole = figures(all, job, keeping);
      Map<String, Set<String>> early = figures(forgetting(all), job, keeping);

      assertTrue(whole.size() > 70, () -> whole.keySet().toString());
      whole.forEach(
          (measure, lines) -> assertSame(measure, lines, early.getOrDefault(measure, Set.of())));
    }
  }

  private static void assertSame(String measure, Set<String> whole, Set<String> early) {
    assertEquals(only(whole, early), only(early, whole), measure);
  }

  /** Some of the lines that are on one side only. */
  private static List<String> only(Set<String> some, Set<String> others) {
    return some.stream().filter(line -> !others.contains(line)).limit(3).toList();
  }

  private Extracts forgetting(Extracts all) {
    Map<String, Dataset<Row>> tables = new HashMap<>();
    Map<String, Set<String>> mapped = new HashMap<>();
    for (SourceTable table : SourceTables.all()) {
      if (all.mapped(table)) {
        tables.put(table.name(), forgetting(table, all.table(table)));
        mapped.put(
            table.name(),
            new TreeSet<>(
                table.columns().stream()
                    .map(SourceColumn::name)
                    .filter(c -> all.mapped(table, c))
                    .toList()));
      }
    }
    return new Extracts(spark, tables, mapped);
  }

  private static Dataset<Row> forgetting(SourceTable table, Dataset<Row> rows) {
    Column[] cells = table.columns().stream().map(LaterRowsTest::forgetting).toArray(Column[]::new);
    return rows.where(begun(table)).select(cells);
  }

  private static Column forgetting(SourceColumn column) {
    Column cell = col(column.name());
    boolean later = column.time() == SourceColumn.Time.LATER;
    return later ? when(cell.leq(end(column)), cell).as(column.name()) : cell;
  }

  /** Whether the first thing that a row tells of was by June, or it has no time at all. */
  private static Column begun(SourceTable table) {
    List<SourceColumn> events =
        table.columns().stream().filter(c -> c.time() == SourceColumn.Time.EVENT).toList();
    return events.stream()
        .map(c -> coalesce(col(c.name()).leq(end(c)), lit(false)))
        .reduce(Column::or)
        .map(some -> some.or(events.stream().map(LaterRowsTest::none).reduce(Column::and).get()))
        .orElse(lit(true));
  }

  private static Column none(SourceColumn column) {
    return col(column.name()).isNull();
  }

  private static Column end(SourceColumn column) {
    boolean date = column.type() == SourceColumn.Type.DATE;
    return lit(date ? LAST_DAY : CUT).cast(date ? "date" : "timestamp");
  }

  /** The lines of each measure up to June. */
  private Map<String, Set<String>> figures(Extracts extracts, JobFile job, Keeping keeping) {
    Facts facts = RunFacts.of(extracts, job, keeping);
    Dataset<Row> figures = PanelResult.of(facts, keeping).figures();
    Column line =
        functions.concat_ws(
            " ",
            col("measure"),
            col("part"),
            col("party"),
            col("supplier_id"),
            col("month"),
            col("window_months"),
            col("numerator"),
            col("denominator"),
            col("n"),
            col("value"));
    Map<String, Set<String>> byMeasure = new TreeMap<>();
    for (String text :
        figures
            .where(col("month").leq(lit(LAST_MONTH).cast("date")))
            .select(line)
            .as(Encoders.STRING())
            .collectAsList()) {
      byMeasure.computeIfAbsent(text.split(" ", 2)[0], m -> new TreeSet<>()).add(text);
    }
    return byMeasure;
  }
}

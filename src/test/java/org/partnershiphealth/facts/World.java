package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.partnershiphealth.Sessions;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.extracts.Extracts;
import org.partnershiphealth.extracts.SourceTable;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.indicators.Act;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.panel.Panel;

/**
 * A small world for tests: source tables, a cut-off, a buyer in Berlin. What the facts and measures
 * say of it is given as sorted lines of text.
 */
public final class World {

  private final LocalDate asOf;
  private final Map<SourceTable, SourceRows> tables = new HashMap<>();
  private Optional<Integer> earlyDays = Optional.empty();
  private Facts facts;

  private World(String asOf) {
    this.asOf = LocalDate.parse(asOf);
  }

  public static World asOf(String date) {
    return new World(date);
  }

  /** Adds a row to a table, which is mapped thereby. */
  public World row(SourceTable table, Object... namesAndValues) {
    tables.computeIfAbsent(table, SourceRows::of).row(namesAndValues);
    return this;
  }

  /** Deliveries more than so many days early are not on time. */
  public World earlyDays(int days) {
    earlyDays = Optional.of(days);
    return this;
  }

  /** A supplier of that country, with what else is to be said of it. */
  public World supplier(String id, String country, Object... more) {
    List<Object> row = new ArrayList<>(List.of("supplier_id", id, "name", id, "country", country));
    Collections.addAll(row, more);
    return row(SourceTables.SUPPLIERS, row.toArray());
  }

  /** A message: id, supplier, instant, party, and what else is to be said of it. */
  public World message(String id, String supplier, String at, String party, Object... more) {
    List<Object> row = new ArrayList<>();
    Collections.addAll(
        row, "message_id", id, "supplier_id", supplier, "sent_at", at, "party", party);
    Collections.addAll(row, more);
    return row(SourceTables.MESSAGES, row.toArray());
  }

  /** A meeting: id, supplier, and what else is to be said of it. */
  public World meeting(String id, String supplier, Object... more) {
    List<Object> row = new ArrayList<>(List.of("meeting_id", id, "supplier_id", supplier));
    Collections.addAll(row, more);
    return row(SourceTables.MEETINGS, row.toArray());
  }

  /** All facts of this world. */
  public Facts facts() {
    if (facts == null) {
      Map<String, Dataset<Row>> rows = new HashMap<>();
      Map<String, Set<String>> mapped = new HashMap<>();
      tables.forEach(
          (table, source) -> {
            rows.put(table.name(), source.dataset());
            mapped.put(table.name(), source.mapped());
          });
      Extracts extracts = new Extracts(Sessions.shared(), rows, mapped);
      JobFile job = job();
      WorkingCalendars calendars = WorkingCalendars.read(extracts, job);
      Dataset<Row> parties = Parties.of(extracts, job, calendars);
      Dataset<Row> days = calendars.dataset(Sessions.shared());
      facts = new Facts(new FactInputs(extracts, job, parties, days), World::computed);
    }
    return facts;
  }

  /** What was computed once is planned no more. */
  private static Dataset<Row> computed(Dataset<Row> rows) {
    return Sessions.shared().createDataFrame(rows.collectAsList(), rows.schema());
  }

  /** The rows of a fact in these columns; a null is left out of the line. */
  public List<String> lines(Fact fact, String... columns) {
    return lines(facts().get(fact), columns);
  }

  /**
   * Days of 2023 and 2024 (cal, day, works) by country; closed for Lunar New Year where ~ ends it.
   */
  public Dataset<Row> workingDays(List<String> calendars) {
    List<Row> rows = new ArrayList<>();
    for (String name : calendars) {
      int closureDays = name.endsWith("~") ? 15 : 0;
      WorkingCalendar days = new Calendars().calendar(name.replace("~", ""), closureDays);
      for (int day = Calendars.day("2023-01-01"); day <= Calendars.day("2024-12-31"); day++) {
        rows.add(RowFactory.create(name, day, days.isWorkingDay(day)));
      }
    }
    return Sessions.shared()
        .createDataFrame(rows, StructType.fromDDL("cal string, day int, works boolean"))
        .withColumn("day", date_from_unix_date(col("day")));
  }

  /** The published figures of a measure: month (yyyy-m), party, part, value, n, status. */
  public List<String> figures(Measure measure, int window) {
    Dataset<Row> spans =
        facts()
            .get(SupplierSpans.FACT)
            .select(
                col("supplier_id"),
                monthNumber(col("first_month")).as("first_month"),
                monthNumber(col("last_month")).as("last_month"));
    return lines(
        Panel.of(facts(), List.of(measure), spans).where(col("window_months").equalTo(window)),
        "supplier_id",
        "month",
        "party",
        "part",
        "value",
        "n",
        "status");
  }

  /** The acts of a measure: source key, month, whether kept, days late. */
  public List<String> acts(Measure measure) {
    Act act = measure.act().orElseThrow();
    return lines(
        facts()
            .get(measure.fact().orElseThrow())
            .where(act.where())
            .select(
                act.sourceKey().as("key"),
                act.month().as("month"),
                act.kept().as("kept"),
                act.daysLate().as("late")),
        "key",
        "month",
        "kept",
        "late");
  }

  private static Column monthNumber(Column date) {
    return year(date).multiply(12).plus(month(date)).minus(1);
  }

  private static List<String> lines(Dataset<Row> rows, String... columns) {
    Column[] cells = Stream.of(columns).map(c -> col(c).cast("string")).toArray(Column[]::new);
    List<String> lines =
        new ArrayList<>(rows.select(concat_ws(" ", cells)).as(Encoders.STRING()).collectAsList());
    Collections.sort(lines);
    return lines;
  }

  private JobFile job() {
    return new JobFile(
        "job.yaml",
        "",
        "world",
        asOf,
        "out",
        "EUR",
        "EUR",
        new JobFile.Buyer(
            "Buyer",
            Optional.of("DE"),
            Optional.of("Europe/Berlin"),
            Optional.empty(),
            "08:00",
            "17:00"),
        Map.of(),
        new JobFile.Trust(6, 4, Map.of(), Map.of(), 0.4),
        new JobFile.Intake(false, Map.of(), 0.02),
        new JobFile.Targets(List.of(20, 15, 10, 5), earlyDays, 15, Map.of()),
        new JobFile.Cost(Optional.empty(), Optional.empty()),
        new JobFile.Evidence(List.of(), List.of(), List.of(), List.of(), 3, Map.of(), Map.of(), 1),
        new JobFile.Warnings(3.2),
        new JobFile.Privacy(Optional.empty(), 5, 24),
        new JobFile.ReportSettings(
            "", Optional.empty(), "en", new JobFile.SupplierPages(true, List.of()), "A4"),
        JobFile.LedgerDetail.FULL);
  }
}

package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.extracts.Extracts;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.extracts.Zones;

/**
 * The calendars and zones that the parties of a job work by.
 *
 * <p>Making them takes two small Spark jobs: the job's {@code holidays}, and the distinct places of
 * suppliers and sites, are collected. Both are bounded by calendars, not by events. A place with
 * Lunar New Year has a second calendar, closed for {@code closure_days}, for B1-B4, F2 and F3 only.
 */
public final class WorkingCalendars {

  /** What the id of a calendar with Lunar New Year closure ends with. */
  static final String CLOSED = "~closed";

  private final Map<String, NavigableMap<Integer, DayRule>> given;
  private final int closureDays;
  private final Map<String, CalendarStack> stacks = new TreeMap<>();
  private final Map<String, String> zones = new TreeMap<>();
  private final Map<String, String> zonesOfCountries = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();
  private Row buyer;

  private WorkingCalendars(Map<String, NavigableMap<Integer, DayRule>> given, int closureDays) {
    this.given = given;
    this.closureDays = closureDays;
  }

  /** Reads what the job says of holidays and places. */
  public static WorkingCalendars read(Extracts extracts, JobFile job) {
    WorkingCalendars calendars = new WorkingCalendars(given(extracts), job.targets().closureDays());
    for (Row place : calendars.places(extracts, job.buyer())) {
      calendars.add(place);
    }
    return calendars;
  }

  private static Map<String, NavigableMap<Integer, DayRule>> given(Extracts extracts) {
    Map<String, NavigableMap<Integer, DayRule>> given = new HashMap<>();
    if (extracts.mapped(SourceTables.HOLIDAYS)) {
      extracts
          .table(SourceTables.HOLIDAYS)
          .where(col("kind").isNotNull())
          .select("calendar", "date", "kind", "name", "known_from")
          .collectAsList()
          .forEach(
              row ->
                  given
                      .computeIfAbsent(row.getString(0), c -> new TreeMap<>())
                      .merge(day(row.getLocalDate(1)), rule(row), DayRule::stronger));
    }
    return given;
  }

  private static DayRule rule(Row row) {
    DayRule december =
        DayRule.announcedInDecember(
            day(row.getLocalDate(1)),
            DayRule.Kind.valueOf(row.getString(2)),
            row.getString(3),
            DayRule.GIVEN);
    return row.isNullAt(4) ? december : december.knownFrom(day(row.getLocalDate(4)));
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  /** Distinct places: whether the buyer's, country, calendar, week, time zone. */
  private List<Row> places(Extracts extracts, JobFile.Buyer job) {
    return Places.ofBuyer(extracts, job, given.keySet())
        .select(lit(true), col("country"), col("calendar"), col("week"), col("time_zone"))
        .unionAll(
            Places.ofSuppliers(extracts, given.keySet())
                .select(lit(false), col("country"), col("calendar"), col("week"), col("time_zone"))
                .distinct())
        .collectAsList();
  }

  private void add(Row place) {
    CalendarName name = new CalendarName(text(place, 1), text(place, 2), text(place, 3));
    if (place.getBoolean(0)) {
      buyer = place;
    }
    name.country()
        .ifPresent(c -> Zones.ofCountry(c).ifPresent(z -> zonesOfCountries.put(c, z.getId())));
    text(place, 4).ifPresent(this::addZone);
    if (name.week().flatMap(WorkingWeek::parse).isEmpty() && name.week().isPresent()) {
      note("week '%s' is none such as MON-SAT: that of the country is used", name.week().get());
    }
    Optional<CalendarStack> stack = CalendarStack.of(name, given, 0);
    if (stack.isPresent()) {
      stacks.put(name.id(), stack.get());
      if (closureDays > 0 && CalendarStack.hasClosure(name)) {
        CalendarStack.of(name, given, closureDays)
            .ifPresent(closed -> stacks.put(name.id() + CLOSED, closed));
      }
    } else if (name.base().isEmpty()) {
      note("without a country there is no calendar: see column '%s'", "suppliers.country");
    } else {
      note(
          "no holidays are known of '%s': its suppliers have no calendar; add them to 'holidays'",
          name.base().orElse(""));
    }
  }

  private void addZone(String name) {
    Optional<ZoneId> zone = Zones.named(name);
    if (zone.isPresent()) {
      zones.put(name, zone.get().getId());
    } else {
      note("time zone '%s' is unknown: its suppliers have no calendar", name);
    }
  }

  private void note(String form, String value) {
    String note = form.formatted(value);
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }

  private static Optional<String> text(Row row, int column) {
    return Optional.ofNullable(row.getString(column));
  }

  /** What the reader of a run should know, such as countries without known holidays. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /** Names of the calendars in the job's {@code holidays}. */
  List<String> givenNames() {
    return List.copyOf(new TreeMap<>(given).keySet());
  }

  /** Ids of all calendars. */
  List<String> ids() {
    return List.copyOf(stacks.keySet());
  }

  /** IANA zones by the names that the sources use. */
  Map<String, String> zones() {
    return zones;
  }

  /** IANA zones of the countries that have one, or a primary one. */
  Map<String, String> zonesOfCountries() {
    return zonesOfCountries;
  }

  /** The buyer's zone. */
  Optional<String> buyerZone() {
    Optional<String> said = text(buyer, 4);
    return said.isPresent() ? said.map(zones::get) : text(buyer, 1).map(zonesOfCountries::get);
  }

  /** The buyer's calendar, where its days are known. */
  Optional<String> buyerCalendarId() {
    String id = new CalendarName(text(buyer, 1), text(buyer, 2), text(buyer, 3)).id();
    return Optional.of(id).filter(stacks::containsKey);
  }

  /** The rows of {@link CalendarTable}, one per calendar. */
  public Dataset<Row> dataset(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    stacks.forEach((id, stack) -> rows.add(CalendarTable.row(id, stack)));
    return spark.createDataFrame(rows, CalendarTable.SCHEMA);
  }
}

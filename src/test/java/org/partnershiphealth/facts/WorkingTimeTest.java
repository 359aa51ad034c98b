package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.Sessions;

/** Columns answer as the Java calendar does, on random days and instants of uneasy places. */
final class WorkingTimeTest {

  private static final StructType QUESTION =
      StructType.fromDDL(
          "s_calendar_id string, s_zone string, s_work_start_s int, s_work_end_s int, "
              + "a timestamp, b timestamp, d date, e date, n int");

  private static final Calendars GIVEN =
      new Calendars()
          .given("PLANT", "2024-05-13", DayRule.Kind.OFF, "2024-05-06")
          .given("PLANT", "2024-05-18", DayRule.Kind.WORK, "2024-05-06")
          .given("CN", "2024-05-13", DayRule.Kind.HALF, null)
          .given("CN", "2020-01-31", DayRule.Kind.OFF, "2020-01-27");

  /** Country, plant, week, closure days, zone, start and end of work in hours. */
  private static final Object[][] PLACES = {
    {"CN", "PLANT", "MON-SAT", 15, "Asia/Shanghai", 8, 17},
    {"CN", "PLANT", null, 0, "Asia/Shanghai", 8, 17},
    {"DE", null, null, 0, "Europe/Berlin", 0, 24},
    {"EG", null, null, 0, "Africa/Cairo", 9, 16},
    {"TR", null, "MON-SAT", 0, "Europe/Istanbul", 8, 17},
    {"BR", null, null, 0, "America/Sao_Paulo", 0, 7},
    {"US", null, null, 0, "America/Los_Angeles", 7, 15},
    {"HU", null, "SUN-SAT", 0, "Australia/Lord_Howe", 1, 3},
  };

  private static final WorkingTime SIDE = WorkingTime.of("s_");

  private final Random random = new Random(20260731);

  private static final CalendarStack[] STACKS =
      Arrays.stream(PLACES)
          .map(p -> GIVEN.stack((String) p[0], (String) p[1], (String) p[2], (int) p[3]))
          .toArray(CalendarStack[]::new);
  private static final WorkingClock[] CLOCKS =
      IntStream.range(0, PLACES.length).mapToObj(i -> clock(i)).toArray(WorkingClock[]::new);

  private static WorkingClock clock(int place) {
    Object[] p = PLACES[place];
    return new WorkingClock(
        STACKS[place].calendar("" + place),
        new ZoneOffsets(ZoneId.of((String) p[4])),
        (int) p[5] * 3600,
        (int) p[6] * 3600);
  }

  private static Dataset<Row> calendars() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < PLACES.length; i++) {
      rows.add(CalendarTable.row("" + i, STACKS[i]));
    }
    return Sessions.shared().createDataFrame(rows, CalendarTable.SCHEMA);
  }

  private Row question(int place, Instant a, Instant b, LocalDate d, LocalDate e, int n) {
    Object[] p = PLACES[place];
    return RowFactory.create("" + place, p[4], (int) p[5] * 3600, (int) p[6] * 3600, a, b, d, e, n);
  }

  private Row randomQuestion(int place) {
    Instant a = Instant.parse("2004-12-20T00:00:00Z").plusSeconds(random.nextInt(830_000_000));
    long gap = (long) (Math.pow(random.nextDouble() * 2 - 1, 3) * 40 * 86_400);
    LocalDate d = LocalDate.of(2004, 12, 25).plusDays(random.nextInt(9_520));
    LocalDate e = d.plusDays(random.nextInt(700) - 350);
    return question(place, a, a.plusSeconds(gap), d, e, random.nextInt(60) - 30);
  }

  private static List<Row> ask(List<Row> questions, Column... asked) {
    Dataset<Row> rows = Sessions.shared().createDataFrame(questions, QUESTION);
    return SIDE.join(rows, calendars()).select(asked).collectAsList();
  }

  @Test
  void daysAreThoseOfTheJavaCalendar() {
    List<Row> questions = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      questions.add(randomQuestion(i % PLACES.length));
    }
    WorkingDays days = SIDE.days();
    List<Row> answers =
        ask(
            questions,
            col("s_calendar_id"),
            col("d"),
            col("e"),
            col("n"),
            days.businessDays(col("d"), col("e")),
            days.isWorkingDay(col("d")),
            days.addBusinessDays(col("d"), col("n")),
            days.rollToWorkingDay(col("d")),
            days.addBusinessDays(col("d"), 10),
            days.addBusinessDays(col("d"), -3));
    for (Row r : answers) {
      WorkingCalendar calendar = CLOCKS[Integer.parseInt(r.getString(0))].calendar();
      int d = day(r.getLocalDate(1));
      int e = day(r.getLocalDate(2));
      assertEquals(known(calendar.businessDays(d, e)), r.get(4), r::toString);
      assertEquals(calendar.covers(d) ? calendar.isWorkingDay(d) : null, r.get(5), r::toString);
      assertEquals(date(calendar.addBusinessDays(d, r.getInt(3))), r.get(6), r::toString);
      assertEquals(date(calendar.rollToWorkingDay(d)), r.get(7), r::toString);
      assertEquals(date(calendar.addBusinessDays(d, 10)), r.get(8), r::toString);
      assertEquals(date(calendar.addBusinessDays(d, -3)), r.get(9), r::toString);
    }
    assertEquals(4_000, answers.size());
  }

  @Test
  void hoursAndLimitsAreThoseOfTheJavaClock() {
    List<Row> questions = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      questions.add(randomQuestion(i % PLACES.length));
    }
    List<Row> answers =
        ask(
            questions,
            col("s_calendar_id"),
            col("a"),
            col("b"),
            SIDE.businessMicros(col("a"), col("b")),
            SIDE.limitAfterBusinessHours(col("a"), lit(8)),
            SIDE.plusBusinessDays(col("a"), lit(10)),
            SIDE.isWorkingTime(col("a")),
            SIDE.businessDays(col("a"), col("b")));
    for (Row r : answers) {
      WorkingClock clock = CLOCKS[Integer.parseInt(r.getString(0))];
      long a = micros(r.getInstant(1));
      long b = micros(r.getInstant(2));
      assertEquals(known(clock.between(a, b)), r.get(3), r::toString);
      assertEquals(instant(clock.reached(a, TimeUnit.HOURS.toMicros(8))), r.get(4), r::toString);
      assertEquals(instant(clock.reached(a, 10 * clock.dayLength())), r.get(5), r::toString);
      if (clock.calendar().covers(clock.day(a))) {
        assertEquals(clock.isWorking(a), r.get(6), r::toString);
      }
      if (!r.isNullAt(3)) {
        assertEquals((double) r.getLong(3) / clock.dayLength(), r.getDouble(7), 1e-12);
      }
    }
    assertEquals(4_000, answers.size());
  }

  @Test
  void whatWasKnownIsThatOfTheJavaStack() {
    List<Row> questions = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      LocalDate d = LocalDate.of(2020 + 4 * (i % 2), 1 + i % 2 * 4, 8).plusDays(random.nextInt(40));
      LocalDate known = d.minusDays(random.nextInt(i % 3 == 0 ? 400 : 20));
      questions.add(question(i % PLACES.length, null, null, d, known, 0));
    }
    List<Row> answers =
        ask(
            questions,
            col("s_calendar_id"),
            col("d"),
            col("e"),
            SIDE.days().isWorkingDayAsKnown(col("d"), col("e")));
    for (Row r : answers) {
      CalendarStack stack = STACKS[Integer.parseInt(r.getString(0))];
      boolean works = stack.isWorkingDayAsKnown(day(r.getLocalDate(1)), day(r.getLocalDate(2)));
      assertEquals(works, r.get(3), r::toString);
    }
    assertEquals(2_000, answers.size());
  }

  @Test
  void closuresHoldTheDaysInsideThem() {
    // Lunar New Year 2024: 15 days from Friday 9 February; the week works on Saturdays.
    LocalDate eve = LocalDate.of(2024, 2, 9);
    List<Row> answers =
        ask(
            List.of(
                question(0, null, null, eve, eve, 0),
                question(0, null, null, eve, eve.plusDays(14), 0),
                question(0, null, null, eve, eve.plusDays(17), 0),
                question(0, null, null, eve.minusDays(1), eve, 0),
                // Without the closure: Saturday 10 to Saturday 17 February, Sunday 18 is made up.
                question(1, null, null, eve.plusDays(1), eve.plusDays(8), 0),
                question(2, null, null, LocalDate.of(2024, 3, 30), LocalDate.of(2024, 3, 31), 0)),
            SIDE.days().insideClosure(col("d"), col("e")));
    assertEquals(
        List.of(true, true, false, false, true, false),
        answers.stream().map(r -> r.get(0)).toList());
  }

  @Test
  void nullGivesNull() {
    Row unknown =
        RowFactory.create(
            "none",
            "Asia/Tokyo",
            0,
            1,
            Instant.EPOCH,
            Instant.EPOCH,
            LocalDate.EPOCH,
            LocalDate.EPOCH,
            1);
    Row empty = RowFactory.create(null, null, null, null, null, null, null, null, null);
    WorkingDays days = SIDE.days();
    for (Row r :
        ask(
            List.of(unknown, empty, question(1, null, null, null, null, 0)),
            days.businessDays(col("d"), col("e")),
            days.isWorkingDay(col("d")),
            days.isWorkingDayAsKnown(col("d"), col("e")),
            days.addBusinessDays(col("d"), col("n")),
            days.addBusinessDays(col("d"), 0),
            days.rollToWorkingDay(col("d")),
            days.insideClosure(col("d"), col("e")),
            SIDE.businessHours(col("a"), col("b")),
            SIDE.hourBin(col("a"), col("b")),
            SIDE.dayBin(col("a"), col("b")),
            SIDE.isWorkingTime(col("a")),
            SIDE.limitAfterBusinessHours(col("a"), lit(8)),
            SIDE.plusBusinessDays(col("a"), lit(1)))) {
      for (int i = 0; i < r.size(); i++) {
        int column = i;
        assertNull(r.get(i), () -> "column " + column + " of " + r);
      }
    }
  }

  @Test
  void binsAreOpenBelowAndClosedAbove() {
    // Tuesday 16 January 2024 in Berlin, worked around the clock: a bin of 0.25 BD is 6 hours.
    Instant midnight = Instant.parse("2024-01-15T23:00:00Z");
    List<Row> questions = new ArrayList<>();
    for (int minutes : new int[] {0, 1, 15, 16, 360, 361}) {
      Instant then = midnight.plus(minutes, ChronoUnit.MINUTES);
      questions.add(question(2, midnight, then, null, null, 0));
    }
    List<Row> answers =
        ask(questions, SIDE.hourBin(col("a"), col("b")), SIDE.dayBin(col("a"), col("b")));
    assertEquals(
        List.of("[0,0]", "[1,1]", "[1,1]", "[2,1]", "[24,1]", "[25,2]"),
        answers.stream().map(Row::toString).toList());
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  private static Object known(int answer) {
    return answer == WorkingCalendar.UNKNOWN ? null : answer;
  }

  private static Object known(long answer) {
    return answer == WorkingClock.UNKNOWN ? null : answer;
  }

  private static Object date(int day) {
    return day == WorkingCalendar.UNKNOWN ? null : LocalDate.ofEpochDay(day);
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private static Object instant(long micros) {
    return micros == WorkingClock.UNKNOWN ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  @Test
  void theLocalDateIsThatOfTheZone() {
    Instant evening = LocalDate.of(2024, 1, 31).atTime(20, 0).toInstant(ZoneOffset.UTC);
    assertEquals(
        LocalDate.of(2024, 2, 1),
        ask(List.of(question(0, evening, null, null, null, 0)), SIDE.localDate(col("a")))
            .get(0)
            .get(0));
  }
}

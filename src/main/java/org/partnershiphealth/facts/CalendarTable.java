package org.partnershiphealth.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * A calendar as one row of a small table that is broadcast. Days count since 1970; arrays per word
 * have an entry for each 32 days of the range.
 */
final class CalendarTable {

  static final String CALENDAR_ID = "calendar_id";

  /** First and last day of the range. */
  static final String FIRST = "first";

  static final String LAST = "last";

  /** Weekdays that are worked, from bit 0 for Monday. */
  static final String WEEK = "week";

  /** Per word: working days before it; half days of working time before it. */
  static final String DAYS_BEFORE = "days_before";

  static final String HALVES_BEFORE = "halves_before";

  /** Per word: two bits for each day, from the lowest: 00 off, 01 half, 11 full. */
  static final String BITS = "bits";

  /** Each working day, counted from the first day of the range. */
  static final String WORKING_DAYS = "working_days";

  /** Of each HALF day, the number of its half day of working time. */
  static final String HALF_NUMBERS = "half_numbers";

  /** See {@link Surprises}. */
  static final String SURPRISES = "surprises";

  /** Closures and runs of holidays, as structs of first and last day. */
  static final String CLOSURES = "closures";

  static final String HOLIDAY_RUNS = "holiday_runs";

  /** The days of which a holiday table speaks: day, kind, name, status. */
  static final String RULES = "rules";

  /** The columns that {@link CalendarColumns} work with. */
  static final String[] WORKING = {
    CALENDAR_ID,
    FIRST,
    LAST,
    WEEK,
    DAYS_BEFORE,
    HALVES_BEFORE,
    BITS,
    WORKING_DAYS,
    HALF_NUMBERS,
    SURPRISES
  };

  static final StructType SCHEMA =
      StructType.fromDDL(
          "calendar_id string, first int, last int, week int, days_before array<int>, "
              + "halves_before array<int>, bits array<bigint>, "
              + "working_days array<smallint>, half_numbers array<int>, surprises array<bigint>, "
              + "closures array<struct<first_on: date, last_on: date>>, "
              + "holiday_runs array<struct<first_on: date, last_on: date>>, "
              + "rules array<struct<on: date, kind: string, name: string, status: string>>");

  private static final int WORD = 32;

  private CalendarTable() {}

  static Row row(String id, CalendarStack stack) {
    WorkingCalendar calendar = stack.calendar(id);
    int[] words =
        IntStream.iterate(calendar.first(), day -> day <= calendar.last(), day -> day + WORD)
            .toArray();
    return RowFactory.create(
        id,
        calendar.first(),
        calendar.last(),
        stack.week().days(),
        IntStream.of(words).map(calendar::daysBefore).toArray(),
        IntStream.of(words).map(calendar::halvesBefore).toArray(),
        bits(calendar, words.length),
        workingDays(calendar),
        halfNumbers(calendar),
        stack.surprises().packed(),
        runs(calendar.closures(WorkingDays.CLOSURE_DAYS)),
        runs(stack.holidayRuns()),
        rules(stack));
  }

  private static long[] bits(WorkingCalendar calendar, int words) {
    long[] bits = new long[words];
    for (int day = calendar.first(); day <= calendar.last(); day++) {
      int place = day - calendar.first();
      long ofDay = (1L << calendar.kind(day)) - 1;
      bits[place / WORD] |= ofDay << (2 * (place % WORD));
    }
    return bits;
  }

  /** The calendar back from its columns. */
  static WorkingCalendar calendar(String id, int first, int last, List<Long> bits) {
    byte[] kinds = new byte[last - first + 1];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = (byte) Long.bitCount((bits.get(i / WORD) >>> (2 * (i % WORD))) & 3);
    }
    return new WorkingCalendar(id, first, kinds);
  }

  private static short[] workingDays(WorkingCalendar calendar) {
    int[] days = calendar.workingDays();
    short[] places = new short[days.length];
    for (int i = 0; i < days.length; i++) {
      places[i] = (short) (days[i] - calendar.first());
    }
    return places;
  }

  private static int[] halfNumbers(WorkingCalendar calendar) {
    return IntStream.rangeClosed(calendar.first(), calendar.last())
        .filter(day -> calendar.kind(day) == WorkingCalendar.HALF)
        .map(calendar::halvesBefore)
        .toArray();
  }

  private static Row[] runs(List<DayRun> runs) {
    return runs.stream()
        .map(run -> RowFactory.create(run.firstOn(), run.lastOn()))
        .toArray(Row[]::new);
  }

  private static Row[] rules(CalendarStack stack) {
    List<Row> rows = new ArrayList<>();
    for (DayRule rule : stack.rules()) {
      rows.add(RowFactory.create(rule.on(), rule.kind().name(), rule.name(), rule.status()));
    }
    return rows.toArray(Row[]::new);
  }
}

package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.shiftleft;
import static org.apache.spark.sql.functions.shiftright;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Questions about working days as columns, over the calendar that was joined to each row:
 *
 * <pre>{@code
 * WorkingDays supplier = WorkingDays.by("supplier_calendar_id");
 * supplier.join(rows, inputs.calendars())
 *     .select(supplier.businessDays(col("ordered_on"), col("promised_on")).as("days"));
 * }</pre>
 *
 * <p>Null in, null out; a day outside the calendar's range, or a row without calendar, gives null.
 * Arguments are used several times over: pass columns, not long expressions. The answers are those
 * of {@link WorkingCalendar}.
 */
final class WorkingDays {

  /** So many days in a row without working time are a closure (03.1). */
  static final int CLOSURE_DAYS = 5;

  private final CalendarColumns calendar;

  private WorkingDays(CalendarColumns calendar) {
    this.calendar = calendar;
  }

  /**
   * By the calendar that a column names: {@code supplier_calendar_id}, {@code buyer_calendar_id} or
   * {@code supplier_closure_calendar_id} of {@link Parties}, or one made from them.
   */
  static WorkingDays by(String idColumn) {
    return new WorkingDays(new CalendarColumns(idColumn));
  }

  /** The rows with their calendar's columns, which the caller's last select leaves out again. */
  Dataset<Row> join(Dataset<Row> rows, Dataset<Row> calendars) {
    return calendar.join(rows, calendars);
  }

  /** Working days in {@code (from, to]}; negative where {@code to} comes first. */
  Column businessDays(Column from, Column to) {
    return when(
        covers(from).and(covers(to)),
        calendar.daysThrough(place(to)).minus(calendar.daysThrough(place(from))));
  }

  /** Whether a date is worked, wholly or half. */
  Column isWorkingDay(Column date) {
    return when(covers(date), calendar.isWorked(place(date)));
  }

  /** The n-th working day after a date; before it where n is negative; 0: the date itself. */
  Column addBusinessDays(Column date, int n) {
    if (n == 0) {
      return when(covers(date), date);
    }
    Column number =
        n > 0
            ? calendar.daysThrough(place(date)).plus(n - 1)
            : calendar.daysBefore(place(date)).plus(n);
    return when(covers(date), workingDay(number));
  }

  /** {@link #addBusinessDays(Column, int)} where n, an int, differs by row. */
  Column addBusinessDays(Column date, Column n) {
    Column after = calendar.daysThrough(place(date)).plus(n).minus(1);
    Column before = calendar.daysBefore(place(date)).plus(n);
    return when(
        covers(date),
        when(n.gt(0), workingDay(after))
            .when(n.lt(0), workingDay(before))
            .when(n.equalTo(0), date));
  }

  /** The date itself where it is worked, else the next working day. */
  Column rollToWorkingDay(Column date) {
    return when(covers(date), workingDay(calendar.daysBefore(place(date))));
  }

  /** Whether all days from one date to another lie in one closure of 5 or more days. */
  Column insideClosure(Column from, Column to) {
    Column next = calendar.daysBefore(place(from));
    Column reopened = calendar.workingDay(next);
    Column closed = reopened.minus(calendar.workingDay(next.minus(1))).minus(1);
    return when(covers(from), reopened.gt(unix_date(to)).and(closed.geq(CLOSURE_DAYS)));
  }

  /**
   * Whether a date was to be worked by what was known on another date: weekly days off always,
   * holidays from 1 December of the year before, or from the day that the job names.
   */
  Column isWorkingDayAsKnown(Column date, Column knownOn) {
    Column announced = knownOn.geq(make_date(year(date).minus(1), lit(12), lit(1)));
    Column inDecember = when(announced, isWorkingDay(date)).otherwise(weekWorks(date));
    Column surprising =
        exists(
            calendar.of(CalendarTable.SURPRISES),
            step -> shiftright(step, Surprises.DAY_SHIFT).equalTo(unix_date(date)));
    return when(
        covers(date).and(knownOn.isNotNull()),
        when(surprising, lastKnown(date, knownOn)).otherwise(inDecember));
  }

  /** The last step of a surprising day that was known; before the first one, the week. */
  private Column lastKnown(Column date, Column knownOn) {
    Column asked =
        shiftleft(unix_date(date).cast("bigint"), Surprises.DAY_SHIFT)
            .plus(shiftleft(unix_date(knownOn).cast("bigint"), Surprises.KNOWN_SHIFT))
            .plus(1);
    Column last = array_max(filter(calendar.of(CalendarTable.SURPRISES), s -> s.leq(asked)));
    Column ofDay = shiftright(last, Surprises.DAY_SHIFT).equalTo(unix_date(date));
    return coalesce(when(ofDay, pmod(last, lit(2)).equalTo(1)), weekWorks(date));
  }

  /** 1970-01-01 was a Thursday, which is bit 3 of the week. */
  private Column weekWorks(Column date) {
    Column weekday = pmod(unix_date(date).plus(3), lit(7));
    return call_function("getbit", calendar.of(CalendarTable.WEEK), weekday).equalTo(1);
  }

  private Column covers(Column date) {
    return calendar.covers(unix_date(date));
  }

  private Column place(Column date) {
    return calendar.place(unix_date(date));
  }

  private Column workingDay(Column number) {
    return date_from_unix_date(calendar.workingDay(number));
  }
}

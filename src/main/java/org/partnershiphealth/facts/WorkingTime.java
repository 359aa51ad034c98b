package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.to_utc_timestamp;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Questions about one side's working time as columns: its calendar, zone and hours stand in each
 * row, under the side's prefix ({@link Parties}: {@code supplier_} and {@code buyer_}).
 *
 * <pre>{@code
 * WorkingTime supplier = WorkingTime.of("supplier_");
 * supplier.join(rows, inputs.calendars())
 *     .select(supplier.businessHours(col("opened_at"), col("acknowledged_at")).as("hours"));
 * }</pre>
 *
 * <p>A side that differs by row is made by {@link Parties#owner}. Null in, null out; an instant
 * outside the calendar's range, and a row without zone, hours or calendar, gives null. The answers
 * are those of {@link WorkingClock}.
 */
final class WorkingTime {

  private static final long DAY = TimeUnit.DAYS.toMicros(1);
  private static final long HOUR = TimeUnit.HOURS.toMicros(1);
  private static final long HALF_SECOND = 500_000;

  private final CalendarColumns calendar;
  private final WorkingDays days;
  private final Column zone;
  private final Column start;
  private final Column half;

  private WorkingTime(String side) {
    String id = side + "calendar_id";
    calendar = new CalendarColumns(id);
    days = WorkingDays.by(id);
    zone = col(side + "zone");
    Column startSecond = col(side + "work_start_s").cast("bigint");
    start = startSecond.multiply(2 * HALF_SECOND);
    half = col(side + "work_end_s").cast("bigint").minus(startSecond).multiply(HALF_SECOND);
  }

  /**
   * By the columns {@code zone}, {@code calendar_id}, {@code work_start_s} and {@code work_end_s}
   * behind a prefix.
   */
  static WorkingTime of(String side) {
    return new WorkingTime(side);
  }

  /** The rows with their calendar's columns, which the caller's last select leaves out again. */
  Dataset<Row> join(Dataset<Row> rows, Dataset<Row> calendars) {
    return calendar.join(rows, calendars);
  }

  /** Questions about this side's days. */
  WorkingDays days() {
    return days;
  }

  /** The side's local date of an instant; that of UTC where its zone is unknown. */
  Column localDate(Column instant) {
    return to_date(from_utc_timestamp(instant, coalesce(zone, lit("UTC"))));
  }

  /** Whether an instant lies in working hours. */
  Column isWorkingTime(Column instant) {
    Column local = local(instant);
    Column day = dayOf(local);
    Column since = timeOf(local).minus(start);
    Column today = calendar.halvesOf(calendar.place(day)).multiply(half);
    return when(calendar.covers(day), since.geq(0L).and(since.lt(today)));
  }

  /** Working time in {@code [from, to)} in microseconds; negative where {@code to} comes first. */
  Column businessMicros(Column from, Column to) {
    Column sign = when(to.geq(from), lit(1L)).otherwise(lit(-1L));
    Column micros = worked(to).minus(worked(from));
    // Where clocks are set back inside working hours, local time runs backwards for a moment.
    // (x + |x|) / 2 is the greater of x and 0, and null for null: greatest(0, null) is 0.
    return call_function("div", micros.plus(abs(micros).multiply(sign)), lit(2L));
  }

  /** Business hours between two instants. */
  Column businessHours(Column from, Column to) {
    return businessMicros(from, to).divide((double) HOUR);
  }

  /** Business days between two instants: business hours over the hours of a day. */
  Column businessDays(Column from, Column to) {
    return businessMicros(from, to).divide(half.multiply(2).cast("double"));
  }

  /** The number of the bin (lo, hi] of 0.25 BH in which a duration lies; 0 where it is 0. */
  Column hourBin(Column from, Column to) {
    return bin(businessMicros(from, to), lit(HOUR / 4));
  }

  /** The number of the bin (lo, hi] of 0.25 BD in which a duration lies; 0 where it is 0. */
  Column dayBin(Column from, Column to) {
    return call_function("div", businessMicros(from, to).multiply(2).plus(half).minus(1), half)
        .cast("int");
  }

  private static Column bin(Column micros, Column width) {
    return call_function("div", micros.plus(width).minus(1), width).cast("int");
  }

  /** The first instant by which so many business hours, a number, have passed. */
  Column limitAfterBusinessHours(Column instant, Column hours) {
    return reached(instant, hours.multiply(HOUR).cast("bigint"));
  }

  /** The first instant by which so many days' business hours, a number, have passed. */
  Column plusBusinessDays(Column instant, Column n) {
    return reached(instant, half.multiply(n.multiply(2)).cast("bigint"));
  }

  private Column reached(Column instant, Column working) {
    Column target = worked(instant).plus(working);
    Column reached =
        let(
            target,
            t ->
                let(
                    call_function("div", t.minus(1), half),
                    number -> let(whole(number), whole -> localOf(t, number, whole))));
    return when(working.gt(0L), to_utc_timestamp(timestamp_micros(reached), zone))
        .when(target.isNotNull(), instant);
  }

  /** The number that a half day of working time would have, were HALF days whole ones. */
  private Column whole(Column number) {
    Column shortDays = filter(calendar.of(CalendarTable.HALF_NUMBERS), half -> half.lt(number));
    return number.plus(size(shortDays));
  }

  /** The local time at which so much working time has passed since the begin of the range. */
  private Column localOf(Column target, Column number, Column whole) {
    Column day = calendar.workingDay(call_function("div", whole, lit(2L)).cast("int"));
    Column sinceHalf = target.minus(number.multiply(half));
    Column firstHalf = pmod(whole, lit(2L)).multiply(half);
    return day.cast("bigint").multiply(DAY).plus(start).plus(firstHalf).plus(sinceHalf);
  }

  /** Working time from the begin of the calendar's range to an instant. */
  private Column worked(Column instant) {
    return let(
        local(instant),
        local -> {
          Column since = greatest(lit(0L), timeOf(local).minus(start));
          return let(dayOf(local), day -> when(calendar.covers(day), workedBy(day, since)));
        });
  }

  private Column workedBy(Column day, Column since) {
    Column place = calendar.place(day);
    Column today = least(since, calendar.halvesOf(place).multiply(half));
    return calendar.halvesBefore(place).multiply(half).plus(today);
  }

  /** What the side's clocks show, in microseconds as if it were UTC. */
  private Column local(Column instant) {
    return unix_micros(from_utc_timestamp(instant, zone));
  }

  private static Column dayOf(Column local) {
    return call_function("div", local, lit(DAY)).cast("int");
  }

  private static Column timeOf(Column local) {
    return pmod(local, lit(DAY));
  }

  /**
   * Names a value that is used several times, so that it is computed once: Spark does not see that
   * two expressions are equal where one of them stands behind a condition.
   */
  private static Column let(Column value, UnaryOperator<Column> use) {
    return get(transform(array(value), v -> use.apply(v)), lit(0));
  }
}

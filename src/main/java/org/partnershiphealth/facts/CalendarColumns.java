package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.bit_count;
import static org.apache.spark.sql.functions.bitwise_not;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftright;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The calendar that was joined to each row, and counts of its days, as columns. A calendar is a row
 * of {@link CalendarTable}: counts at the begin of each word of 32 days, and two bits for each day,
 * so that a joined row stays small. A <i>place</i> is a day's number from the first of the range;
 * ask of places that may lie outside only behind {@link #covers}.
 *
 * <p>Shifts of a 64-bit number take the number of places modulo 64, so that a place needs no
 * remainder. Every step counts: small jobs interpret these expressions, row by row.
 */
final class CalendarColumns {

  private static final int WORD = 5;

  /** The lower bit of each day: set where it is worked at all. */
  private static final long WORKED = 0x5555_5555_5555_5555L;

  private final String idColumn;
  private final String prefix;

  /**
   * @param idColumn the column of the rows that names their calendar
   */
  CalendarColumns(String idColumn) {
    this.idColumn = idColumn;
    this.prefix = idColumn + "_";
  }

  /** The rows with the columns of their calendar; a row without one is kept. */
  Dataset<Row> join(Dataset<Row> rows, Dataset<Row> calendars) {
    Column[] renamed =
        Arrays.stream(CalendarTable.WORKING)
            .map(name -> col(name).as(prefix + name))
            .toArray(Column[]::new);
    Column same = col(idColumn).equalTo(col(prefix + CalendarTable.CALENDAR_ID));
    return rows.join(broadcast(calendars.select(renamed)), same, "left");
  }

  Column of(String name) {
    return col(prefix + name);
  }

  /** The place of a day since 1970. */
  Column place(Column day) {
    return day.minus(of(CalendarTable.FIRST));
  }

  /** Whether a day since 1970 lies in the range; null where the row has no calendar. */
  Column covers(Column day) {
    return day.geq(of(CalendarTable.FIRST)).and(day.leq(of(CalendarTable.LAST)));
  }

  /** Working days before and on a place. */
  Column daysThrough(Column place) {
    Column through = call_function("shiftrightunsigned", lit(-1L), lit(62).minus(twice(place)));
    return at(CalendarTable.DAYS_BEFORE, place)
        .plus(bit_count(bits(place).bitwiseAND(through).bitwiseAND(WORKED)));
  }

  /** Working days before a place. */
  Column daysBefore(Column place) {
    return at(CalendarTable.DAYS_BEFORE, place)
        .plus(bit_count(bits(place).bitwiseAND(below(place)).bitwiseAND(WORKED)));
  }

  /** Half days of working time before a place. */
  Column halvesBefore(Column place) {
    return at(CalendarTable.HALVES_BEFORE, place)
        .plus(bit_count(bits(place).bitwiseAND(below(place))));
  }

  /** Half days of working time of a place: 0, 1 or 2. */
  Column halvesOf(Column place) {
    return bit_count(ofDay(place).bitwiseAND(3L));
  }

  Column isWorked(Column place) {
    return ofDay(place).bitwiseAND(1L).equalTo(1L);
  }

  /** The day since 1970 of the working day with this number; null where there is none. */
  Column workingDay(Column number) {
    return get(of(CalendarTable.WORKING_DAYS), number).plus(of(CalendarTable.FIRST));
  }

  private Column at(String array, Column place) {
    return get(of(array), shiftright(place, WORD));
  }

  private Column bits(Column place) {
    return at(CalendarTable.BITS, place);
  }

  /** The word with the bits of the place lowest. */
  private Column ofDay(Column place) {
    return call_function("shiftright", bits(place), twice(place));
  }

  private static Column below(Column place) {
    return bitwise_not(call_function("shiftleft", lit(-1L), twice(place)));
  }

  private static Column twice(Column place) {
    return place.plus(place);
  }
}

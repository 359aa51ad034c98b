package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.bit_count;
import static org.apache.spark.sql.functions.bitwise_not;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftright;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The calendar that was joined to each row, and counts of its days, as columns. A calendar is a row
 * of {@link CalendarTable}: counts at the begin of each word of 64 days, and the bits of the days,
 * so that a joined row stays small. A <i>place</i> is a day's number in the range, null outside it.
 */
final class CalendarColumns {

  private static final int WORD = 6;
  private static final int LAST_BIT = 63;

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
    Column first = of(CalendarTable.FIRST);
    return when(day.between(first, of(CalendarTable.LAST)), day.minus(first));
  }

  /** Working days before and on a place. */
  Column daysThrough(Column place) {
    Column bits = shifted("shiftrightunsigned", lit(LAST_BIT).minus(bitOf(place)));
    return at(CalendarTable.DAYS_BEFORE, place)
        .plus(bit_count(at(CalendarTable.DAY_BITS, place).bitwiseAND(bits)));
  }

  /** Working days before a place. */
  Column daysBefore(Column place) {
    return at(CalendarTable.DAYS_BEFORE, place).plus(bitsBefore(CalendarTable.DAY_BITS, place));
  }

  /** Half days of working time before a place. */
  Column halvesBefore(Column place) {
    return at(CalendarTable.HALVES_BEFORE, place)
        .plus(bitsBefore(CalendarTable.DAY_BITS, place))
        .plus(bitsBefore(CalendarTable.FULL_BITS, place));
  }

  /** Half days of working time of a place: 0, 1 or 2. */
  Column halvesOf(Column place) {
    return bit(CalendarTable.DAY_BITS, place).plus(bit(CalendarTable.FULL_BITS, place));
  }

  Column isWorked(Column place) {
    return bit(CalendarTable.DAY_BITS, place).equalTo(1);
  }

  /** The day since 1970 of the working day with this number; null where there is none. */
  Column workingDay(Column number) {
    return get(of(CalendarTable.WORKING_DAYS), number.cast("int"))
        .cast("int")
        .plus(of(CalendarTable.FIRST));
  }

  private Column at(String array, Column place) {
    return get(of(array), shiftright(place, WORD));
  }

  private static Column bitOf(Column place) {
    return place.bitwiseAND(LAST_BIT);
  }

  private Column bit(String array, Column place) {
    return call_function("getbit", at(array, place), bitOf(place)).cast("int");
  }

  private Column bitsBefore(String array, Column place) {
    Column below = bitwise_not(shifted("shiftleft", bitOf(place)));
    return bit_count(at(array, place).bitwiseAND(below));
  }

  /** All bits set, shifted: Java's functions take only a constant number of places. */
  private static Column shifted(String direction, Column places) {
    return call_function(direction, lit(-1L), places);
  }
}

package org.partnershiphealth.extracts;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.timestamp_millis;
import static org.apache.spark.sql.functions.to_utc_timestamp;
import static org.apache.spark.sql.functions.try_to_timestamp;
import static org.apache.spark.sql.functions.when;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.Refusal;

/**
 * Dates and instants of an export. Texts are ISO 8601, or as the declared pattern says, with
 * English names of months whatever the machine's language is; a day that the calendar does not have
 * is no date. A local time needs a zone: one in a gap of the clock moves forward by the gap, one
 * that happens twice is the earlier, and both are flagged.
 *
 * @param style a date pattern, {@code epoch_seconds} or {@code epoch_millis}; empty: ISO 8601
 * @param zone the zone of local times, null where the cell's zone is unknown; empty: none declared
 * @param dayZone the zone in which a date alone begins
 */
record Times(Optional<String> style, Optional<Column> zone, Optional<Column> dayZone) {

  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
  private static final String CLOCK = "[ T]\\d{2}:\\d{2}(:\\d{2}([.,]\\d{1,9})?)?";
  private static final String OFFSET = " ?(Z|[+-]\\d{2}(:?\\d{2})?)";
  private static final String LETTERS = "GyuMLdEDHhKkmsSaVzOXxQq";

  /**
   * An instant, and what the clock did.
   *
   * @param gap whether the local time did not exist; empty where that cannot be
   * @param overlap whether it happened twice
   */
  record Moment(Column instant, Optional<Column> gap, Optional<Column> overlap) {}

  /** Checks that a style is a date pattern. */
  static void check(String where, String style) {
    if (style.startsWith("epoch_")) {
      return;
    }
    boolean known =
        style
            .replaceAll("'[^']*'", "")
            .chars()
            .filter(c -> c < 128 && Character.isLetter(c))
            .allMatch(c -> LETTERS.indexOf(c) >= 0);
    if (!known || pattern(style).isEmpty()) {
      throw new Refusal(
          ExitCode.USAGE,
          where
              + ": style '"
              + style
              + "' is no date pattern; expected one such as d-MMM-yy,"
              + " M/d/yyyy or yyyy-MM-dd HH:mm");
    }
  }

  private static Optional<DateTimeFormatter> pattern(String style) {
    try {
      return Optional.of(DateTimeFormatter.ofPattern(style, Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether the style writes the offset from UTC, so that no zone is needed. */
  private boolean hasOffset() {
    return style
        .map(s -> s.replaceAll("'[^']*'", ""))
        .filter(s -> s.matches(".*[VzOXx].*"))
        .isPresent();
  }

  private boolean isEpoch() {
    return style.filter(s -> s.startsWith("epoch_")).isPresent();
  }

  private boolean isDayOnly() {
    return style
        .map(s -> s.replaceAll("'[^']*'", ""))
        .filter(s -> !s.matches(".*[HhKka].*"))
        .isPresent();
  }

  /** The date, or null where the cell is none. */
  Column date(Column cell, DataType type) {
    if (type.equals(DataTypes.DateType)) {
      return cell;
    }
    if (type.equals(DataTypes.TimestampNTZType)) {
      return cell.cast("date");
    }
    if (type.equals(DataTypes.TimestampType)) {
      return zone.map(z -> from_utc_timestamp(cell, z)).orElse(cell).cast("date");
    }
    if (isEpoch() || hasOffset()) {
      Column instant = absolute(cell, type);
      return zone.map(z -> from_utc_timestamp(instant, z)).orElse(instant).cast("date");
    }
    Column text = cell.cast("string");
    if (style.isPresent()) {
      return try_to_timestamp(text, lit(style.get())).cast("date");
    }
    return when(text.rlike("^" + DAY + "(" + CLOCK + ")?$"), text.substr(1, 10).try_cast("date"));
  }

  /** The instant, or null where the cell is none. */
  Moment instant(Column cell, DataType type) {
    if (type.equals(DataTypes.TimestampType)) {
      return known(cell);
    }
    if (type.equals(DataTypes.DateType)) {
      return startOfDay(cell);
    }
    if (type.equals(DataTypes.TimestampNTZType)) {
      return local(cell.cast("timestamp"));
    }
    if (isEpoch() || hasOffset()) {
      return known(absolute(cell, type));
    }
    Column text = cell.cast("string");
    if (isDayOnly()) {
      return startOfDay(try_to_timestamp(text, lit(style.get())));
    }
    if (style.isPresent()) {
      return local(try_to_timestamp(text, lit(style.get())));
    }
    return iso(text);
  }

  private Moment iso(Column text) {
    Column offset = when(text.rlike("^" + DAY + CLOCK + OFFSET + "$"), isoOffset(text));
    Column wall = when(text.rlike("^" + DAY + "(" + CLOCK + ")?$"), isoCast(text));
    if (zone.isEmpty()) {
      return known(offset);
    }
    Moment moment = local(wall);
    return new Moment(coalesce(offset, moment.instant()), moment.gap(), moment.overlap());
  }

  private static Column isoOffset(Column text) {
    Column closed = regexp_replace(text, lit(" ?([+-]\\d{2}):?(\\d{2})$"), lit("$1:$2"));
    Column whole =
        regexp_replace(closed, lit("(:\\d{2}(?:[.,]\\d+)?)([+-]\\d{2})$"), lit("$1$2:00"));
    return isoCast(regexp_replace(whole, lit(" Z$"), lit("Z")));
  }

  private static Column isoCast(Column text) {
    return regexp_replace(text, lit(","), lit(".")).try_cast("timestamp");
  }

  private Column absolute(Column cell, DataType type) {
    if (!isEpoch()) {
      return try_to_timestamp(cell.cast("string"), lit(style.get()));
    }
    Column number =
        type instanceof StringType
            ? when(cell.rlike("^-?\\d{1,15}$"), cell.try_cast("bigint"))
            : cell.try_cast("bigint");
    boolean seconds = style.get().equals("epoch_seconds");
    Column bounded = when(number.between(-1L << 46, 1L << 46), number);
    return timestamp_millis(seconds ? bounded.multiply(1000L) : bounded);
  }

  private static Moment known(Column instant) {
    return new Moment(instant, Optional.empty(), Optional.empty());
  }

  /** Without any zone noon in UTC: nearly everywhere on the same date. */
  private Moment startOfDay(Column day) {
    Column midnight = day.cast("timestamp");
    return known(
        dayZone
            .map(z -> to_utc_timestamp(midnight, z))
            .orElse(midnight.plus(expr("interval 12 hours"))));
  }

  /** A wall-clock time, given as if it were UTC. */
  private Moment local(Column wall) {
    if (zone.isEmpty()) {
      return known(lit(null).cast("timestamp"));
    }
    Column utc = to_utc_timestamp(wall, zone.get());
    Column twice = lit(false);
    for (String step : new String[] {"30 minutes", "1 hour", "2 hours"}) {
      Column later = from_utc_timestamp(utc.plus(expr("interval " + step)), zone.get());
      twice = twice.or(later.equalTo(wall));
    }
    return new Moment(
        utc, Optional.of(from_utc_timestamp(utc, zone.get()).notEqual(wall)), Optional.of(twice));
  }

  static boolean reads(DataType type) {
    return type instanceof StringType
        || type instanceof NumericType
        || type.equals(DataTypes.DateType)
        || type.equals(DataTypes.TimestampType)
        || type.equals(DataTypes.TimestampNTZType);
  }
}

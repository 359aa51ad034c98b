package org.partnershiphealth.synthetic;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a source writes its cells. */
enum Style {
  /** 2024-03-31, 2024-03-31T08:15:00Z, 1234.5, true. */
  ISO,
  /** 31.3.2024, 31.3.2024 10:15 in Berlin, 1.234,50, ja. */
  GERMAN,
  /** As ISO, with times on the supplier's clock: 2024-03-31 16:15. */
  LOCAL;

  private static final DateTimeFormatter GERMAN_DATE =
      DateTimeFormatter.ofPattern("d.M.yyyy", Locale.ROOT);
  private static final DateTimeFormatter GERMAN_TIME =
      DateTimeFormatter.ofPattern("d.M.yyyy HH:mm", Locale.ROOT);
  private static final DateTimeFormatter LOCAL_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  /** The text of a cell; empty for none. */
  String text(Object value, ZoneId supplierZone) {
    if (value == null) {
      return "";
    }
    if (value instanceof Instant instant && this != ISO) {
      ZoneId zone = this == GERMAN ? Workdays.BUYER.zone() : supplierZone;
      return (this == GERMAN ? GERMAN_TIME : LOCAL_TIME).withZone(zone).format(instant);
    }
    if (this == GERMAN) {
      return german(value);
    }
    return PlainFiles.text(value);
  }

  private static String german(Object value) {
    if (value instanceof LocalDate date) {
      return GERMAN_DATE.format(date);
    }
    if (value instanceof BigDecimal number) {
      return new DecimalFormat("#,##0.00##", DecimalFormatSymbols.getInstance(Locale.GERMANY))
          .format(number);
    }
    if (value instanceof Boolean truth) {
      return truth ? "ja" : "nein";
    }
    return value.toString();
  }
}

package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;

/**
 * Which calendar somebody works by, as the sources tell it.
 *
 * @param country ISO 3166-1 alpha-2
 * @param calendar another country, or the name of a site's or plant's own days
 * @param week a weekly pattern that differs from the country's, such as {@code MON-SAT}
 */
record CalendarName(Optional<String> country, Optional<String> calendar, Optional<String> week) {

  private static final Set<String> COUNTRIES =
      Arrays.stream(Locale.getISOCountries()).collect(Collectors.toUnmodifiableSet());

  /** Whether a name is a country's. */
  static boolean isCountry(String name) {
    return COUNTRIES.contains(name);
  }

  /** The country whose days lie at the bottom: the calendar's, where it names one. */
  Optional<String> base() {
    return calendar.filter(CalendarName::isCountry).or(() -> country);
  }

  /** The own days that lie on top of the country's. */
  Optional<String> own() {
    return calendar.filter(c -> !isCountry(c));
  }

  /** The key by which facts name the calendar, such as {@code CN/PLANT-A@MON-SAT}. */
  String id() {
    return country.orElse("")
        + calendar.filter(c -> !c.equals(country.orElse(""))).map(c -> "/" + c).orElse("")
        + week.map(w -> "@" + w).orElse("");
  }

  /** {@link #id} of columns. */
  static Column id(Column country, Column calendar, Column week) {
    Column base = coalesce(country, lit(""));
    return concat(
        base,
        coalesce(when(calendar.notEqual(base), concat(lit("/"), calendar)), lit("")),
        coalesce(concat(lit("@"), week), lit("")));
  }
}

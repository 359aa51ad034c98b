package org.partnershiphealth.facts;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which calendar somebody works by, as the sources tell it.
 *
 * @param country ISO 3166-1 alpha-2
 * @param calendar another country, or the name of a site's or plant's own days
 * @param week a weekly pattern that differs from the country's, such as {@code MON-SAT}
 */
record CalendarName(Optional<String> country, Optional<String> calendar, Optional<String> week) {

  private static final Set<String> COUNTRIES =
      new HashSet<>(Arrays.asList(java.util.Locale.getISOCountries()));

  /** The country whose days lie at the bottom: the calendar's, where it names one. */
  Optional<String> base() {
    return calendar.filter(COUNTRIES::contains).or(() -> country);
  }

  /** The own days that lie on top of the country's. */
  Optional<String> own() {
    return calendar.filter(c -> !COUNTRIES.contains(c));
  }

  /** The key by which facts name the calendar, such as {@code CN/PLANT-A@MON-SAT}. */
  String id() {
    return country.orElse("")
        + calendar.filter(c -> !c.equals(country.orElse(""))).map(c -> "/" + c).orElse("")
        + week.map(w -> "@" + w).orElse("");
  }
}

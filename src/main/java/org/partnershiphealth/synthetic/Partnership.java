package org.partnershiphealth.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;

/** One partnership while its rows are made: who, what is true about it, and where rows go. */
record Partnership(Settings settings, Partner partner, Latent latent, Conduct conduct, Sink sink) {

  Draws draws(String purpose) {
    return Draws.of(settings.seed(), purpose, partner.index());
  }

  /** Adds a row unless its own event is still to come at the cut-off. */
  boolean add(Cells row, LocalDate event) {
    boolean known = !event.isAfter(settings.asOf());
    if (known) {
      sink.add(row);
    }
    return known;
  }

  /** The day, unless it is still to come. */
  LocalDate known(LocalDate day) {
    return day == null || day.isAfter(settings.asOf()) ? null : day;
  }

  /** The instant, unless it is still to come in the partner's zone. */
  Instant known(Instant instant) {
    return instant == null || known(partner.workdays().day(instant)) == null ? null : instant;
  }

  Workdays clock(Side side) {
    return partner.clock(side);
  }

  int month(LocalDate day) {
    return settings.month(day);
  }

  int month(Instant instant) {
    return settings.month(partner.workdays().day(instant));
  }

  /** A random day of a month. */
  LocalDate day(int month, Draws draws) {
    return settings.start(month).plusDays(draws.between(0, settings.days(month) - 1));
  }

  static BigDecimal money(double amount) {
    return new BigDecimal(amount).setScale(2, RoundingMode.HALF_UP);
  }

  static BigDecimal pieces(double quantity) {
    return BigDecimal.valueOf(Math.round(quantity));
  }
}

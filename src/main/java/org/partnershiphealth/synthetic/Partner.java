package org.partnershiphealth.synthetic;

import java.time.LocalDate;
import java.util.List;

/**
 * What stays the same about a supplier.
 *
 * @param size its activity, 1 on average
 * @param cheapness deviation of its prices from its peers', in ln; negative is cheap
 * @param firstMonth its first month with data
 * @param endMonth the month before which it ended; the number of months where it did not
 */
record Partner(
    int index,
    String id,
    String name,
    Country country,
    int category,
    Workdays workdays,
    List<Closure> closures,
    boolean plantCalendar,
    Story story,
    double size,
    int cadenceDays,
    int answerLimit,
    int noticeDays,
    int frozenDays,
    int leadDays,
    int paymentDays,
    double cheapness,
    String contractType,
    String freightTerms,
    List<Item> items,
    int people,
    LocalDate since,
    int firstMonth,
    int endMonth) {

  static final List<String> CATEGORIES =
      List.of("Metal parts", "Textiles", "Electronics", "Packaging", "Plastics");

  /** A short id for the n-th row of a table. */
  String key(int n) {
    return Integer.toString(index + 1, 36) + "." + Integer.toString(n, 36);
  }

  String currency() {
    return index % 3 == 1 ? "USD" : country.currency();
  }

  String calendar() {
    return plantCalendar ? country.code() + "-PLANT" : "";
  }

  Workdays clock(Side side) {
    return side == Side.BUYER ? Workdays.BUYER : workdays;
  }

  boolean active(int month) {
    return month >= firstMonth && month < endMonth;
  }
}

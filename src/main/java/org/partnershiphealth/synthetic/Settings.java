package org.partnershiphealth.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What to make.
 *
 * @param suppliers how many suppliers, at least 1
 * @param months how many calendar months of history, at least 1
 * @param messages about how many messages in all; the other tables do not depend on it
 * @param asOf the last day of the history, the end of a month
 */
public record Settings(
    World world, int suppliers, int months, long seed, long messages, LocalDate asOf) {

  private static final LocalDate SAMPLE_END = LocalDate.of(2026, 6, 30);
  private static final double SAMPLE_MESSAGES_A_MONTH = 7.5;

  public Settings {
    if (suppliers < 1 || suppliers > 1_000_000 || months < 1 || months > 600) {
      String found = suppliers + " suppliers and " + months + " months";
      throw new IllegalArgumentException(found + "; expected 1 to 1000000 and 1 to 600");
    }
    if (messages < 0) {
      throw new IllegalArgumentException(messages + " messages; expected 0 or more");
    }
  }

  /** As many messages as the sample has for each supplier and month. */
  public static Settings of(World world, int suppliers, int months, long seed) {
    long messages = StrictMath.round(SAMPLE_MESSAGES_A_MONTH * suppliers * months);
    return new Settings(world, suppliers, months, seed, messages, SAMPLE_END);
  }

  /** The world of {@code sample-data}: 60 suppliers, three years. */
  public static Settings sample(long seed) {
    return of(World.SAMPLE, 60, 36, seed);
  }

  public Settings withMessages(long count) {
    return new Settings(world, suppliers, months, seed, count, asOf);
  }

  YearMonth firstMonth() {
    return YearMonth.from(asOf).minusMonths(months - 1L);
  }

  /** The month of a day, counted from the first one; negative before it. */
  int month(LocalDate day) {
    YearMonth first = firstMonth();
    return (day.getYear() - first.getYear()) * 12 + day.getMonthValue() - first.getMonthValue();
  }

  /** The first day of a month. */
  LocalDate start(int month) {
    return firstMonth().plusMonths(month).atDay(1);
  }

  int days(int month) {
    return firstMonth().plusMonths(month).lengthOfMonth();
  }

  double messagesEachMonth() {
    return (double) messages / suppliers / months;
  }
}

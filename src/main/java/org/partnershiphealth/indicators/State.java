package org.partnershiphealth.indicators;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * The mergeable state of a measure for a supplier and month (03.1): what is kept so that any window
 * is a merge of its months. All columns are expressions over one fact row; a row outside the
 * measure gives null in each of them.
 */
public sealed interface State {

  /** How low and high of a Rate are found. */
  enum Interval {
    /** The numerator counts items of the denominator. */
    WILSON,
    /** The numerator is a count, the denominator a time. */
    GARWOOD,
    /** Wilson, but at a zero numerator the upper end is 3 / denominator (O7). */
    RULE_OF_THREE,
    NONE
  }

  /** What a histogram is read for. */
  enum Statistic {
    MEDIAN,
    P90,
    IQR,
    IQR_OVER_MEDIAN,
    RESTRICTED_MEAN
  }

  /** How the sums of a {@link Keyed} state become a value. */
  enum Reduction {
    /** Sum of squared shares: 0 spread out, 1 concentrated (A5). */
    HERFINDAHL,
    /** 2 min / sum of the two keys (B7). */
    BALANCE
  }

  /**
   * Sums of a numerator and a denominator; both exact (integral or decimal).
   *
   * @param items what min n counts, summed
   * @param scale the value is scale x numerator / denominator
   */
  record Rate(Column numerator, Column denominator, Column items, Interval interval, double scale)
      implements State {

    /** The share of the rows of {@code where} that meet {@code hit}. */
    public static Rate share(Column where, Column hit) {
      return new Rate(
          when(where, hit.cast("int")),
          when(where, lit(1)),
          when(where, lit(1)),
          Interval.WILSON,
          1);
    }

    /** The ratio of two amounts over the rows of {@code where}; each row is an item. */
    public static Rate ratio(Column where, Column numerator, Column denominator) {
      return new Rate(
          when(where, numerator), when(where, denominator), when(where, lit(1)), Interval.NONE, 1);
    }

    /** The same with another count of items. */
    public Rate counting(Column otherItems) {
      return new Rate(numerator, denominator, otherItems, interval, scale);
    }

    /** The same with another interval. */
    public Rate with(Interval other) {
      return new Rate(numerator, denominator, items, other, scale);
    }
  }

  /** A weighted mean; its numerator is the sum of value x weight. */
  record Mean(Column weightedSum, Column weight, Column items) implements State {}

  /** n, sum and sum of squares of whole numbers, read as the Kim-Jo regularity (B2). */
  record Spread(Column sample) implements State {}

  /**
   * Durations in fixed bins (lo, hi].
   *
   * @param bin number of the bin, an integer: its upper edge is bin x width; null: no item
   * @param event whether the duration ended; false: censored at that bin
   * @param tau end of follow-up, in the unit of the value
   */
  record Histogram(Column bin, Column event, double width, double tau, Statistic statistic)
      implements State {

    /** The same durations read for another statistic. */
    public Histogram reading(Statistic other) {
      return new Histogram(bin, event, width, tau, other);
    }
  }

  /** The greatest length; open where it had not ended at the month's end. */
  record Longest(Column length, Column open) implements State {}

  /**
   * The value at a month's end; a fact gives one row a month. A window takes its last month.
   *
   * @param bound whether the value is only a lower bound (CENSORED)
   */
  record Level(Column value, Column items, Column bound) implements State {}

  /** A set of codes: value is the number of distinct ones over {@code of} (A3). */
  record Distinct(Column bits, int of, Column items) implements State {}

  /** Sums by key, merged by key, then reduced. */
  record Keyed(Column key, Column amount, Reduction reduction) implements State {}

  /** Read from a monthly series that is published elsewhere; has no expression of its own. */
  record Series() implements State {}
}

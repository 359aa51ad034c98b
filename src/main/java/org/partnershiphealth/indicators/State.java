package org.partnershiphealth.indicators;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.bit_or;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * The mergeable state of a measure for a supplier and month (03.1): what is kept so that any window
 * is a merge of its months. All columns are expressions over one fact row; a row outside the
 * measure gives null in each of them.
 */
public sealed interface State {

  /**
   * The aggregates that a month keeps; null where a state needs none.
   *
   * <p>Slots: Rate and Mean: a numerator, b denominator. Spread: a sum, b sum of squares. Longest:
   * a the longest that ended, b the open one. Level: a value, b 1 if only a bound. Distinct: a the
   * bits. Histogram: codes, each bin x 2 + 1 if it ended. Keyed: codes, key and amount in turn. n
   * is always what min n counts.
   */
  record Slots(Column a, Column b, Column n, Column codes) {}

  /** The aggregates over the rows for which {@code counts} holds. */
  Slots slots(Column counts);

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
    /** Sum of squared shares of pairs of persons: near 0 spread out, 1 concentrated (A5). */
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
    @Override
    public Slots slots(Column counts) {
      return sums(counts, numerator, denominator, items);
    }

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
  record Mean(Column weightedSum, Column weight, Column items) implements State {
    @Override
    public Slots slots(Column counts) {
      return sums(counts, weightedSum, weight, items);
    }
  }

  /** n, sum and sum of squares of whole numbers, read as the Kim-Jo regularity (B2). */
  record Spread(Column sample) implements State {
    @Override
    public Slots slots(Column counts) {
      Column x = when(counts, sample);
      return new Slots(sum(x), sum(x.multiply(x)), count(x), null);
    }
  }

  /**
   * Durations in fixed bins (lo, hi].
   *
   * @param bin number of the bin, an integer: its upper edge is bin x width; null: no item
   * @param event whether the duration ended; false: censored at that bin
   * @param tau end of follow-up, in the unit of the value
   */
  record Histogram(Column bin, Column event, double width, double tau, Statistic statistic)
      implements State {
    @Override
    public Slots slots(Column counts) {
      Column code = bin.cast("long").multiply(2).plus(event.cast("int"));
      return new Slots(null, null, count(when(counts, code)), collect_list(when(counts, code)));
    }

    /** The same durations read for another statistic. */
    public Histogram reading(Statistic other) {
      return new Histogram(bin, event, width, tau, other);
    }
  }

  /** The greatest length; open where it had not ended at the month's end. */
  record Longest(Column length, Column open) implements State {
    @Override
    public Slots slots(Column counts) {
      return new Slots(
          max(when(counts.and(not(open)), length)),
          max(when(counts.and(open), length)),
          count(when(counts, length)),
          null);
    }
  }

  /**
   * The value at a month's end; a fact gives one row a month. A window takes its last month. The
   * second slot is 0 without a value, 1 with one, 2 with a bound: a value of 0 is one too.
   *
   * @param bound whether the value is only a lower bound (CENSORED)
   */
  record Level(Column value, Column items, Column bound) implements State {
    @Override
    public Slots slots(Column counts) {
      return new Slots(
          max(when(counts, value)),
          max(when(counts.and(value.isNotNull()), when(bound, 2).otherwise(1))),
          max(when(counts, items)),
          null);
    }
  }

  /** A set of codes: value is the number of distinct ones over {@code of} (A3). */
  record Distinct(Column bits, int of, Column items) implements State {
    @Override
    public Slots slots(Column counts) {
      Column codes = bit_or(when(counts, bits.cast("long")));
      return new Slots(codes, null, sum(when(counts, items)), null);
    }
  }

  /**
   * Sums by key, merged by key, then reduced.
   *
   * @param key a whole number; of a {@link Reduction#HERFINDAHL} over pairs of persons the one
   *     person's hash in the upper, the other's in the lower 32 bits
   */
  record Keyed(Column key, Column amount, Reduction reduction) implements State {
    @Override
    public Slots slots(Column counts) {
      Column entry = array(key.cast("long"), amount.cast("long"));
      Column item = counts.and(key.isNotNull()).and(amount.isNotNull());
      Column entries = collect_list(when(item, entry));
      return new Slots(null, null, sum(when(item, amount)), flatten(entries));
    }
  }

  /** The share of hits among the rows of one side less the share among all others (E4). */
  record Difference(Column side, Column hit) implements State {
    @Override
    public Slots slots(Column counts) {
      Column code = side.cast("long").multiply(2).plus(hit.cast("int"));
      return new Slots(null, null, count(when(counts, code)), collect_list(when(counts, code)));
    }
  }

  /** The trend of a monthly series that is published elsewhere; has no expression of its own. */
  record Series() implements State {
    @Override
    public Slots slots(Column counts) {
      return new Slots(null, null, null, null);
    }
  }

  private static Slots sums(Column counts, Column a, Column b, Column items) {
    return new Slots(sum(when(counts, a)), sum(when(counts, b)), sum(when(counts, items)), null);
  }
}

package org.partnershiphealth.outcomes;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.partnershiphealth.indicators.State;

/** Ratios of sums of a month: their n is the number of months with a denominator. */
public final class MonthRatio {

  private MonthRatio() {}

  /** The ratio; each month has one row. */
  public static State of(Column numerator, Column denominator) {
    Column months = when(denominator.notEqual(0), lit(1));
    return new State.Rate(numerator, denominator, months, State.Interval.NONE, 1);
  }
}

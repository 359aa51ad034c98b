package org.partnershiphealth.panel;

import java.util.OptionalDouble;

/**
 * What a cell shows for a window. NaN stands for "none" in here only; rows carry null.
 *
 * @param status OK, LOW_N, NO_DATA or CENSORED
 */
record Figure(
    double numerator,
    double denominator,
    double n,
    double value,
    double low,
    double high,
    Status status) {

  /** The first of these that holds, in this order, is a cell's status. */
  enum Status {
    NO_DATA,
    LOW_N,
    CENSORED,
    OK
  }

  static final Figure NO_DATA =
      new Figure(Double.NaN, Double.NaN, 0, Double.NaN, Double.NaN, Double.NaN, Status.NO_DATA);

  /** A figure with its status: no value or denominator, too few items, only a bound, or fine. */
  static Figure of(double numerator, double denominator, double n, Estimate estimate, double minN) {
    Status status;
    if (denominator == 0 || (Double.isNaN(estimate.value()) && !estimate.bound())) {
      status = Status.NO_DATA;
    } else if (n < minN) {
      status = Status.LOW_N;
    } else {
      status = estimate.bound() ? Status.CENSORED : Status.OK;
    }
    return new Figure(
        numerator, denominator, n, estimate.value(), estimate.low(), estimate.high(), status);
  }

  /**
   * A value with its interval.
   *
   * @param bound whether the truth is known only to lie beyond {@code low}
   */
  record Estimate(double value, double low, double high, boolean bound) {

    static Estimate of(double value) {
      return new Estimate(value, Double.NaN, Double.NaN, false);
    }

    static Estimate of(OptionalDouble value) {
      return of(value.orElse(Double.NaN));
    }
  }

  /** The number, or null where there is none. */
  static Double orNull(double number) {
    return Double.isNaN(number) ? null : number;
  }
}

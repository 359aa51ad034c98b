package org.partnershiphealth.panel;

import org.partnershiphealth.estimators.Garwood;
import org.partnershiphealth.estimators.Interval;
import org.partnershiphealth.estimators.Wilson;
import org.partnershiphealth.indicators.State;
import org.partnershiphealth.panel.Figure.Estimate;

/** The value of a rate and its 95 % interval, by what its numerator counts (03.1). */
final class Intervals {

  private Intervals() {}

  static Estimate of(State.Interval kind, double numerator, double denominator, double scale) {
    if (denominator == 0) {
      return Estimate.of(Double.NaN);
    }
    double value = scale * numerator / denominator;
    return switch (kind) {
      case NONE -> Estimate.of(value);
      case WILSON -> scaled(value, Wilson.interval95(numerator, denominator), scale);
      case GARWOOD -> scaled(value, Garwood.interval95(numerator, denominator), scale);
      case RULE_OF_THREE -> ruleOfThree(value, numerator, denominator, scale);
    };
  }

  private static Estimate ruleOfThree(
      double value, double numerator, double denominator, double scale) {
    return numerator == 0
        ? new Estimate(value, 0, 3 * scale / denominator, false)
        : scaled(value, Wilson.interval95(numerator, denominator), scale);
  }

  private static Estimate scaled(double value, Interval interval, double scale) {
    return new Estimate(value, scale * interval.low(), scale * interval.high(), false);
  }
}

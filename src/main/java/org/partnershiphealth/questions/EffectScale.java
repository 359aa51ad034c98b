package org.partnershiphealth.questions;

import org.partnershiphealth.indicators.Measure;

/** How an outcome enters the evidence and how its differences are told. */
enum EffectScale {
  PERCENT("%") {
    @Override
    double outcome(double value) {
      return value > 0 ? Math.log(value) : Double.NaN;
    }

    @Override
    double told(double difference) {
      return 100 * Math.expm1(difference);
    }

    @Override
    double perPoint(double delta) {
      return Math.log1p(delta / 100) / 10;
    }
  },
  POINTS("pp") {
    @Override
    double outcome(double value) {
      return 100 * value;
    }
  },
  RAW("raw") {
    @Override
    double outcome(double value) {
      return value;
    }
  };

  private final String unit;

  EffectScale(String unit) {
    this.unit = unit;
  }

  static EffectScale of(Measure.Scale scale) {
    return switch (scale) {
      case LOGARITHM -> PERCENT;
      case PERCENTAGE_POINTS -> POINTS;
      case RAW, NOT_TESTED -> RAW;
    };
  }

  String unit() {
    return unit;
  }

  /** A value of the outcome on the scale of the test; NaN where it has none. */
  abstract double outcome(double value);

  /** A difference on that scale as it is told. */
  double told(double difference) {
    return difference;
  }

  /** The difference of 10 points of trust that matters, per point on the scale of the test. */
  double perPoint(double delta) {
    return delta / 10;
  }
}

package org.partnershiphealth.synthetic;

/**
 * What is true in the generated data: how trust acts on what follows. Badness is a latent deviation
 * in ln of unit cost; lateness, defects, shortfalls and the cost of poor quality rise with it.
 */
public enum World {
  /** As LAGGED; with stories of single suppliers, mixed formats and wrong rows. */
  SAMPLE,
  /** Trust and outcomes are independent. */
  NULL,
  /**
   * Badness falls by .0010, .0015 and .0005 a point of trust one, two and three months ago; in logs
   * by .0020, .0025 and .0010 a point of conduct.
   */
  LAGGED,
  /** Trust falls in the month after badness rose; badness does not follow trust. */
  REVERSE,
  /** The higher trust the lower badness in a supplier, the higher badness between categories. */
  SIMPSON,
  /** As NULL, with t(2.5) errors, outliers and histories of very unequal length. */
  HEAVY,
  /** Volume raises trust and lowers badness; given volume, trust does nothing. */
  CONFOUNDED,
  /** Shocks of a category lower trust and raise badness; trust itself does nothing. */
  CATSHOCK,
  /** Cheap suppliers do better in the second half of the months. */
  PRICE,
  /** Fast suppliers do better in the second half of the months. */
  SPEED,
  /** Trusted suppliers do better in the second half of the months. */
  TRUST;

  private static final double[] NOTHING = {};
  private static final double[] LAGS = {0, -0.0010, -0.0015, -0.0005};
  private static final double[] STRONG = {0, -0.0020, -0.0025, -0.0010};
  private static final double[] AT_ONCE = {-0.0030};

  /** Change of badness for each point of trust, by months back from 0. */
  double[] effect() {
    return switch (this) {
      case LAGGED -> LAGS.clone();
      case SIMPSON -> AT_ONCE.clone();
      default -> NOTHING.clone();
    };
  }

  /** As {@link #effect} in logs: stronger, as scores of acts are noisier than those of a panel. */
  double[] effectOfConduct() {
    return this == SAMPLE || this == LAGGED ? STRONG.clone() : effect();
  }

  /** Deviation of the part of badness that nothing explains. */
  double noise() {
    return this == HEAVY ? 0.08 : 0.025;
  }

  /**
   * Deviation of trust between suppliers, in points. Where truth is to be found again, so much that
   * a few peers tell it from chance; else scores are drawn to the mean, more in one portfolio than
   * in the next.
   */
  double spread() {
    return this == SAMPLE ? 5 : 10;
  }

  /** Whether the first and second half of the months differ by the winner of a race. */
  boolean race() {
    return this == PRICE || this == SPEED || this == TRUST;
  }
}

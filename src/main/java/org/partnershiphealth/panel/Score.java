package org.partnershiphealth.panel;

/**
 * A score with its evidence band.
 *
 * @param score 0 to 100; NaN where too little of its weight is mapped
 * @param variance of the score, its indicators taken as independent
 * @param evidence decayed count of the acts behind it
 */
record Score(double score, double variance, double evidence) {

  /** Standard normal quantile of .95. */
  private static final double Z95 = 1.6448536269514722;

  static final double LEAST_EVIDENCE = 3;

  static final Score NONE = new Score(Double.NaN, Double.NaN, 0);

  double low() {
    return Math.max(0, score - Z95 * Math.sqrt(variance));
  }

  double high() {
    return Math.min(100, score + Z95 * Math.sqrt(variance));
  }

  Figure.Status status() {
    if (Double.isNaN(score) || evidence == 0) {
      return Figure.Status.NO_DATA;
    }
    return evidence < LEAST_EVIDENCE ? Figure.Status.LOW_N : Figure.Status.OK;
  }

  /**
   * The geometric mean of both sides: a high side cannot hide a low one. Its variance is the delta
   * method's for independent sides; the covariance of jointly owed acts is ignored.
   */
  static Score mutual(Score buyer, Score supplier) {
    double score = Math.sqrt(buyer.score * supplier.score);
    double relative =
        buyer.variance / (buyer.score * buyer.score)
            + supplier.variance / (supplier.score * supplier.score);
    double sd = score / 2 * Math.sqrt(relative);
    return new Score(score, sd * sd, Math.min(buyer.evidence, supplier.evidence));
  }
}

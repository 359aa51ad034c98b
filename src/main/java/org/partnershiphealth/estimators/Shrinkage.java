package org.partnershiphealth.estimators;

/**
 * Estimates pulled toward their common mean, each as far as its own error demands.
 *
 * <p>Sources: R. C. Paule and J. Mandel, "Consensus values and weighting factors", Journal of
 * Research of the National Bureau of Standards 87 (1982), 377-385, for the variance between; B.
 * Efron and C. Morris, Journal of the American Statistical Association 70 (1975), 311-319.
 *
 * @param mean the common mean, weighted by 1 / (se^2 + between)
 * @param between the variance between true values, 0 or more
 * @param estimates the shrunken values
 * @param weights B: the share of the way each goes to the mean
 */
public record Shrinkage(double mean, double between, double[] estimates, double[] weights) {

  private static final int MOST_STEPS = 200;

  /**
   * Shrinks raw values.
   *
   * @param se of each value, above 0
   */
  public static Shrinkage of(double[] values, double[] se) {
    double between = between(values, se);
    double mean = mean(values, se, between);
    double[] estimates = new double[values.length];
    double[] weights = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double own = se[i] * se[i];
      weights[i] = own / (own + between);
      estimates[i] = mean + (1 - weights[i]) * (values[i] - mean);
    }
    return new Shrinkage(mean, between, estimates, weights);
  }

  /** The variance at which the weighted squares equal their degrees of freedom. */
  private static double between(double[] values, double[] se) {
    double goal = values.length - 1;
    if (values.length < 2 || squares(values, se, 0) <= goal) {
      return 0;
    }
    double low = 0;
    double high = 1;
    while (squares(values, se, high) > goal) {
      high *= 2;
    }
    for (int i = 0; i < MOST_STEPS && high - low > 1e-15 * high; i++) {
      double middle = low + (high - low) / 2;
      if (squares(values, se, middle) > goal) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low + (high - low) / 2;
  }

  private static double squares(double[] values, double[] se, double between) {
    double mean = mean(values, se, between);
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += (values[i] - mean) * (values[i] - mean) / (se[i] * se[i] + between);
    }
    return sum;
  }

  private static double mean(double[] values, double[] se, double between) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < values.length; i++) {
      double weight = 1 / (se[i] * se[i] + between);
      sum += weight * values[i];
      weights += weight;
    }
    return sum / weights;
  }
}

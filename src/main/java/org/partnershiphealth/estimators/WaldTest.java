package org.partnershiphealth.estimators;

import java.util.Arrays;

/**
 * Whether several coefficients are 0 together.
 *
 * @param f Wald's statistic over the number of coefficients
 * @param p of F(df1, df2); 1 where the covariance is singular
 */
public record WaldTest(double f, int df1, int df2, double p) {

  /**
   * The test of some coefficients.
   *
   * @param v the covariance of b
   * @param which coefficients are tested
   * @param df of the denominator
   */
  public static WaldTest of(double[] b, double[][] v, int[] which, int df) {
    double[] tested = Arrays.stream(which).mapToDouble(k -> b[k]).toArray();
    ScaledInverse inverse = ScaledInverse.of(Matrices.part(v, which));
    if (!inverse.exists()) {
      return new WaldTest(0, which.length, df, 1);
    }
    double f = Matrices.dot(tested, inverse.times(tested)) / which.length;
    return new WaldTest(f, which.length, df, Distributions.upperF(f, which.length, df));
  }
}

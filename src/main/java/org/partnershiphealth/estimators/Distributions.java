package org.partnershiphealth.estimators;

import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/**
 * Tail probabilities and quantiles, small ones included.
 *
 * <p>Tails are computed as tails, never as one minus a distribution function, which is 0 where the
 * truth is 1e-19. Quantiles are Newton steps on the logarithm of the smaller tail, kept inside a
 * bracket, until they stand still. Formulas: M. Abramowitz and I. A. Stegun, "Handbook of
 * Mathematical Functions" (1964), 26.2, 26.4 to 26.7.
 */
public final class Distributions {

  private static final double SQRT_2 = Math.sqrt(2);
  private static final int MOST_STEPS = 200;

  /** Newton doubles the right digits: after a step this small all that a double holds are right. */
  private static final double STILL = 1e-9;

  private Distributions() {}

  /** P(|T| >= |t|) of Student's t; 0 for an infinite t. */
  public static double twoSidedT(double t, double df) {
    double square = t * t;
    if (Double.isInfinite(square)) {
      return 0;
    }
    double share = square / (df + square);
    // Near the middle the complement is the accurate side.
    return share <= 1.5 / (2.5 + df / 2)
        ? 1 - Beta.regularizedBeta(share, 0.5, df / 2)
        : Beta.regularizedBeta(df / (df + square), df / 2, 0.5);
  }

  /** P(T > t) of Student's t. */
  public static double upperT(double t, double df) {
    double half = twoSidedT(t, df) / 2;
    return t >= 0 ? half : 1 - half;
  }

  /** P(F > f). */
  public static double upperF(double f, double df1, double df2) {
    if (f <= 0) {
      return 1;
    }
    double share = df1 * f / (df2 + df1 * f);
    return share <= (df1 / 2 + 1) / (2 + (df1 + df2) / 2)
        ? 1 - Beta.regularizedBeta(share, df1 / 2, df2 / 2)
        : Beta.regularizedBeta(df2 / (df2 + df1 * f), df2 / 2, df1 / 2);
  }

  /** P(X > x) of chi square. */
  public static double upperChiSquare(double x, double df) {
    return x <= 0 ? 1 : Gamma.regularizedGammaQ(df / 2, x / 2);
  }

  /** P(Z <= z) of the standard normal. */
  public static double normal(double z) {
    return Erf.erfc(-z / SQRT_2) / 2;
  }

  /** P(|Z| >= |z|) of the standard normal. */
  public static double twoSidedNormal(double z) {
    return Erf.erfc(Math.abs(z) / SQRT_2);
  }

  /** The standard normal quantile of p in (0, 1). */
  public static double normalQuantile(double p) {
    requireOpen(p);
    return NormalQuantile.of(p);
  }

  /** The quantile of Student's t at p in (0, 1). */
  public static double tQuantile(double p, double df) {
    requireOpen(p);
    if (p == 0.5) {
      return 0;
    }
    double tail = Math.min(p, 1 - p);
    double scale =
        Math.exp(Gamma.logGamma((df + 1) / 2) - Gamma.logGamma(df / 2)) / Math.sqrt(df * Math.PI);
    // In ln t, where the tail of few degrees of freedom falls in a straight line.
    double u =
        rising(
            x -> {
              double t = Math.exp(x);
              double above = upperT(t, df);
              double density = scale * Math.exp(-(df + 1) / 2 * Math.log1p(t * t / df));
              return new Point(Math.log(tail) - Math.log(above), t * density / above);
            },
            Math.log(Math.max(1e-3, -NormalQuantile.of(tail))),
            -40,
            700);
    return p < 0.5 ? -Math.exp(u) : Math.exp(u);
  }

  /** The quantile of the beta distribution at p in (0, 1). */
  public static double betaQuantile(double p, double alpha, double beta) {
    requireOpen(p);
    if (p > 0.5) {
      return 1 - lowerBeta(1 - p, beta, alpha);
    }
    return lowerBeta(p, alpha, beta);
  }

  private static double lowerBeta(double p, double alpha, double beta) {
    double logB = Beta.logBeta(alpha, beta);
    // In ln(x / (1 - x)), where the lower tail of a small alpha falls in a straight line.
    double u =
        rising(
            v -> {
              double x = logistic(v);
              double below = Beta.regularizedBeta(x, alpha, beta);
              double log = alpha * Math.log(x) + beta * Math.log(logistic(-v)) - logB;
              return new Point(Math.log(below) - Math.log(p), Math.exp(log) / below);
            },
            Math.log(alpha / beta),
            -700,
            700);
    return logistic(u);
  }

  /** The quantile of F at p in (0, 1). */
  public static double fQuantile(double p, double df1, double df2) {
    requireOpen(p);
    double x = p > 0.5 ? lowerBeta(1 - p, df2 / 2, df1 / 2) : lowerBeta(p, df1 / 2, df2 / 2);
    double odds = p > 0.5 ? (1 - x) / x : x / (1 - x);
    return df2 / df1 * odds;
  }

  /** The quantile of the gamma distribution with that shape and scale 1 at p in (0, 1). */
  public static double gammaQuantile(double p, double shape) {
    requireOpen(p);
    double logGamma = Gamma.logGamma(shape);
    boolean lower = p <= 0.5;
    DoubleUnaryOperator tail =
        lower ? x -> Gamma.regularizedGammaP(shape, x) : x -> Gamma.regularizedGammaQ(shape, x);
    double goal = Math.log(lower ? p : 1 - p);
    double u =
        rising(
            v -> {
              double beyond = tail.applyAsDouble(Math.exp(v));
              return new Point(
                  (lower ? 1 : -1) * (Math.log(beyond) - goal),
                  Math.exp(shape * v - Math.exp(v) - logGamma) / beyond);
            },
            Math.log(shape),
            -700,
            700);
    return Math.exp(u);
  }

  private static double logistic(double u) {
    return 1 / (1 + Math.exp(-u));
  }

  /** A curve at one place: computed together, since both need the same tail. */
  private record Point(double value, double slope) {}

  /** The zero of a rising curve; a Newton step that leaves the bracket halves it instead. */
  private static double rising(DoubleFunction<Point> curve, double start, double from, double to) {
    double low = from;
    double high = to;
    double x = start;
    for (int i = 0; i < MOST_STEPS; i++) {
      Point point = curve.apply(x);
      if (point.value() == 0) {
        return x;
      }
      if (point.value() > 0) {
        high = x;
      } else {
        low = x;
      }
      double next = x - point.value() / point.slope();
      if (Math.abs(next - x) <= STILL * (1 + Math.abs(x))) {
        return next;
      }
      if (!(next > low && next < high)) {
        next = low + (high - low) / 2;
      }
      x = next;
    }
    return x;
  }

  private static void requireOpen(double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("expected a probability inside (0, 1), found " + p);
    }
  }
}

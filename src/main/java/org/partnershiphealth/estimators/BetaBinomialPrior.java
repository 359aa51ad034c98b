package org.partnershiphealth.estimators;

import org.apache.commons.math3.special.Gamma;

/**
 * What is usual among peers: the beta prior that makes their counts most likely.
 *
 * <p>Maximises the sum of ln B(k + W a, n - k + W (1 - a)) - ln B(W a, W (1 - a)), the
 * beta-binomial likelihood, by Newton steps on logit a and ln W inside W in [2, 50] and a in [.02,
 * .98].
 *
 * @param weight W: how many acts the prior counts for
 * @param baseRate a: the share of kept acts that is usual
 */
public record BetaBinomialPrior(double weight, double baseRate) {

  /** Where nothing is known about the peers. */
  public static final BetaBinomialPrior UNINFORMED = new BetaBinomialPrior(2, 0.5);

  private static final double LEAST_WEIGHT = 2;
  private static final double MOST_WEIGHT = 50;
  private static final double LEAST_RATE = 0.02;
  private static final double MOST_RATE = 0.98;
  private static final double STEP = 1e-12;
  private static final int MOST_STEPS = 200;

  /**
   * The fit.
   *
   * @param kept kept acts of each supplier
   * @param acts acts of each supplier, above 0
   */
  public static BetaBinomialPrior fit(long[] kept, long[] acts) {
    return new Fit(kept, acts).maximum();
  }

  private static final class Fit {
    private final long[] kept;
    private final long[] acts;

    Fit(long[] kept, long[] acts) {
      this.kept = kept;
      this.acts = acts;
    }

    BetaBinomialPrior maximum() {
      double meanShare = 0;
      boolean informative = false;
      for (int i = 0; i < acts.length; i++) {
        meanShare += (double) kept[i] / acts[i] / acts.length;
        informative |= acts[i] > 1;
      }
      double a = Math.min(MOST_RATE, Math.max(LEAST_RATE, meanShare));
      if (!informative) {
        return new BetaBinomialPrior(LEAST_WEIGHT, a);
      }
      double u = Math.log(a / (1 - a));
      double v = Math.log(Math.sqrt(LEAST_WEIGHT * MOST_WEIGHT));
      for (int step = 0; step < MOST_STEPS; step++) {
        double[] next = improved(u, v);
        double moved = Math.max(Math.abs(next[0] - u), Math.abs(next[1] - v));
        u = next[0];
        v = next[1];
        if (moved < STEP) {
          break;
        }
      }
      return new BetaBinomialPrior(Math.exp(v), 1 / (1 + Math.exp(-u)));
    }

    /** One safeguarded Newton step; a coordinate that its bound holds stays there. */
    private double[] improved(double u, double v) {
      double[] d = derivatives(u, v);
      boolean uHeld = held(u, d[0], logit(LEAST_RATE), logit(MOST_RATE));
      boolean vHeld = held(v, d[1], Math.log(LEAST_WEIGHT), Math.log(MOST_WEIGHT));
      double du = 0;
      double dv = 0;
      double determinant = d[2] * d[4] - d[3] * d[3];
      if (!uHeld && !vHeld && d[2] < 0 && determinant > 0) {
        du = -(d[4] * d[0] - d[3] * d[1]) / determinant;
        dv = -(d[2] * d[1] - d[3] * d[0]) / determinant;
      } else {
        du = uHeld ? 0 : alone(d[0], d[2]);
        dv = vHeld ? 0 : alone(d[1], d[4]);
      }
      double here = likelihood(u, v);
      for (int halving = 0; halving < 60; halving++) {
        double nextU = within(u + du, logit(LEAST_RATE), logit(MOST_RATE));
        double nextV = within(v + dv, Math.log(LEAST_WEIGHT), Math.log(MOST_WEIGHT));
        if (likelihood(nextU, nextV) >= here) {
          return new double[] {nextU, nextV};
        }
        du /= 2;
        dv /= 2;
      }
      return new double[] {u, v};
    }

    private static double alone(double slope, double curvature) {
      return curvature < 0 ? -slope / curvature : Math.signum(slope);
    }

    private static boolean held(double at, double slope, double low, double high) {
      return (at <= low && slope <= 0) || (at >= high && slope >= 0);
    }

    private static double within(double x, double low, double high) {
      return Math.min(high, Math.max(low, x));
    }

    private static double logit(double p) {
      return Math.log(p / (1 - p));
    }

    private double likelihood(double u, double v) {
      double w = Math.exp(v);
      double alpha = w / (1 + Math.exp(-u));
      double beta = w - alpha;
      double sum = 0;
      for (int i = 0; i < acts.length; i++) {
        sum += logBeta(kept[i] + alpha, acts[i] - kept[i] + beta) - logBeta(alpha, beta);
      }
      return sum;
    }

    private static double logBeta(double x, double y) {
      return Gamma.logGamma(x) + Gamma.logGamma(y) - Gamma.logGamma(x + y);
    }

    /** Slopes by u and v, then the curvatures uu, uv and vv. */
    private double[] derivatives(double u, double v) {
      double w = Math.exp(v);
      double a = 1 / (1 + Math.exp(-u));
      double alpha = w * a;
      double beta = w - alpha;
      double gAlpha = 0;
      double gBeta = 0;
      double hAlpha = 0;
      double hBeta = 0;
      double hBoth = 0;
      for (int i = 0; i < acts.length; i++) {
        double k = kept[i];
        double n = acts[i];
        double both = -Gamma.digamma(n + w) + Gamma.digamma(w);
        gAlpha += Gamma.digamma(k + alpha) - Gamma.digamma(alpha) + both;
        gBeta += Gamma.digamma(n - k + beta) - Gamma.digamma(beta) + both;
        double curved = -Gamma.trigamma(n + w) + Gamma.trigamma(w);
        hAlpha += Gamma.trigamma(k + alpha) - Gamma.trigamma(alpha) + curved;
        hBeta += Gamma.trigamma(n - k + beta) - Gamma.trigamma(beta) + curved;
        hBoth += curved;
      }
      // alpha = w a and beta = w (1 - a), with da/du = a (1 - a) and dw/dv = w.
      double s = w * a * (1 - a);
      double su = s * (1 - 2 * a);
      double du = s * (gAlpha - gBeta);
      double dv = alpha * gAlpha + beta * gBeta;
      double uu = s * s * (hAlpha - 2 * hBoth + hBeta) + su * (gAlpha - gBeta);
      double uv = s * (alpha * hAlpha + (beta - alpha) * hBoth - beta * hBeta) + du;
      double vv = alpha * alpha * hAlpha + 2 * alpha * beta * hBoth + beta * beta * hBeta + dv;
      return new double[] {du, dv, uu, uv, vv};
    }
  }
}

package org.partnershiphealth.synthetic;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A stream of random draws that depends on the seed and on what it is for, so that more messages do
 * not move the payments. Only {@link StrictMath}: the same numbers on every machine.
 */
final class Draws {

  private static final long FNV_PRIME = 0x100000001b3L;
  private static final long FNV_BASIS = 0xcbf29ce484222325L;

  private final SplittableRandom random;

  private Draws(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The stream of a purpose, such as the meetings of supplier 7. */
  static Draws of(long seed, String purpose, long number) {
    long hash = FNV_BASIS ^ seed;
    for (int i = 0; i < purpose.length(); i++) {
      hash = (hash ^ purpose.charAt(i)) * FNV_PRIME;
    }
    return new Draws((hash ^ number) * FNV_PRIME + number);
  }

  /** Uniform on [0, 1). */
  double uniform() {
    return random.nextDouble();
  }

  /** Uniform on [low, high). */
  double uniform(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** A whole number from low to high, both included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** The index of a weight, drawn in proportion to it; the weights total 1. */
  int weighted(double... weights) {
    double left = random.nextDouble();
    for (int i = 0; i < weights.length - 1; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /** Standard normal (Box and Muller). */
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
  }

  /** Student's t (Bailey 1994, Math. Comp. 62). */
  double student(double freedom) {
    double u = 1 - random.nextDouble();
    double radius = StrictMath.sqrt(freedom * (StrictMath.pow(u, -2 / freedom) - 1));
    return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
  }

  /**
   * A count of independent events (Knuth's product of uniforms, in steps that cannot underflow).
   */
  int poisson(double mean) {
    int count = 0;
    double left = mean;
    while (left > 30) {
      count += poisson(30);
      left -= 30;
    }
    double limit = StrictMath.exp(-left);
    double product = random.nextDouble();
    while (product > limit) {
      count++;
      product *= random.nextDouble();
    }
    return count;
  }

  /** A stationary AR(1) series of normal steps with the given marginal deviation. */
  double[] autoregressive(int length, double persistence, double deviation) {
    double[] series = new double[length];
    double step = deviation * StrictMath.sqrt(1 - persistence * persistence);
    for (int k = 0; k < length; k++) {
      series[k] = k == 0 ? deviation * normal() : persistence * series[k - 1] + step * normal();
    }
    return series;
  }
}

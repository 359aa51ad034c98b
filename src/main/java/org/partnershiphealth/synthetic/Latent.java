package org.partnershiphealth.synthetic;

import java.util.EnumMap;
import java.util.Map;

/**
 * The hidden monthly series of one partnership: the trust of each side in points, the volume and
 * the unexplained badness in ln. Planted as the {@link World} says.
 */
final class Latent {

  private static final int BEFORE = 12;
  private static final int AFTER = 3;
  private static final double MEAN = 62;
  private static final double FADE = 34;
  private static final int FADE_MONTHS = 8;

  private final Settings settings;
  private final Partner partner;
  private final int length;
  private final double[] volume;
  private final double[] shock;
  private final Map<Side, double[]> trust = new EnumMap<>(Side.class);
  private final double categoryMean;
  private final double meanTrust;

  Latent(Settings settings, Partner partner) {
    this.settings = settings;
    this.partner = partner;
    this.length = BEFORE + settings.months() + AFTER;
    Draws draws = Draws.of(settings.seed(), "latent", partner.index());
    this.volume = draws.autoregressive(length, 0.6, settings.world() == World.HEAVY ? 0.5 : 0.3);
    this.shock = shocks(draws);
    this.categoryMean = settings.world() == World.SIMPSON ? -15 + 7.5 * partner.category() : 0;
    double own = settings.world().spread() * draws.normal();
    this.meanTrust = MEAN + categoryMean + own;
    double[] common = common(draws);
    trust.put(Side.BUYER, side(Side.BUYER, common, draws));
    trust.put(Side.SUPPLIER, side(Side.SUPPLIER, common, draws));
  }

  /** Trust of a side in a month, in points of 0 to 100. */
  double trust(Side side, int month) {
    return trust.get(side)[at(month)];
  }

  /** The probability that a side keeps an act of that month. */
  double keeps(Side side, int month) {
    return kept(trust(side, month));
  }

  /** The probability that both together keep an act. */
  double keeps(int month) {
    return kept((trust(Side.BUYER, month) + trust(Side.SUPPLIER, month)) / 2);
  }

  /** Volume of a month against the usual, as a factor. */
  double volume(int month) {
    return StrictMath.exp(volume[at(month)]);
  }

  /** Badness of outcomes in a month, given the conduct of the months to it. */
  double badness(int month, Conduct conduct) {
    double sum = shock[at(month)] + 0.006 * categoryMean;
    double[] effect = settings.world().effectOfConduct();
    for (int k = 0; k < effect.length; k++) {
      sum += effect[k] * (conduct.index(month - k) - Conduct.USUAL);
    }
    if (settings.world() == World.CONFOUNDED) {
      sum -= 0.12 * volume[at(month)];
    }
    if (settings.world().race() && month >= settings.months() / 2) {
      sum -= 0.06 * advantage();
    }
    return sum;
  }

  private double advantage() {
    return switch (settings.world()) {
      case PRICE -> -partner.cheapness() / 0.1;
      case SPEED -> -StrictMath.log(partner.leadDays() / 35.0) / 0.3;
      // Twice as strong: the acts of a year show about half of what is hidden.
      default -> 2 * (meanTrust - MEAN) / settings.world().spread();
    };
  }

  private static double kept(double points) {
    return 1 / (1 + StrictMath.exp(-1.25 - (points - 60) / 11));
  }

  private double[] shocks(Draws draws) {
    double sd = settings.world().noise();
    double[] series = draws.autoregressive(length, 0.5, sd);
    if (settings.world() == World.HEAVY) {
      for (int k = 0; k < length; k++) {
        series[k] = sd * draws.student(2.5) / 2 * (draws.chance(0.01) ? 10 : 1);
        series[k] = Math.max(-0.7, Math.min(0.7, series[k]));
      }
    }
    if (settings.world() == World.CATSHOCK) {
      double[] shared = categoryShock();
      for (int k = 0; k < length; k++) {
        series[k] += 0.05 * shared[k];
      }
    }
    return series;
  }

  private double[] common(Draws draws) {
    double[] series = draws.autoregressive(length, 0.8, 9);
    double[] shared = categoryShock();
    for (int k = 0; k < length; k++) {
      series[k] += meanTrust;
      switch (settings.world()) {
        case REVERSE -> series[k] -= memory(k);
        case CONFOUNDED -> series[k] += 20 * volume[k];
        case CATSHOCK -> series[k] -= 8 * shared[k];
        default -> {}
      }
    }
    return series;
  }

  /** What past badness has left behind: 400 points for each ln of last month's, fading by 0.7. */
  private double memory(int k) {
    double sum = 0;
    double fading = 400;
    for (int back = 1; back <= Math.min(k, BEFORE); back++) {
      sum += fading * shock[k - back];
      fading *= 0.7;
    }
    return sum;
  }

  private double[] categoryShock() {
    return Draws.of(settings.seed(), "category", partner.category()).autoregressive(length, 0.5, 1);
  }

  private double[] side(Side side, double[] common, Draws draws) {
    double own = 3 * draws.normal();
    double[] series = draws.autoregressive(length, 0.7, 5);
    int fadeFrom = BEFORE + settings.months() - FADE_MONTHS;
    for (int k = 0; k < length; k++) {
      double points = common[k] + own + series[k];
      if (k >= fadeFrom && partner.story().fades(side)) {
        points -= FADE;
      }
      series[k] = Math.max(3, Math.min(97, points));
    }
    return series;
  }

  private int at(int month) {
    return Math.max(0, Math.min(length - 1, month + BEFORE));
  }
}

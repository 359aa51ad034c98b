package org.partnershiphealth.synthetic;

import java.util.Arrays;

/**
 * A world drawn as a panel, without logs: scores of trust and ln of unit cost by supplier and
 * month, NaN where there is none. As in real ones, suppliers come late, leave early and miss
 * months, and little trust loses more of them.
 *
 * <p>Trust stands around 60 points: 6 between suppliers, 6 within (AR 0.7); ln of unit cost has a
 * deviation of 0.08 within a supplier (AR 0.5) unless the world says otherwise.
 *
 * @param category of each supplier, one of six
 * @param trust in points, 0 to 100
 * @param logCost the outcome
 * @param logVolume of orders: it lowers cost, in CONFOUNDED it raises trust too
 */
public record PanelWorld(
    int[] category, double[][] trust, double[][] logCost, double[][] logVolume) {

  private static final int CATEGORIES = 6;
  private static final int BEFORE = 12;
  private static final double USUAL = 60;
  private static final double TRUST_MEMORY = 0.7;
  private static final double TRUST_SD = 6;
  private static final double COST_MEMORY = 0.5;
  private static final double COST_SD = 0.08;

  /** Of the outcome, a point of trust, in the category means of SIMPSON. */
  private static final double DEARER = 0.02;

  /** Draws a world. */
  public static PanelWorld of(World world, int suppliers, int months, long seed) {
    int[] category = new int[suppliers];
    PanelWorld panel =
        new PanelWorld(
            category, new double[suppliers][], new double[suppliers][], new double[suppliers][]);
    double[] monthly = new double[BEFORE + months];
    Draws all = Draws.of(seed, "panel months", 0);
    Arrays.setAll(monthly, t -> 0.02 * all.normal() + 0.02 * season(t));
    for (int s = 0; s < suppliers; s++) {
      Draws draws = Draws.of(seed, "panel", s);
      category[s] = draws.between(0, CATEGORIES - 1);
      new History(world, category[s], monthly, seed, draws).into(panel, s);
    }
    return panel;
  }

  private static double season(int month) {
    return StrictMath.sin(2 * StrictMath.PI * month / 12);
  }

  /** One supplier's series, the months before the panel included. */
  private static final class History {

    private final World world;
    private final Draws draws;
    private final int length;
    private final double[] trust;
    private final double[] cost;
    private final double[] volume;

    History(World world, int category, double[] monthly, long seed, Draws draws) {
      this.world = world;
      this.draws = draws;
      this.length = monthly.length;
      boolean heavy = world == World.HEAVY;
      Draws ofCategory = Draws.of(seed, "panel category", category);
      double mean =
          world == World.SIMPSON
              ? -15 + 30.0 * category / (CATEGORIES - 1)
              : 3 * ofCategory.normal();
      double dearer = world == World.SIMPSON ? DEARER * mean : 0.3 * ofCategory.normal();
      double[] shock = ofCategory.autoregressive(length, COST_MEMORY, 1);
      this.volume = draws.autoregressive(length, 0.6, heavy ? 0.8 : 0.4);
      double own = draws.normal() * (heavy ? 1.8 : 1);
      double[] noise = noise(own);
      this.trust = trust(USUAL + mean + TRUST_SD * draws.normal(), noise, shock);
      this.cost = new double[length];
      double level = 2 + dearer + 0.15 * draws.normal();
      double byVolume = world == World.CONFOUNDED ? -0.06 : -0.03;
      double byShock = world == World.CATSHOCK ? 0.05 : 0;
      for (int t = 0; t < length; t++) {
        cost[t] = level + monthly[t] + byVolume * volume[t] + byShock * shock[t] + noise[t];
        cost[t] += effect(t);
        volume[t] += own;
      }
    }

    private double[] noise(double size) {
      double[] noise = draws.autoregressive(length, COST_MEMORY, COST_SD);
      if (world == World.HEAVY) {
        double step = StrictMath.sqrt(1 - COST_MEMORY * COST_MEMORY);
        for (int t = 0; t < length; t++) {
          double fresh = COST_SD * draws.student(2.5) / 2;
          noise[t] = t == 0 ? fresh : COST_MEMORY * noise[t - 1] + step * fresh;
        }
        for (int t = 0; t < length; t++) {
          double outlier = draws.chance(0.01) ? 10 : 1;
          noise[t] *= outlier * StrictMath.exp(-0.25 * (size + volume[t]));
        }
      }
      return noise;
    }

    private double[] trust(double mean, double[] noise, double[] shock) {
      double step = TRUST_SD * StrictMath.sqrt(1 - TRUST_MEMORY * TRUST_MEMORY);
      double[] deviation = new double[length];
      double[] points = new double[length];
      for (int t = 0; t < length; t++) {
        deviation[t] =
            t == 0
                ? TRUST_SD * draws.normal()
                : TRUST_MEMORY * deviation[t - 1] + step * draws.normal();
        deviation[t] -= world == World.REVERSE && t > 0 ? 25 * noise[t - 1] : 0;
        double more =
            switch (world) {
              case CONFOUNDED -> 8 * volume[t];
              case CATSHOCK -> -3 * shock[t];
              default -> 0;
            };
        double sum = mean + 1.5 * season(t) + deviation[t] + more;
        points[t] = StrictMath.rint(10 * Math.max(0, Math.min(100, sum))) / 10;
      }
      return points;
    }

    private double effect(int month) {
      double[] effect = world.effect();
      double sum = 0;
      for (int k = 0; k < effect.length && k <= month; k++) {
        sum += effect[k] * (trust[month - k] - USUAL);
      }
      return sum;
    }

    /** The months of the panel, less those that nobody recorded. */
    void into(PanelWorld panel, int supplier) {
      int months = length - BEFORE;
      boolean unequal = world == World.HEAVY;
      int late = Math.max(1, (unequal ? 2 : 1) * months / 3);
      int from = draws.chance(unequal ? 0.6 : 0.3) ? draws.between(0, late - 1) : 0;
      int to = months - (draws.chance(0.15) ? draws.between(0, Math.max(1, months / 3) - 1) : 0);
      double[] x = missing(months);
      double[] y = missing(months);
      double[] v = missing(months);
      for (int t = 0; t < months; t++) {
        double points = trust[BEFORE + t];
        boolean recorded = t >= from && t < to && !draws.chance(0.02);
        boolean lost = draws.chance(0.03 + (points < 50 ? 0.07 : 0));
        boolean silent = draws.chance(0.03);
        if (recorded) {
          x[t] = silent ? Double.NaN : points;
          y[t] = lost ? Double.NaN : cost[BEFORE + t];
          v[t] = volume[BEFORE + t];
        }
      }
      panel.trust()[supplier] = x;
      panel.logCost()[supplier] = y;
      panel.logVolume()[supplier] = v;
    }

    private static double[] missing(int months) {
      double[] none = new double[months];
      Arrays.fill(none, Double.NaN);
      return none;
    }
  }
}

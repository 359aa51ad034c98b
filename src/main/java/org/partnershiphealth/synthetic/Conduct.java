package org.partnershiphealth.synthetic;

/**
 * What both sides did, as far as outcomes follow it: kept and broken acts of each pillar and month,
 * decaying as a reputation does. Outcomes follow realised conduct, not the latent trust behind it,
 * so that the truth can be found in the logs alone.
 */
final class Conduct {

  /** The pillars of the trust score, with the weights that the index gives them. */
  enum Kind {
    PRESENCE(10, 10),
    CONTACT(20, 25),
    OPENNESS(10, 35),
    FAIRNESS(30, 0),
    JOINT_WORK(10, 10),
    CALENDAR(10, 0),
    PROMISES(10, 20);

    private final int[] weight;

    Kind(int buyer, int supplier) {
      weight = new int[] {buyer, supplier};
    }
  }

  /** What the index stands at where trust does nothing. */
  static final double USUAL = 72;

  private static final double DECAY = StrictMath.pow(2, -1.0 / 6);
  private static final double PRIOR = 3;

  private final double[][][] kept;
  private final double[][][] broken;
  private final double[][] keptStock = new double[2][Kind.values().length];
  private final double[][] brokenStock = new double[2][Kind.values().length];
  private final double[] index;

  Conduct(int months) {
    kept = new double[2][Kind.values().length][months];
    broken = new double[2][Kind.values().length][months];
    index = new double[months];
  }

  void act(Side side, Kind kind, int month, boolean good) {
    act(side, kind, month, good, 1);
  }

  /** An act of both sides counts half for each. */
  void shared(Kind kind, int month, boolean good) {
    act(Side.BUYER, kind, month, good, 0.5);
    act(Side.SUPPLIER, kind, month, good, 0.5);
  }

  private void act(Side side, Kind kind, int month, boolean good, double weight) {
    if (month >= 0 && month < index.length) {
      (good ? kept : broken)[side.ordinal()][kind.ordinal()][month] += weight;
    }
  }

  /** Works out a month's index; months in their order. */
  void close(int month) {
    double sum = 0;
    for (Side side : Side.values()) {
      for (Kind kind : Kind.values()) {
        sum += kind.weight[side.ordinal()] * score(side.ordinal(), kind.ordinal(), month);
      }
    }
    index[month] = sum / 200;
  }

  private double score(int side, int kind, int month) {
    double[] good = keptStock[side];
    double[] bad = brokenStock[side];
    good[kind] = DECAY * good[kind] + kept[side][kind][month];
    bad[kind] = DECAY * bad[kind] + broken[side][kind][month];
    return 100 * (good[kind] + PRIOR * USUAL / 100) / (good[kind] + bad[kind] + PRIOR);
  }

  /** The index of a closed month, 0 to 100; before the first month as usual. */
  double index(int month) {
    return month < 0 ? USUAL : index[Math.min(month, index.length - 1)];
  }
}

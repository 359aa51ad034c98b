package org.partnershiphealth.synthetic;

import java.util.EnumMap;
import java.util.Map;

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

    private final int buyer;
    private final int supplier;

    Kind(int buyer, int supplier) {
      this.buyer = buyer;
      this.supplier = supplier;
    }

    private int weight(Side side) {
      return side == Side.BUYER ? buyer : supplier;
    }
  }

  /** What the index stands at where trust does nothing. */
  static final double USUAL = 72;

  private static final double DECAY = StrictMath.pow(2, -1.0 / 6);
  private static final double PRIOR = 3;
  private static final double TOTAL_WEIGHT = 200;

  private final Map<Side, Map<Kind, Acts>> acts = new EnumMap<>(Side.class);
  private final double[] index;

  Conduct(int months) {
    index = new double[months];
    for (Side side : Side.values()) {
      Map<Kind, Acts> kinds = new EnumMap<>(Kind.class);
      for (Kind kind : Kind.values()) {
        kinds.put(kind, new Acts(months));
      }
      acts.put(side, kinds);
    }
  }

  /** The acts of one side and pillar. */
  private static final class Acts {
    private final double[] kept;
    private final double[] broken;
    private double keptStock;
    private double brokenStock;

    Acts(int months) {
      kept = new double[months];
      broken = new double[months];
    }

    double score(int month) {
      keptStock = DECAY * keptStock + kept[month];
      brokenStock = DECAY * brokenStock + broken[month];
      return (100 * keptStock + PRIOR * USUAL) / (keptStock + brokenStock + PRIOR);
    }
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
      Acts row = acts.get(side).get(kind);
      (good ? row.kept : row.broken)[month] += weight;
    }
  }

  /** Works out a month's index; months in their order. */
  void close(int month) {
    double sum = 0;
    for (Side side : Side.values()) {
      for (Kind kind : Kind.values()) {
        sum += kind.weight(side) * acts.get(side).get(kind).score(month);
      }
    }
    index[month] = sum / TOTAL_WEIGHT;
  }

  /** The index of a closed month, 0 to 100; before the first month as usual. */
  double index(int month) {
    return month < 0 ? USUAL : index[Math.min(month, index.length - 1)];
  }
}

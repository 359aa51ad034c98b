package org.partnershiphealth.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnershiphealth.config.Party;

/** The reputations and scores of one supplier, month by month: the recursion of 05.8. */
final class SupplierScores {

  /** Sums of one month's acts of one party and indicator. */
  record MonthActs(
      String party,
      String indicator,
      int month,
      double kept,
      double broken,
      double concealed,
      double acts,
      double concealedActs) {}

  private final int firstMonth;
  private final int lastMonth;
  private final double decay;
  private final Map<PriorKey, Prior> priors;
  private final String peerGroup;
  private final Map<String, List<MonthActs>> acts = new LinkedHashMap<>();

  /** W and a of a fitted prior. */
  record Prior(double weight, double baseRate) implements java.io.Serializable {
    static final Prior UNINFORMED = new Prior(2, 0.5);
  }

  SupplierScores(
      String peerGroup,
      int firstMonth,
      int lastMonth,
      double halfLifeMonths,
      Map<PriorKey, Prior> priors,
      List<MonthActs> all) {
    this.peerGroup = peerGroup;
    this.firstMonth = firstMonth;
    this.lastMonth = lastMonth;
    this.decay = Math.pow(2, -1 / halfLifeMonths);
    this.priors = priors;
    for (MonthActs some : all) {
      acts.computeIfAbsent(some.indicator(), i -> new ArrayList<>()).add(some);
    }
  }

  double decay() {
    return decay;
  }

  /** The reputation of one side in each month from the first one on. */
  List<Reputation> reputations(Party side, String indicator) {
    int months = lastMonth - firstMonth + 1;
    double[] kept = new double[months];
    double[] broken = new double[months];
    double[] concealed = new double[months];
    double[] count = new double[months];
    for (MonthActs some : acts.getOrDefault(indicator, List.of())) {
      double share = share(side, some.party());
      int at = some.month() - firstMonth;
      if (share > 0 && at >= 0 && at < months) {
        kept[at] += share * some.kept();
        broken[at] += share * some.broken();
        concealed[at] += share * some.concealed();
        count[at] += share * some.acts();
      }
    }
    List<Reputation> all = new ArrayList<>(months);
    double r = 0;
    double s = 0;
    double hidden = 0;
    double evidence = 0;
    for (int m = 0; m < months; m++) {
      r = decay * r + kept[m];
      s = decay * s + broken[m];
      hidden = decay * hidden + concealed[m];
      evidence = decay * evidence + count[m];
      Prior prior = prior(side, indicator, Math.floorDiv(firstMonth + m, 12));
      all.add(new Reputation(r, s, hidden, evidence, prior.weight(), prior.baseRate()));
    }
    return all;
  }

  /** Confirmed concealments of one side in the 12 months up to each month. */
  double[] concealments(Party side) {
    double[] twelve = new double[lastMonth - firstMonth + 1];
    acts.values().stream()
        .flatMap(List::stream)
        .filter(a -> a.party().equals(side.name()))
        .forEach(
            a -> {
              int from = Math.max(0, a.month() - firstMonth);
              int to = Math.min(twelve.length - 1, a.month() - firstMonth + 11);
              for (int m = from; m <= to; m++) {
                twelve[m] += a.concealedActs();
              }
            });
    return twelve;
  }

  private Prior prior(Party side, String indicator, int year) {
    PriorKey key = new PriorKey(peerGroup, side.name(), indicator, year);
    PriorKey any = new PriorKey(Priors.ANY_PEER, side.name(), indicator, year);
    return priors.getOrDefault(key, priors.getOrDefault(any, Prior.UNINFORMED));
  }

  /** A side takes its own acts whole and half of those owed jointly. */
  private static double share(Party side, String party) {
    if (party.equals(side.name())) {
      return 1;
    }
    return party.equals(Party.JOINT.name()) ? 0.5 : 0;
  }

  /** The weighted mean of terms at one month; NONE where there are none. */
  static Score combine(List<Score> scores, List<Double> weights) {
    double sum = 0;
    double variance = 0;
    double evidence = 0;
    double total = weights.stream().mapToDouble(Double::doubleValue).sum();
    if (scores.isEmpty() || total == 0) {
      return Score.NONE;
    }
    for (int i = 0; i < scores.size(); i++) {
      double w = weights.get(i) / total;
      sum += w * scores.get(i).score();
      variance += w * w * scores.get(i).variance();
      evidence += scores.get(i).evidence();
    }
    return new Score(sum, variance, evidence);
  }
}

package org.partnershiphealth.panel;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.config.Pillar;
import org.partnershiphealth.indicators.Measure;

/**
 * How one side's indicators add up to its score (03.6): pillar weights renormalised over the
 * pillars that have a mapped indicator, and indicator weights inside each pillar.
 *
 * @param party BUYER or SUPPLIER
 * @param terms the indicators in catalogue order
 * @param weightPresent the present pillars' share of all pillar weights, 0 to 1
 * @param enough whether that reaches {@code min_weight_present}
 */
record ScoreWeights(Party party, List<Term> terms, double weightPresent, boolean enough)
    implements Serializable {

  /**
   * One indicator of a side's score.
   *
   * @param indicatorWeight its share of its pillar, 0 to 1
   * @param pillarWeight its pillar's share of the score, 0 to 1
   */
  record Term(String indicator, String pillar, double indicatorWeight, double pillarWeight)
      implements Serializable {}

  /**
   * The weights of a side.
   *
   * @param mapped the measures that the job has data for
   * @param without indicators to leave out, because they share an ingredient with an outcome
   */
  static ScoreWeights of(
      Party party, List<Measure> mapped, JobFile.Trust trust, Set<String> without) {
    Map<String, List<Measure>> byPillar = new LinkedHashMap<>();
    for (Measure measure : mapped) {
      if (scores(measure, party) && !without.contains(measure.name())) {
        String pillar = measure.pillar().map(Pillar::code).orElseThrow();
        byPillar.computeIfAbsent(pillar, p -> new ArrayList<>()).add(measure);
      }
    }
    Map<String, Double> pillarWeights = trust.weights().getOrDefault(party, Map.of());
    double all = pillarWeights.values().stream().mapToDouble(Double::doubleValue).sum();
    double present =
        byPillar.keySet().stream().mapToDouble(p -> pillarWeights.getOrDefault(p, 0.0)).sum();
    Map<String, Double> own = trust.indicatorWeights().getOrDefault(party, Map.of());
    List<Term> terms = new ArrayList<>();
    byPillar.forEach(
        (pillar, measures) -> {
          double pillarShare = pillarWeights.getOrDefault(pillar, 0.0) / present;
          double sum = measures.stream().mapToDouble(m -> own.getOrDefault(m.name(), 1.0)).sum();
          for (Measure m : measures) {
            if (pillarShare > 0) {
              double share = own.getOrDefault(m.name(), 1.0) / sum;
              terms.add(new Term(m.name(), pillar, share, pillarShare));
            }
          }
        });
    double weightPresent = all == 0 ? 0 : present / all;
    return new ScoreWeights(
        party, List.copyOf(terms), weightPresent, weightPresent >= trust.minWeightPresent());
  }

  /** Whether a measure's acts count in the score of this side. */
  private static boolean scores(Measure measure, Party party) {
    boolean ownAct = measure.act().isPresent() && measure.act().get().scoredAs().isEmpty();
    return ownAct && (measure.parties().contains(party) || measure.parties().contains(Party.JOINT));
  }

  /** The pillars of this side that have a term, in order. */
  Set<String> pillars() {
    Set<String> pillars = new LinkedHashSet<>();
    terms.forEach(t -> pillars.add(t.pillar()));
    return pillars;
  }
}

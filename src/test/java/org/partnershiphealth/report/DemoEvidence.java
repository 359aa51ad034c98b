package org.partnershiphealth.report;

import java.util.ArrayList;
import java.util.List;
import org.partnershiphealth.report.model.Association;
import org.partnershiphealth.report.model.Cohort;
import org.partnershiphealth.report.model.Dose;
import org.partnershiphealth.report.model.Lag;
import org.partnershiphealth.report.model.Rival;

/** Made-up evidence with every verdict in it. */
final class DemoEvidence {

  private static final List<String> OUTCOMES =
      List.of("accepted_output", "landed_unit_cost", "otif_first_promise");
  private static final List<String> XS =
      List.of(
          "BUYER",
          "SUPPLIER",
          "MUTUAL",
          "cadence_kept",
          "silent_share",
          "self_disclosure",
          "resolved_in_target",
          "paid_on_time",
          "unannounced_change",
          "calendar_collision",
          "visit_recency");

  private DemoEvidence() {}

  private static Association test(String x, String outcome, int i) {
    double effect = 3.2 - i * 0.5;
    boolean yes = i < 4;
    return new Association(
        x,
        outcome,
        outcome.equals("landed_unit_cost") ? "%" : "pp",
        true,
        "all",
        "ALL",
        effect,
        effect - 1.4,
        effect + 1.4,
        1.9,
        1d,
        0.004 * (i + 1),
        0.008 * (i + 1),
        58,
        36,
        0.01,
        0.011,
        yes ? 0.1 : -0.1,
        0.4,
        i == 2,
        1e5,
        4e5,
        i == 0 ? "TRUST_FIRST" : "UNCLEAR",
        yes ? "ASSOCIATED" : i == 5 ? "NO_MATERIAL_ASSOCIATION" : "NOT_ENOUGH_EVIDENCE",
        yes ? "" : "INTERVAL_TOO_WIDE");
  }

  static List<Association> tests() {
    List<Association> tests = new ArrayList<>();
    for (String outcome : OUTCOMES) {
      for (int i = 0; i < XS.size(); i++) {
        tests.add(test(XS.get(i), outcome, i));
      }
    }
    return tests;
  }

  static List<Rival> rivals() {
    List<Rival> rivals = new ArrayList<>();
    for (String outcome : OUTCOMES) {
      String winner = outcome.equals("accepted_output") ? "trust" : null;
      for (String rival : List.of("trust", "cheapness", "speed")) {
        double v = rival.equals("trust") ? 0.4 : 0.05;
        rivals.add(new Rival(outcome, rival, v, v - 0.15, v + 0.15, 58, winner));
      }
    }
    return rivals;
  }

  static List<Dose> doses() {
    List<Dose> doses = new ArrayList<>();
    for (String outcome : OUTCOMES) {
      for (String x : Demo.PARTIES) {
        for (int b = 1; b <= 5; b++) {
          double v = (b - 3) * 0.8;
          doses.add(new Dose(x, outcome, b, v, v - 1, v + 1));
        }
      }
    }
    return doses;
  }

  static List<Lag> lags() {
    List<Lag> lags = new ArrayList<>();
    for (String outcome : OUTCOMES) {
      for (String x : Demo.PARTIES) {
        for (int k = -6; k <= 6; k++) {
          double r = k > 0 ? 0.15 - k * 0.01 : 0.02;
          lags.add(new Lag(x, outcome, k, r, r - 0.08, r + 0.08));
        }
      }
    }
    return lags;
  }

  static List<Cohort> cohorts() {
    List<Cohort> cohorts = new ArrayList<>();
    for (int q = 1; q <= 4; q++) {
      for (int t = 0; t < 24; t++) {
        double v = 0.9 + q * t * 0.002 + 0.01 * Math.sin(t);
        cohorts.add(
            new Cohort(
                "accepted_output", q, Demo.LAST.minusMonths(23 - t), v, v - 0.03, v + 0.03, 14));
      }
    }
    return cohorts;
  }
}

package org.partnershiphealth.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.partnershiphealth.estimators.Influence;
import org.partnershiphealth.estimators.PanelDesign;
import org.partnershiphealth.estimators.PanelFit;

/** What the data of one test must have before anything is concluded (05.6). */
final class TestGates {

  private final Map<String, Double> configured;

  /**
   * @param configured {@code evidence.gates} of the job file: it overrides the defaults
   */
  TestGates(Map<String, Double> configured) {
    this.configured = Map.copyOf(configured);
  }

  private double limit(String gate, double usual) {
    return configured.getOrDefault(gate, usual);
  }

  double mostKappa() {
    return limit("kappa", 300);
  }

  /** The codes that fail, in the order of 05.6; without a fit the reason for that comes last. */
  List<String> failed(PanelDesign design, PanelFit fit, double[] theta) {
    List<String> codes = new ArrayList<>();
    addIf(codes, fit.suppliers() < limit("suppliers", 20), "FEW_SUPPLIERS");
    addIf(codes, design.rows() < limit("rows", 200), "FEW_ROWS");
    addIf(codes, design.medianMonths() < limit("median_months", 8), "FEW_MONTHS");
    if (fit.exists()) {
      Influence influence = Influence.of(fit, theta);
      addIf(codes, influence.effective() < limit("eff_suppliers", 10), "FEW_EFFECTIVE_SUPPLIERS");
      addIf(codes, influence.topShare() > limit("top_share", 0.25), "ONE_SUPPLIER_DOMINATES");
      addIf(codes, fit.sdWithin(0) < limit("sd_within", 1), "LITTLE_VARIATION");
    }
    addIf(codes, design.lostShare() > limit("lost_share", 0.6), "MANY_ROWS_LOST");
    addIf(codes, !fit.exists() && !codes.contains(fit.refusal()), fit.refusal());
    return codes;
  }

  private static void addIf(List<String> codes, boolean holds, String code) {
    if (holds) {
      codes.add(code);
    }
  }
}

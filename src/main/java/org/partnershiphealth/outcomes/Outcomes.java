package org.partnershiphealth.outcomes;

import java.util.List;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.outcomes.cost.CoordinationCost;
import org.partnershiphealth.outcomes.cost.CostOfChange;
import org.partnershiphealth.outcomes.cost.ExpediteShare;
import org.partnershiphealth.outcomes.cost.LandedUnitCost;
import org.partnershiphealth.outcomes.cost.LateInterest;
import org.partnershiphealth.outcomes.cost.PoorQualityCost;
import org.partnershiphealth.outcomes.cost.PriceIndex;
import org.partnershiphealth.outcomes.cost.TotalCost;
import org.partnershiphealth.outcomes.improvement.JointImprovements;
import org.partnershiphealth.outcomes.improvement.SupplierBenefit;
import org.partnershiphealth.outcomes.output.AcceptedOutput;
import org.partnershiphealth.outcomes.output.InFull;
import org.partnershiphealth.outcomes.output.Lateness;
import org.partnershiphealth.outcomes.output.LeadTime;
import org.partnershiphealth.outcomes.output.OnTimeLatestPromise;
import org.partnershiphealth.outcomes.output.OtifFirstPromise;
import org.partnershiphealth.outcomes.output.PerfectLine;
import org.partnershiphealth.outcomes.output.SurgeAccepted;
import org.partnershiphealth.outcomes.output.Survival;
import org.partnershiphealth.outcomes.quality.DefectPpm;
import org.partnershiphealth.outcomes.quality.FirstPassYield;

/** All outcomes, in the order of the catalogue. */
public final class Outcomes {

  private static final List<Measure> ALL =
      List.of(
          OtifFirstPromise.MEASURE,
          OnTimeLatestPromise.MEASURE,
          InFull.MEASURE,
          PerfectLine.MEASURE,
          Lateness.MEASURE,
          LeadTime.MEASURE,
          DefectPpm.MEASURE,
          FirstPassYield.MEASURE,
          AcceptedOutput.MEASURE,
          SurgeAccepted.MEASURE,
          Survival.MEASURE,
          JointImprovements.MEASURE,
          SupplierBenefit.MEASURE,
          PriceIndex.MEASURE,
          LandedUnitCost.MEASURE,
          PoorQualityCost.MEASURE,
          ExpediteShare.MEASURE,
          CoordinationCost.MEASURE,
          CostOfChange.MEASURE,
          LateInterest.MEASURE,
          TotalCost.MEASURE);

  private Outcomes() {}

  public static List<Measure> all() {
    return ALL;
  }
}

package org.partnershiphealth.indicators.promises;

import org.partnershiphealth.config.Party;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** G4: whether trust is lost faster than earned; of the portfolio, answered by a question. */
public final class ErosionAsymmetry {

  public static final Measure MEASURE =
      Measure.indicator("G4", "erosion_asymmetry")
          .of(Party.PORTFOLIO)
          .in("ratio", Direction.NONE, 20)
          .windows(12)
          .main(new State.Series())
          .needs("messages")
          .words(
              "Erosion asymmetry",
              "How much more a broken promise costs than a kept one earns",
              "-(change of the partner's answered-in-time share per broken act / per kept act)",
              "joint acts, acts that share a source with the answers; never a score's own weights",
              "our own; P. Slovic, \"Perceived risk, trust, and democracy\", Risk Analysis 13"
                  + " (1993), 675-682, is where the claim comes from")
          .build();

  private ErosionAsymmetry() {}
}

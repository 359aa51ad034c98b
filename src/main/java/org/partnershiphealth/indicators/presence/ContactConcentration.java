package org.partnershiphealth.indicators.presence;

import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.ContactPairs;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** A5: whether the contact hangs on few persons. */
public final class ContactConcentration {

  /** The measure. */
  public static final Measure MEASURE =
      Measure.indicator("A5", "contact_concentration")
          .of(Party.JOINT)
          .in("0-1", Direction.DOWN, 20)
          .over(ContactPairs.FACT, "month")
          .main(
              new State.Keyed(
                  ContactPairs.FACT.col("pair"),
                  ContactPairs.FACT.col("messages_n"),
                  State.Reduction.HERFINDAHL))
          .needs("messages.sender_id", "messages.recipient_id")
          .words(
              "Concentration of contact",
              "1 when all messages pass between the same two persons, near 0 when between many.",
              "sum of squared shares of messages by pair of persons",
              "messages without sender or recipient; fewer than 5 persons",
              "Herfindahl index; Hirschman (1964), American Economic Review 54(5)")
          .build();

  private ContactConcentration() {}
}

package org.partnershiphealth.indicators.contact;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Contacts;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** B10: whether contact is in a language the supplier speaks. */
public final class LanguageFit {

  private static final Column UNDERSTOOD = Contacts.FACT.col("understood");

  /** The measure. */
  public static final Measure MEASURE =
      Measure.indicator("B10", "language_fit")
          .of(Party.BUYER)
          .in("ratio", Direction.UP, 20)
          .over(Contacts.FACT, "buyer_month")
          .main(State.Rate.share(UNDERSTOOD.isNotNull(), UNDERSTOOD))
          .needs("messages.language", "suppliers.languages")
          .words(
              "Language",
              "The share of messages in a language that the supplier declared, or with an "
                  + "interpreter.",
              "messages in a declared language or interpreted / messages of known language",
              "messages of unknown language; suppliers without declared languages",
              "own definition")
          .build();

  private LanguageFit() {}
}

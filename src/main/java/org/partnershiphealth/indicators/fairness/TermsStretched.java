package org.partnershiphealth.indicators.fairness;

import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Invoices;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** D5: invoices whose due date the buyer moved out without asking. */
public final class TermsStretched {

  public static final Measure MEASURE =
      Measure.indicator("D5", "terms_stretched")
          .of(Party.BUYER)
          .in("ratio", Direction.DOWN, 10)
          .over(Invoices.FACT, "due_month")
          .main(State.Rate.share(Invoices.FACT.col("owed"), Invoices.FACT.col("stretched")))
          .needs("invoices.due_on", "invoices.changed_due_on", "invoices.due_changed_at")
          .words(
              "Terms stretched",
              "The share of invoices whose due date we moved out without the supplier's consent",
              "invoices whose due date was lengthened before due without consent / invoices due",
              "changes after the due date; changes that the supplier agreed to",
              "our own")
          .build();

  private TermsStretched() {}
}

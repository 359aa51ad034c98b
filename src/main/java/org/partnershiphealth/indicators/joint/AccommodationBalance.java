package org.partnershiphealth.indicators.joint;

import static org.apache.spark.sql.functions.not;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.Requests;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** E4: whether both sides grant each other favours alike. */
public final class AccommodationBalance {

  private static final Column OF_BUYER = Requests.FACT.col("asked_by").equalTo("BUYER");
  private static final Column GRANTED = Requests.FACT.col("granted_in_time");

  /** The measure. */
  public static final Measure MEASURE =
      Measure.indicator("E4", "accommodation_balance")
          .of(Party.JOINT)
          .in("difference", Direction.ZERO, 5)
          .over(Requests.FACT, "limit_month")
          .main(new State.Difference(OF_BUYER, GRANTED))
          .part("to_buyer", State.Rate.share(OF_BUYER, GRANTED))
          .part("to_supplier", State.Rate.share(not(OF_BUYER), GRANTED))
          .needs("requests.granted", "requests.decided_at")
          .words(
              "Accommodation balance",
              "Whether we are granted favours more often than we grant them",
              "granted to the buyer / asked - granted to the supplier / asked, within 10 business"
                  + " days",
              "undecided requests count as not granted",
              "our own, after Dwyer, Schurr and Oh (1987): reciprocity")
          .build();

  private AccommodationBalance() {}
}

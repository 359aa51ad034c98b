package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import org.apache.spark.sql.Column;

/** The month of an item: that in which its answer is known whichever way it goes (03.1). */
public final class Months {

  private Months() {}

  /** First day of the month of {@code date}; null where the date is null or after the cut-off. */
  public static Column of(Column date, LocalDate asOf) {
    return when(date.leq(lit(asOf)), trunc(date, "MM"));
  }
}

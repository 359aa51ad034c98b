package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * Local dates of instants in rows that the terms of {@link Parties} were joined to. What a side did
 * is dated in its zone; where that is unknown, in UTC, so that quantities and money still count.
 */
final class TradeDates {

  private TradeDates() {}

  /** The date on the buyer's side. */
  static Column buyer(Column instant) {
    return on(instant, col("buyer_zone"));
  }

  /** The date on the supplier's side. */
  static Column supplier(Column instant) {
    return on(instant, col("supplier_zone"));
  }

  /** The date on the side that a party column names; the supplier's for JOINT. */
  static Column of(Column party, Column instant) {
    return on(
        instant, when(party.equalTo("BUYER"), col("buyer_zone")).otherwise(col("supplier_zone")));
  }

  private static Column on(Column instant, Column zone) {
    return to_date(from_utc_timestamp(instant, coalesce(zone, lit("UTC"))));
  }
}

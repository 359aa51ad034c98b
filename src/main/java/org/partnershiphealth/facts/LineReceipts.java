package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.forall;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/** Questions about a line's receipts, the array of {@link LineEvents}; dates are the site's. */
final class LineReceipts {

  private static final String SUM = "decimal(28,4)";

  private LineReceipts() {}

  /**
   * The day on which what was accepted reached this quantity; null where it has not.
   *
   * @param loweredOn when the quantity was lowered: what is complete only since then was not before
   */
  static Column completedOn(Column quantity, Column loweredOn) {
    Column none = struct(lit(0).cast(SUM).as("total"), lit(null).cast("date").as("on"));
    return aggregate(
        col("receipts"),
        none,
        (state, receipt) -> {
          Column total = state.getField("total").plus(receipt.getField("quantity")).cast(SUM);
          Column on =
              when(state.getField("on").isNotNull(), state.getField("on"))
                  .when(total.geq(quantity), receipt.getField("on"));
          return struct(total.as("total"), on.as("on"));
        },
        state -> when(state.getField("on").isNotNull(), greatest(state.getField("on"), loweredOn)));
  }

  /** What was accepted by the end of a day; 0 where that is nothing. */
  static Column acceptedBy(Column day) {
    return accepted(filter(col("receipts"), receipt -> receipt.getField("on").leq(day)));
  }

  /** What was accepted at all. */
  static Column accepted() {
    return accepted(col("receipts"));
  }

  private static Column accepted(Column receipts) {
    return aggregate(
            receipts,
            lit(0).cast(SUM),
            (total, receipt) -> total.plus(receipt.getField("quantity")).cast(SUM))
        .try_cast(Money.AMOUNT);
  }

  /** Whether documents and condition of all receipts up to a day were in order. */
  static Column fineBy(Column day) {
    return forall(
        filter(col("receipts"), receipt -> receipt.getField("on").leq(day)),
        receipt -> receipt.getField("fine"));
  }
}

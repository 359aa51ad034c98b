package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;

/** How much the buyer moved a line, from the replayed changes of {@link PromiseReplay}. */
final class LineChurn {

  private static final WorkingDays BUYER_DAYS = WorkingDays.by("buyer_calendar_id");

  private LineChurn() {}

  /**
   * The replayed changes with {@code notice_bd}, business days on the buyer's calendar from when a
   * change was announced to the earlier of old and new due date, and {@code moved_bd}, how far the
   * due date moved on it.
   */
  static Column measured(Column replayed) {
    return transform(
        replayed,
        c -> {
          Column due = least(c.getField("old_due"), c.getField("new_due"));
          return struct(
              c.getField("change_id"),
              c.getField("party"),
              c.getField("field"),
              c.getField("agreed"),
              c.getField("correction"),
              c.getField("changed_on"),
              c.getField("buyer_on"),
              c.getField("quantity_moved"),
              datediff(c.getField("new_due"), c.getField("old_due")).as("days_moved"),
              BUYER_DAYS.businessDays(c.getField("announced_on"), due).as("notice_bd"),
              BUYER_DAYS.businessDays(c.getField("old_due"), c.getField("new_due")).as("moved_bd"));
        });
  }

  /** Quantity that the buyer moved inside the fence before the promise: up then down is twice. */
  static Column quantityMoved() {
    return aggregate(
        fenced(),
        lit(0).cast("decimal(28,4)"),
        (sum, c) ->
            sum.plus(coalesce(abs(c.getField("quantity_moved")), lit(0))).cast("decimal(28,4)"));
  }

  /** Business days that the buyer moved the due date inside the fence, either way. */
  static Column daysMoved() {
    return days(bd -> abs(bd));
  }

  /** The same of dates that were pulled in. */
  static Column daysPulledIn() {
    return days(bd -> when(bd.lt(0), abs(bd)));
  }

  private static Column days(UnaryOperator<Column> counted) {
    return aggregate(
        fenced(),
        lit(0),
        (sum, c) -> sum.plus(coalesce(counted.apply(c.getField("moved_bd")), lit(0))));
  }

  private static Column fenced() {
    return filter(
        col("changes"),
        c ->
            c.getField("party")
                .equalTo("BUYER")
                .and(not(c.getField("correction")))
                .and(
                    datediff(col("baseline_on"), c.getField("changed_on"))
                        .between(lit(0), col("frozen_days"))));
  }
}

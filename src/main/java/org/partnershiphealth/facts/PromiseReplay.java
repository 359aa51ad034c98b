package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * Replays the changes of an order line in order of time (03.1, "Promise baseline"; 03.8, "Money and
 * quantity"). The baseline moves by the buyer's agreed changes, the latest date by everybody's,
 * each only by a change made on or before the date then in force: what a month has shown stays as
 * it is. The ordered quantity moves by the buyer's agreed changes made on or before the baseline.
 * The buyer's CANCEL always counts, another side's if agreed; an agreed quantity of zero is a
 * CANCEL. After a CANCEL nothing moves.
 */
final class PromiseReplay {

  /** A change with what it met: the due date in force, and how far it moved the quantity. */
  private static final String REPLAYED =
      "array<struct<change_id: string, party: string, field: string, agreed: boolean, "
          + "correction: boolean, changed_on: date, buyer_on: date, announced_on: date, "
          + "old_due: date, new_due: date, quantity_moved: decimal(18,4)>>";

  private PromiseReplay() {}

  /**
   * The state after all changes: baseline, latest, quantity, latest_quantity (owed at the latest
   * date), lowered_on, cancelled_on, replayed.
   *
   * @param changes the array of {@link LineEvents}
   */
  static Column of(Column changes) {
    Column start =
        struct(
            col("promised_on").as("baseline"),
            col("promised_on").as("latest"),
            col("quantity").as("quantity"),
            col("quantity").as("latest_quantity"),
            lit(null).cast("date").as("lowered_on"),
            lit(null).cast("date").as("cancelled_on"),
            col("ordered_at").as("previous_at"),
            array().cast(REPLAYED).as("replayed"));
    return aggregate(changes, start, PromiseReplay::step);
  }

  private static Column step(Column state, Column change) {
    Column open = state.getField("cancelled_on").isNull();
    Column agreed = coalesce(change.getField("agreed"), lit(false));
    Column buyer = change.getField("party").equalTo("BUYER");
    Column day = change.getField("changed_on");
    Column baseline = state.getField("baseline");
    Column latest = state.getField("latest");
    Column quantity = change.getField("new_quantity");
    Column timely = open.and(coalesce(day.leq(baseline), lit(false)));
    Column rebases = timely.and(buyer).and(agreed);
    Column nothingLeft = rebases.and(coalesce(quantity.equalTo(0), lit(false)));
    Column cancels = change.getField("field").equalTo("CANCEL").and(buyer.or(agreed));
    return struct(
        moved(rebases, change.getField("new_date"), baseline).as("baseline"),
        moved(open.and(agreed).and(day.leq(latest)), change.getField("new_date"), latest)
            .as("latest"),
        moved(rebases, quantity, state.getField("quantity")).as("quantity"),
        moved(rebases.and(day.leq(latest)), quantity, state.getField("latest_quantity"))
            .as("latest_quantity"),
        when(rebases.and(quantity.lt(state.getField("quantity"))), day)
            .otherwise(state.getField("lowered_on"))
            .as("lowered_on"),
        coalesce(state.getField("cancelled_on"), when(cancels.or(nothingLeft), day))
            .as("cancelled_on"),
        change.getField("changed_at").as("previous_at"),
        concat(state.getField("replayed"), array(replayed(state, change)).cast(REPLAYED))
            .as("replayed"));
  }

  private static Column moved(Column where, Column to, Column from) {
    return when(where.and(to.isNotNull()), to).otherwise(from);
  }

  private static Column replayed(Column state, Column change) {
    Column before = state.getField("quantity");
    Column after =
        when(change.getField("field").equalTo("CANCEL"), negate(before))
            .otherwise(change.getField("new_quantity").minus(before));
    return struct(
        change.getField("change_id"),
        change.getField("party"),
        change.getField("field"),
        change.getField("agreed"),
        change.getField("correction").and(soon(state, change)).as("correction"),
        change.getField("changed_on"),
        change.getField("buyer_on"),
        change.getField("announced_on"),
        state.getField("latest").as("old_due"),
        change.getField("new_date").as("new_due"),
        when(state.getField("cancelled_on").isNull(), after).as("quantity_moved"));
  }

  /** Whether a change came within 24 hours of the order or of the change before it. */
  private static Column soon(Column state, Column change) {
    Column limit = state.getField("previous_at").plus(expr("interval 24 hours"));
    return coalesce(change.getField("changed_at").leq(limit), lit(false));
  }
}

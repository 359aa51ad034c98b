package org.partnershiphealth.facts;

import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** The columns of {@link OrderLines}. */
final class OrderLineColumns {

  private static final String PROMISED = "order_lines.promised_on";
  private static final String QUANTITY = "order_lines.quantity";
  private static final String DELIVERED = "deliveries.delivered_on";
  private static final String ACCEPTED = "deliveries.accepted_quantity";
  private static final String PRICE = "order_lines.unit_price";
  private static final String FREIGHT = "order_lines.freight";
  private static final String DUTY = "order_lines.duty";
  private static final String INSURANCE = "order_lines.insurance";
  private static final String WARNED = "order_lines.delay_warned_at";
  private static final String ORDERED = "order_lines.ordered_at";
  private static final String ACCEPTANCE = "order_lines.accepted_at";
  private static final String TERMS = "order_lines.freight_terms";
  private static final String[] MOVES = {
    "order_changes.changed_at", "order_changes.new_value", "order_changes.correction"
  };
  private static final String[] EVENTS = {
    "order_changes.changed_at",
    "order_changes.announced_at",
    "order_changes.field",
    "order_changes.new_value",
    "order_changes.agreed",
    "order_changes.correction"
  };
  private static final String[] FINE = {
    DELIVERED, ACCEPTED, "deliveries.documents_ok", "deliveries.condition_ok"
  };
  private static final String[] LANDED = {
    DELIVERED, ACCEPTED, PRICE, FREIGHT, TERMS, DUTY, INSURANCE
  };

  static final DataType CHANGES =
      DataType.fromDDL(
          "array<struct<change_id: string, party: string, field: string, agreed: boolean, "
              + "correction: boolean, changed_on: date, buyer_on: date, "
              + "quantity_moved: decimal(18,4), days_moved: int, notice_bd: int, moved_bd: int>>");

  private static final DataType RECEIPTS =
      DataType.fromDDL(
          "array<struct<on: date, delivery_id: string, quantity: decimal(18,4), fine: boolean>>");

  static final Fact FACT = costs(judgements(lines())).build();

  private OrderLineColumns() {}

  private static String[] and(String source, String... others) {
    return Stream.concat(Stream.of(source), Stream.of(others)).toArray(String[]::new);
  }

  private static Fact.Builder lines() {
    return Fact.fact("order_lines", "order lines with their promises, deliveries and cost")
        .text("order_id", "order_lines.order_id")
        .text("line_no", "order_lines.line_no")
        .text("source_key", "order_lines.order_id", "order_lines.line_no")
        .text("item_id", "order_lines.item_id")
        .flag("internal", "suppliers.internal")
        .date("ordered_on", ORDERED)
        .date("accepted_on", ACCEPTANCE)
        .date("live_from_on", ACCEPTANCE)
        .date("placed_on", ORDERED, ACCEPTANCE)
        .date("promised_on", PROMISED)
        .date("baseline_on", PROMISED)
        .date("latest_on", PROMISED)
        .date("cancelled_on", "order_changes.changed_at")
        .date("completed_on", DELIVERED, ACCEPTED, QUANTITY)
        .date("warned_on", WARNED)
        .column("quantity", Money.AMOUNT, QUANTITY)
        .amount("ordered_quantity", QUANTITY)
        .amount("accepted_quantity", ACCEPTED)
        .amount("completing_quantity", ACCEPTED, DELIVERED)
        .text("unit", "order_lines.unit")
        .text("currency", "order_lines.currency")
        .amount("unit_price", PRICE)
        .column("unit_value", ItemValues.UNIT_VALUE, PRICE)
        .column("unit_factor", DataTypes.createDecimalType(28, 10), PRICE, "units.factor")
        .text("value_missing", PRICE)
        .integer("planned_lead_days", "order_lines.planned_lead_days")
        .column("changes", CHANGES, EVENTS)
        .column("receipts", RECEIPTS, FINE);
  }

  private static Fact.Builder judgements(Fact.Builder fact) {
    return fact.text("left_out_reason", PROMISED, QUANTITY)
        .flag("counts", PROMISED, QUANTITY)
        .flag("on_time_first", PROMISED, DELIVERED, ACCEPTED)
        .flag("on_time_latest", PROMISED, DELIVERED, ACCEPTED)
        .flag("in_full", PROMISED, DELIVERED, ACCEPTED)
        .flag("late", PROMISED, DELIVERED, ACCEPTED)
        .flag("perfect", and(PROMISED, FINE))
        .flag("warned_in_time", PROMISED, WARNED)
        .flag("delivered_before_ordered", ORDERED, DELIVERED, ACCEPTED)
        .integer("late_days", PROMISED, DELIVERED, ACCEPTED)
        .integer("lateness_bin", PROMISED, DELIVERED, ACCEPTED)
        .flag("lateness_ended", PROMISED, DELIVERED, ACCEPTED)
        .integer("lead_bd", ORDERED, DELIVERED, ACCEPTED)
        .integer("days_moved", MOVES)
        .integer("days_pulled_in", MOVES)
        .month("due_month", PROMISED)
        .month("baseline_month", PROMISED)
        .month("full_month", PROMISED)
        .month("latest_month", PROMISED)
        .month("lateness_month", PROMISED)
        .month("completed_month", DELIVERED, ACCEPTED)
        .month("ordered_month", ORDERED);
  }

  private static Fact.Builder costs(Fact.Builder fact) {
    return fact.exact("first_value", QUANTITY, PRICE)
        .exact("ordered_value", QUANTITY, PRICE)
        .exact("full_value", ACCEPTED, DELIVERED, PRICE)
        .exact("full_capped_value", ACCEPTED, DELIVERED, PRICE)
        .exact("moved_value", and(PRICE, MOVES))
        .amount("order_amount", QUANTITY, PRICE)
        .amount("price_amount", ACCEPTED, DELIVERED, PRICE)
        .amount("freight_amount", FREIGHT, TERMS)
        .amount("duty_amount", DUTY)
        .amount("insurance_amount", INSURANCE)
        .amount("landed_amount", LANDED)
        .integer("cost_parts", LANDED)
        .amount("expedite_amount", "order_lines.expedite_cost")
        .text("expedite_by", "order_lines.expedite_by")
        .month("freight_month", FREIGHT, TERMS)
        .flag("rate_missing", PRICE)
        .flag(
            "clear_deadline",
            PROMISED,
            "order_lines.due_is_default",
            "order_lines.spec_revision",
            ACCEPTANCE);
  }
}

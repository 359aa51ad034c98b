package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.SourceTables;

/**
 * Order lines with their promises, deliveries and cost. The promise is replayed through the changes
 * ({@link PromiseReplay}); where sources are declared, {@code promised_on} and {@code quantity}
 * stand for the promise as replayed.
 *
 * <p>Quantities are in the line's unit. Values ({@code ..._value}) are quantities at the supplier's
 * first price of the item ({@link ItemValues}), null where that is unknown.
 */
public final class OrderLines {

  static final int FULL_DAYS = 30;
  static final int FOLLOWED_BD = 60;

  public static final Fact FACT = OrderLineColumns.FACT;

  private OrderLines() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    Money money = Money.of(in, "currency", "ordered_on");
    Dataset<Row> lines = ItemValues.add(in, money.withRates(dated(in)), money);
    Dataset<Row> replayed = replayed(in, lines);
    Dataset<Row> delivered = LineCosts.add(delivered(replayed, in.asOf()), money);
    Dataset<Row> judged = judged(delivered, in);
    return FACT.select(judged);
  }

  /** The lines with the terms of the partnership, and dates on the side that acted. */
  private static Dataset<Row> dated(FactInputs in) {
    boolean accepts = in.extracts().mapped(SourceTables.ORDER_LINES, "accepted_at");
    Column placed = accepts ? col("accepted_at") : col("ordered_at");
    return in.table(SourceTables.ORDER_LINES)
        .join(broadcast(in.parties().drop("currency", "contract_type")), "supplier_id")
        .withColumns(
            Map.of(
                "ordered_on", TradeDates.buyer(col("ordered_at")),
                "accepted_on", TradeDates.supplier(col("accepted_at")),
                "accepted_month", trunc(TradeDates.buyer(col("accepted_at")), "MM"),
                "live_from_on", TradeDates.buyer(col("accepted_at")),
                "placed_on", TradeDates.buyer(placed),
                "warned_on", TradeDates.supplier(col("delay_warned_at"))));
  }

  private static Dataset<Row> replayed(FactInputs in, Dataset<Row> lines) {
    Column ofLine =
        col("order_id")
            .equalTo(col("event_order_id"))
            .and(col("line_no").equalTo(col("event_line_no")));
    Dataset<Row> replayed =
        lines
            .join(LineEvents.of(in), ofLine, "left")
            .withColumns(Map.of("receipts", LineEvents.receipts(), "changes", LineEvents.changes()))
            .withColumn("replay", PromiseReplay.of(col("changes")))
            .withColumns(
                Map.of(
                    "baseline_on", col("replay.baseline"),
                    "latest_on", col("replay.latest"),
                    "ordered_quantity", col("replay.quantity"),
                    "cancelled_on", col("replay.cancelled_on")));
    return WorkingDays.by("buyer_calendar_id")
        .join(replayed, in.calendars())
        .withColumn("changes", LineChurn.measured(col("replay.replayed")));
  }

  private static Dataset<Row> delivered(Dataset<Row> lines, LocalDate asOf) {
    return lines
        .withColumns(
            Map.of(
                "completed_on",
                    LineReceipts.completedOn(col("ordered_quantity"), col("replay.lowered_on")),
                "full_on", date_add(col("baseline_on"), FULL_DAYS)))
        .withColumns(
            Map.of(
                "accepted_quantity", LineReceipts.accepted(),
                "full_quantity", LineReceipts.acceptedBy(col("full_on")),
                "completing_quantity",
                    when(
                        col("completed_on").isNotNull(),
                        LineReceipts.acceptedBy(col("completed_on"))),
                "latest_accepted", LineReceipts.acceptedBy(col("latest_on")),
                "fine", LineReceipts.fineBy(col("completed_on")),
                "left_out_reason", leftOut(asOf),
                "counts", coalesce(not(leftOut()), lit(false))));
  }

  /** Cancelled by the promise, the line leaves both sides; later it stays due. */
  private static Column leftOut() {
    return col("baseline_on")
        .isNull()
        .or(coalesce(col("cancelled_on").leq(col("baseline_on")), lit(false)))
        .or(col("ordered_quantity").leq(0));
  }

  private static Column leftOut(LocalDate asOf) {
    return when(col("baseline_on").isNull(), lit("NO_PROMISE"))
        .when(col("cancelled_on").leq(col("baseline_on")), lit("CANCELLED"))
        .when(col("ordered_quantity").leq(0), lit("NO_QUANTITY"))
        .when(col("baseline_on").gt(lit(asOf)), lit("NOT_DUE"));
  }

  private static Dataset<Row> judged(Dataset<Row> lines, FactInputs in) {
    LocalDate asOf = in.asOf();
    WorkingDays partner = WorkingDays.by("supplier_calendar_id");
    Column due = col("counts").and(col("baseline_on").leq(lit(asOf)));
    Column dueLatest =
        col("latest_on")
            .leq(lit(asOf))
            .and(coalesce(col("cancelled_on").gt(col("latest_on")), lit(true)))
            .and(col("replay.latest_quantity").gt(0));
    Column byPromise = coalesce(col("completed_on").leq(col("baseline_on")), lit(false));
    Column full = col("full_quantity").geq(col("ordered_quantity"));
    Dataset<Row> rows =
        partner
            .join(lines, in.calendars())
            .withColumns(
                Map.of(
                    "late", when(due, not(byPromise)),
                    "on_time_first", when(due, byPromise.and(notTooEarly(in))),
                    "on_time_latest",
                        when(dueLatest, col("latest_accepted").geq(col("replay.latest_quantity"))),
                    "full_month", when(col("counts"), Months.of(col("full_on"), asOf)),
                    "due_month", when(col("counts"), Months.of(col("baseline_on"), asOf)),
                    "baseline_month", Months.of(col("baseline_on"), asOf),
                    "latest_month", when(dueLatest, Months.of(col("latest_on"), asOf)),
                    "completed_month", Months.of(col("completed_on"), asOf),
                    "ordered_month", Months.of(col("ordered_on"), asOf),
                    "followed_on", partner.addBusinessDays(col("baseline_on"), FOLLOWED_BD)));
    return measured(rows.withColumn("in_full", when(col("full_month").isNotNull(), full)), asOf);
  }

  private static Column notTooEarly(FactInputs in) {
    return in.job()
        .targets()
        .earlyDays()
        .map(n -> col("completed_on").geq(date_add(col("baseline_on"), -n)))
        .orElse(lit(true));
  }

  private static Dataset<Row> measured(Dataset<Row> rows, LocalDate asOf) {
    WorkingDays partner = WorkingDays.by("supplier_calendar_id");
    Column lead = partner.businessDays(col("ordered_on"), col("completed_on"));
    Column warned = partner.businessDays(col("warned_on"), col("baseline_on")).geq(3);
    return rows.withColumns(
            Map.of(
                "late_days", datediff(col("completed_on"), col("baseline_on")),
                "late_bd", partner.businessDays(col("baseline_on"), col("completed_on")),
                "cancelled_bd", partner.businessDays(col("baseline_on"), col("cancelled_on")),
                "lead_bd", when(col("completed_on").geq(col("ordered_on")), lead),
                "delivered_before_ordered", col("completed_on").lt(col("ordered_on")),
                "warned_in_time", coalesce(warned, lit(false)),
                "perfect", col("on_time_first").and(col("fine")),
                "quantity_moved", LineChurn.quantityMoved(),
                "days_moved", LineChurn.daysMoved(),
                "days_pulled_in", LineChurn.daysPulledIn()))
        .withColumn(
            "freight_month", when(col("freight_amount").isNotNull(), col("completed_month")))
        .withColumns(
            Map.of(
                "lateness_bin", coalesce(lateness(), lit(FOLLOWED_BD)),
                "lateness_ended", coalesce(col("late_bd").leq(FOLLOWED_BD), lit(false)),
                "lateness_month", when(col("counts"), Months.of(col("followed_on"), asOf)),
                "ordered_value", col("ordered_quantity").multiply(col("unit_value")),
                "first_value", col("quantity").multiply(col("unit_value")),
                "full_value", col("full_quantity").multiply(col("unit_value")),
                "full_capped_value",
                    least(col("full_quantity"), col("ordered_quantity"))
                        .multiply(col("unit_value")),
                "moved_value",
                    col("quantity_moved").try_cast(Money.AMOUNT).multiply(col("unit_value")),
                "clear_deadline", clearDeadline(),
                "source_key", concat_ws("/", col("order_id"), col("line_no"))));
  }

  /** Acceptance counts if it came by the end of the month of the order. */
  private static Column clearDeadline() {
    return col("promised_on")
        .isNotNull()
        .and(not(coalesce(col("due_is_default"), lit(false))))
        .and(col("spec_revision").isNotNull())
        .and(coalesce(col("accepted_month").leq(col("ordered_month")), lit(false)));
  }

  /** What was cancelled after the promise can no longer arrive: censored there. */
  private static Column lateness() {
    return when(col("late_bd").leq(FOLLOWED_BD), col("late_bd"))
        .when(col("late_bd").isNull(), least(col("cancelled_bd"), lit(FOLLOWED_BD)));
  }
}

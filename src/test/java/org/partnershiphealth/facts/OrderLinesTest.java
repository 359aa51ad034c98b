package org.partnershiphealth.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.extracts.SourceTables;

/** Promises, deliveries and quantities of order lines, each rule by a line or two. */
final class OrderLinesTest {

  private final World world = World.asOf("2024-06-30").supplier("S", "DE");

  private OrderLinesTest line(String line, String promised, Object... more) {
    List<Object> row = new ArrayList<>(List.of("order_id", "A", "line_no", line));
    Collections.addAll(row, "supplier_id", "S", "item_id", "I", "ordered_at", "2024-01-02T09:00Z");
    Collections.addAll(row, "quantity", 10, "unit", "pc", "unit_price", 2, "currency", "EUR");
    Collections.addAll(row, "promised_on", promised);
    Collections.addAll(row, more);
    world.row(SourceTables.ORDER_LINES, row.toArray());
    return this;
  }

  private OrderLinesTest receipt(String id, String line, String on, int quantity, Object... more) {
    List<Object> row = new ArrayList<>(List.of("delivery_id", id, "order_id", "A"));
    Collections.addAll(row, "line_no", line, "supplier_id", "S", "delivered_on", on);
    Collections.addAll(row, "quantity", quantity);
    Collections.addAll(row, more);
    world.row(SourceTables.DELIVERIES, row.toArray());
    return this;
  }

  private OrderLinesTest change(
      String id, String line, String at, String party, boolean agreed, String field, String value) {
    world.row(
        SourceTables.ORDER_CHANGES,
        "change_id",
        id,
        "supplier_id",
        "S",
        "order_id",
        "A",
        "line_no",
        line,
        "changed_at",
        at,
        "party",
        party,
        "agreed",
        agreed,
        "field",
        field,
        "new_value",
        value);
    return this;
  }

  private void says(String expected, String... columns) {
    assertEquals(List.of(expected.split("; ")), world.lines(OrderLines.FACT, columns));
  }

  @Test
  void splitReceiptsCompleteALineOnceR4() {
    line("1", "2024-03-10").receipt("a", "1", "2024-03-08", 6).receipt("b", "1", "2024-03-10", 4);
    says(
        "1 2024-03-10 true true true 0",
        "line_no",
        "completed_on",
        "on_time_first",
        "on_time_latest",
        "in_full",
        "late_days");
  }

  @Test
  void overDeliveryIsCappedAtWhatWasOrderedR3() {
    line("1", "2024-03-10").receipt("a", "1", "2024-03-08", 15);
    says(
        "20.0000000000 30.0000000000 20.0000000000",
        "full_capped_value",
        "full_value",
        "ordered_value");
  }

  @Test
  void anUndeliveredLineStaysDueR5() {
    line("1", "2024-03-10");
    says(
        "2024-03-01 false false true 0.0000",
        "due_month",
        "on_time_first",
        "in_full",
        "late",
        "accepted_quantity");
  }

  @Test
  void aLineCancelledByThePromiseLeavesBothSidesR6() {
    line("1", "2024-03-10")
        .line("2", "2024-03-10")
        .line("3", "2024-03-10")
        .change("x", "1", "2024-03-10T10:00Z", "BUYER", false, "CANCEL", null)
        .change("y", "2", "2024-03-10T10:00Z", "SUPPLIER", false, "CANCEL", null)
        .change("z", "3", "2024-03-11T10:00Z", "BUYER", true, "CANCEL", null);
    says("1 CANCELLED; 2 2024-03-01; 3 2024-03-01", "line_no", "due_month", "left_out_reason");
  }

  @Test
  void anAgreedQuantityOfZeroIsACancelR6() {
    line("1", "2024-03-10").change("x", "1", "2024-03-01T10:00Z", "BUYER", true, "QUANTITY", "0");
    says("0.0000 CANCELLED", "ordered_quantity", "due_month", "left_out_reason");
  }

  @Test
  void aLineWithoutPromiseIsNamedNotCountedR7() {
    line("1", null).receipt("a", "1", "2024-03-08", 10);
    says("NO_PROMISE 2024-03-08", "left_out_reason", "due_month", "completed_on", "on_time_first");
  }

  @Test
  void datesAreThoseOfTheReceivingSiteR8() {
    line("1", "2024-03-31").receipt("a", "1", "2024-03-31", 10);
    says("true 0", "on_time_first", "late_days");
  }

  @Test
  void onTimeIsJudgedByFirstAndByLatestPromiseR9() {
    line("1", "2024-03-10")
        .change("x", "1", "2024-03-05T10:00Z", "SUPPLIER", true, "DATE", "2024-03-20")
        .receipt("a", "1", "2024-03-18", 10);
    says(
        "2024-03-10 2024-03-20 false true",
        "baseline_on",
        "latest_on",
        "on_time_first",
        "on_time_latest");
  }

  @Test
  void theDayOfDeliveryCountsNotTheDayOfBookingR10() {
    line("1", "2024-03-10").receipt("a", "1", "2024-03-10", 10, "recorded_on", "2024-03-14");
    says("2024-03-10 true", "completed_on", "on_time_first");
  }

  @Test
  void onlyTheBuyersAgreedChangesMoveTheBaseline() {
    line("1", "2024-03-10")
        .line("2", "2024-03-10")
        .line("3", "2024-03-10")
        .change("a", "1", "2024-03-10T22:00Z", "BUYER", true, "DATE", "2024-04-10")
        .change("b", "2", "2024-03-10T23:30Z", "BUYER", true, "DATE", "2024-04-10")
        .change("c", "3", "2024-03-05T10:00Z", "BUYER", false, "DATE", "2024-04-10");
    // 23:30 UTC is the 11th in Berlin: made after the promise, it re-bases nothing.
    says(
        "1 2024-04-10 2024-04-10; 2 2024-03-10 2024-03-10; 3 2024-03-10 2024-03-10",
        "line_no",
        "baseline_on",
        "latest_on");
  }

  @Test
  void aPromiseMovedIntoThePastCountsAsTheDayOfTheChange() {
    line("1", "2024-03-10")
        .change("a", "1", "2024-03-05T10:00Z", "BUYER", true, "DATE", "2024-02-01");
    says("2024-03-05", "baseline_on");
  }

  @Test
  void anAgreedQuantityOfTheBuyerIsOwedInsteadOfTheFirst() {
    line("1", "2024-03-10")
        .change("a", "1", "2024-03-05T10:00Z", "BUYER", true, "QUANTITY", "8")
        .receipt("r", "1", "2024-03-10", 8);
    says("10.0000 8.0000 true", "quantity", "ordered_quantity", "on_time_first");
  }

  @Test
  void aChangeOfAnOrderIsOneOfEachOfItsLines() {
    line("1", "2024-03-10")
        .line("2", "2024-03-12")
        .change("a", null, "2024-03-05T10:00Z", "BUYER", true, "DATE", "2024-04-01");
    says("1 2024-04-01; 2 2024-04-01", "line_no", "baseline_on");
  }

  @Test
  void whereEarlyIsUnwelcomeItIsNotOnTimeAndNotLate() {
    world.earlyDays(5);
    line("1", "2024-03-10")
        .line("2", "2024-03-10")
        .receipt("a", "1", "2024-03-04", 10)
        .receipt("b", "2", "2024-03-05", 10);
    says("1 false false; 2 true false", "line_no", "on_time_first", "late");
  }

  @Test
  void whatWasRejectedWasNotDelivered() {
    line("1", "2024-03-10").receipt("a", "1", "2024-03-10", 10, "accepted_quantity", 9);
    says("false 9.0000", "on_time_first", "completed_on", "accepted_quantity");
  }

  @Test
  void ordersThatArriveBeforeTheyWerePlacedHaveNoLeadTimeR19() {
    line("1", "2024-03-10", "ordered_at", "2024-03-05T09:00Z")
        .line("2", "2024-03-10", "ordered_at", "2024-03-05T09:00Z")
        .receipt("a", "1", "2024-03-01", 10)
        .receipt("b", "2", "2024-03-08", 10);
    says("1 true; 2 false 3", "line_no", "delivered_before_ordered", "lead_bd");
  }

  @Test
  void quantitiesCountAtTheFirstPriceOfTheItemNotOfTheLine() {
    line("1", "2024-03-10", "unit_price", 3, "ordered_at", "2024-01-03T09:00Z")
        .line("2", "2024-03-10")
        .line("3", "2024-03-10", "item_id", "J", "unit_price", 5);
    says("1 20.0000000000; 2 20.0000000000; 3 50.0000000000", "line_no", "ordered_value");
  }

  @Test
  void unitsOfAnItemAreConvertedAndUnknownOnesRefusedR18() {
    line("1", "2024-03-10")
        .line("2", "2024-03-10", "unit", "box", "unit_price", 20)
        .line("3", "2024-03-10", "unit", "kg", "unit_price", 20);
    world.row(
        SourceTables.UNITS, "item_id", "I", "from_unit", "box", "to_unit", "pc", "factor", 12);
    says(
        "1 20.0000000000; 2 240.0000000000; 3 UNIT_MIX",
        "line_no",
        "ordered_value",
        "value_missing");
  }

  @Test
  void withoutPricesQuantitiesOfOneUnitAreAddedUntilASecondUnitComesR18() {
    line("1", "2024-03-10", "unit_price", null)
        .line(
            "2", "2024-03-10", "unit_price", null, "ordered_at", "2024-01-03T09:00Z", "unit", "kg");
    says("1 10.0000000000; 2 UNIT_MIX", "line_no", "ordered_value", "value_missing");
  }
}

package org.partnershiphealth.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.indicators.calendar.CalendarCollision;
import org.partnershiphealth.indicators.fairness.DateChurn;
import org.partnershiphealth.indicators.fairness.DeadlineClarity;
import org.partnershiphealth.indicators.fairness.ImposedChange;
import org.partnershiphealth.indicators.fairness.NoticeLead;
import org.partnershiphealth.indicators.fairness.UnannouncedChange;
import org.partnershiphealth.indicators.fairness.VolumeChurn;
import org.partnershiphealth.indicators.openness.LateButFlagged;
import org.partnershiphealth.outcomes.cost.CoordinationCost;
import org.partnershiphealth.outcomes.cost.ExpediteShare;
import org.partnershiphealth.outcomes.cost.LandedUnitCost;
import org.partnershiphealth.outcomes.cost.PoorQualityCost;
import org.partnershiphealth.outcomes.output.InFull;
import org.partnershiphealth.outcomes.output.Lateness;
import org.partnershiphealth.outcomes.output.LeadTime;
import org.partnershiphealth.outcomes.output.OnTimeLatestPromise;
import org.partnershiphealth.outcomes.output.OtifFirstPromise;
import org.partnershiphealth.outcomes.output.PerfectLine;

/** What measures of trade say of a few orders. */
final class TradeTest {

  private final World world = World.asOf("2024-06-30").supplier("S", "CN");

  private TradeTest line(String line, String ordered, String promised, Object... more) {
    List<Object> row = new ArrayList<>(List.of("order_id", "A", "line_no", line));
    Collections.addAll(row, "supplier_id", "S", "item_id", "I", "ordered_at", ordered + "T09:00Z");
    Collections.addAll(row, "quantity", 10, "unit", "pc", "unit_price", 2, "currency", "EUR");
    Collections.addAll(row, "promised_on", promised);
    Collections.addAll(row, more);
    world.row(SourceTables.ORDER_LINES, row.toArray());
    return this;
  }

  private TradeTest receipt(String line, String on, int quantity, Object... more) {
    List<Object> row = new ArrayList<>(List.of("delivery_id", line + on, "order_id", "A"));
    Collections.addAll(row, "line_no", line, "supplier_id", "S", "delivered_on", on);
    Collections.addAll(row, "quantity", quantity);
    Collections.addAll(row, more);
    world.row(SourceTables.DELIVERIES, row.toArray());
    return this;
  }

  private TradeTest change(
      String id, String line, String at, boolean agreed, String field, String value, Object... m) {
    List<Object> row = new ArrayList<>(List.of("change_id", id, "supplier_id", "S"));
    Collections.addAll(row, "order_id", "A", "line_no", line, "changed_at", at, "party", "BUYER");
    Collections.addAll(row, "agreed", agreed, "field", field, "new_value", value);
    Collections.addAll(row, m);
    world.row(SourceTables.ORDER_CHANGES, row.toArray());
    return this;
  }

  private static String cell(int month, String rest) {
    return "S 2024-0" + month + "-01 " + rest;
  }

  private static void all(List<String> said, String... expected) {
    assertEquals(List.of(expected), said);
  }

  @Test
  void o1O2AndO4CountLinesAndO3Quantity() {
    line("1", "2024-01-02", "2024-03-11")
        .line("2", "2024-01-02", "2024-03-12")
        .receipt("1", "2024-03-11", 10, "documents_ok", true, "condition_ok", true)
        .receipt("2", "2024-03-20", 12, "documents_ok", true, "condition_ok", true)
        .line("3", "2024-01-02", "2024-03-13")
        .receipt("3", "2024-03-13", 10, "documents_ok", true, "condition_ok", null)
        .line("4", "2024-01-02", "2024-03-14");
    all(world.figures(OtifFirstPromise.MEASURE, 1), cell(3, "- main 0.5 4.0 LOW_N"));
    all(world.figures(OnTimeLatestPromise.MEASURE, 1), cell(3, "- main 0.5 4.0 LOW_N"));
    all(world.figures(PerfectLine.MEASURE, 1), cell(3, "- main 0.25 4.0 LOW_N"));
    all(world.figures(InFull.MEASURE, 1), cell(4, "- main 0.75 4.0 LOW_N"));
  }

  @Test
  void o5FollowsEachLineFor60BusinessDaysAndO6TheCompleteOnes() {
    // China: 2024-03-11 is a Monday; the 60th business day after it is 2024-06-06. The mean takes
    // an
    // early line as 0 days late.
    line("1", "2024-03-01", "2024-03-11")
        .receipt("1", "2024-03-08", 10)
        .line("2", "2024-03-01", "2024-03-11")
        .receipt("2", "2024-03-13", 10)
        .line("3", "2024-03-01", "2024-03-11");
    all(
        world.figures(Lateness.MEASURE, 1),
        cell(6, "- main 2.0 3.0 LOW_N"),
        cell(6, "- p90 3.0 LOW_N"),
        cell(6, "- restricted_mean 20.666666666666668 3.0 LOW_N"));
    all(
        world.figures(LeadTime.MEASURE, 1),
        cell(3, "- iqr_ratio 0.6 2.0 LOW_N"),
        cell(3, "- main 5.0 2.0 LOW_N"));
  }

  @Test
  void c3CountsLateLinesAndWarningsOfThreeBusinessDaysBefore() {
    line("1", "2024-01-02", "2024-03-11", "delay_warned_at", "2024-03-06T01:00Z")
        .line("2", "2024-01-02", "2024-03-11", "delay_warned_at", "2024-03-07T01:00Z")
        .line("3", "2024-01-02", "2024-03-11", "delay_warned_at", "2024-03-01T01:00Z")
        .receipt("3", "2024-03-11", 10);
    all(world.figures(LateButFlagged.MEASURE, 1), cell(3, "SUPPLIER main 0.5 2.0 LOW_N"));
    all(world.acts(LateButFlagged.MEASURE), "A/1 2024-03-01 true", "A/2 2024-03-01 false");
  }

  @Test
  void d8CountsLiveMonthsWithSuddenChanges() {
    // Notice on the German calendar from 2024-02-20 to the new due date of 2024-03-04: 9 days.
    line("1", "2024-01-02", "2024-03-11", "accepted_at", "2024-01-03T01:00Z")
        .receipt("1", "2024-03-04", 10)
        .change("a", "1", "2024-02-20T10:00Z", false, "DATE", "2024-03-04")
        .change("b", "1", "2024-01-03T08:00Z", false, "QUANTITY", "9", "correction", true)
        .change("c", "1", "2024-02-01T08:00Z", true, "QUANTITY", "10");
    all(
        world.figures(UnannouncedChange.MEASURE, 1),
        cell(1, "BUYER main 0.0 1.0 LOW_N"),
        cell(2, "BUYER main 1.0 1.0 LOW_N"),
        cell(3, "BUYER main 0.0 1.0 LOW_N"));
    all(
        world.acts(UnannouncedChange.MEASURE),
        "A/1/2024-01 2024-01-01 true",
        "A/1/2024-02 2024-02-01 false",
        "A/1/2024-03 2024-03-01 true");
    all(world.figures(NoticeLead.MEASURE, 1), cell(2, "BUYER main 9.0 2.0 LOW_N"));
  }

  @Test
  void d10CountsUpAndDownTwiceAndD11DaysInsideTheFence() {
    line("1", "2024-01-02", "2024-03-11")
        .change("a", "1", "2024-02-20T10:00Z", true, "QUANTITY", "13")
        .change("b", "1", "2024-02-21T10:00Z", true, "QUANTITY", "10")
        .change("c", "1", "2024-01-05T10:00Z", true, "QUANTITY", "10")
        .change("d", "1", "2024-02-22T10:00Z", false, "DATE", "2024-03-06");
    all(world.figures(VolumeChurn.MEASURE, 1), cell(3, "BUYER main 0.6 1.0 LOW_N"));
    all(
        world.figures(DateChurn.MEASURE, 1),
        cell(3, "BUYER main 3.0 1.0 LOW_N"),
        cell(3, "BUYER pull_in 3.0 1.0 LOW_N"));
  }

  @Test
  void d13WantsADateOfOurOwnASpecificationAndAnAcceptanceInTheMonth() {
    String accepted = "2024-01-20T01:00Z";
    line("1", "2024-01-02", "2024-03-11", "spec_revision", "B", "accepted_at", accepted)
        .line(
            "2",
            "2024-01-02",
            "2024-03-11",
            "spec_revision",
            "B",
            "accepted_at",
            accepted,
            "due_is_default",
            true)
        .line("3", "2024-01-02", "2024-03-11", "accepted_at", accepted)
        .line(
            "4",
            "2024-01-02",
            "2024-03-11",
            "spec_revision",
            "B",
            "accepted_at",
            "2024-02-01T01:00Z");
    all(world.figures(DeadlineClarity.MEASURE, 1), cell(1, "BUYER main 0.25 4.0 LOW_N"));
  }

  @Test
  void d14CountsChangesThatNobodyAgreedTo() {
    line("1", "2024-01-02", "2024-03-11")
        .change("a", null, "2024-02-20T10:00Z", false, "PRICE", "1")
        .change("b", "1", "2024-02-20T10:00Z", true, "SPEC", "C")
        .change("c", "1", "2024-02-20T10:00Z", false, "DATE", "2024-04-01");
    all(world.figures(ImposedChange.MEASURE, 1), cell(2, "BUYER main 0.5 2.0 LOW_N"));
    all(world.acts(ImposedChange.MEASURE), "a 2024-02-01 false", "b 2024-02-01 true");
  }

  @Test
  void f1JudgesDueDatesMeetingsAndRushMessagesByWhatWasKnown() {
    // Lunar New Year's day is 2024-02-10; 2024-02-04 is a make-up working Sunday.
    line("1", "2024-01-02", "2024-02-12")
        .line("2", "2024-01-02", "2024-02-20")
        .line("3", "2023-10-02", "2024-02-12");
    world
        .meeting(
            "m",
            "S",
            "planned_at",
            "2024-02-03T02:00Z",
            "placed_at",
            "2024-01-15T09:00Z",
            "called_by",
            "BUYER")
        .message("r", "S", "2024-02-11T02:00Z", "BUYER", "kind", "RUSH")
        .message("s", "S", "2024-02-11T02:00Z", "BUYER", "kind", "INFO");
    all(
        world.acts(CalendarCollision.MEASURE),
        "A/1 2024-01-01 false",
        "A/2 2024-01-01 true",
        "A/3 2023-10-01 true",
        "m 2024-01-01 false",
        "r 2024-02-01 false");
  }

  @Test
  void k1ChainsFisherIndicesOfTwelveMonths() {
    // Item I: 10 at 2, then 10 at 3; item J: 10 at 4, then 40 at 4.
    line("1", "2022-01-10", "2022-02-10")
        .line("2", "2023-01-10", "2023-02-10", "unit_price", 3)
        .line("3", "2022-01-10", "2022-02-10", "item_id", "J", "unit_price", 4)
        .line("4", "2023-01-10", "2023-02-10", "item_id", "J", "unit_price", 4, "quantity", 40);
    double laspeyres = (30.0 + 40) / (20 + 40);
    double paasche = (30.0 + 160) / (20 + 160);
    String step = Double.toString(Math.sqrt(laspeyres * paasche));
    List<String> said = world.lines(PriceMonths.FACT, "month", "price_index", "items");
    assertEquals("2022-01-01 1.0 2", said.get(0));
    assertEquals("2023-01-01 " + step.substring(0, 12), said.get(12).substring(0, 23));
    assertEquals(24, said.size());
  }

  @Test
  void k2ComparesWithTheItemsFirstTwelveMonthsAndEqualParts() {
    line("1", "2022-01-10", "2022-02-10", "freight", 5)
        .line("2", "2023-01-10", "2023-02-10", "freight", 15)
        .line("3", "2023-01-10", "2023-02-10", "freight", 15, "freight_terms", "INCLUDED")
        .receipt("1", "2022-02-10", 10)
        .receipt("2", "2023-02-10", 10)
        .receipt("3", "2023-02-10", 10);
    all(
        world.lines(LandedCosts.FACT, "source_key", "index_month", "landed_amount", "base_amount"),
        "A/1 25.0000",
        "A/2 2023-02-01 35.0000 25.0000000000",
        "A/3 20.0000");
    all(world.figures(LandedUnitCost.MEASURE, 1), "S 2023-02-01 - main 1.4 1.0 LOW_N");
  }

  @Test
  void k3SetsQualityCostAgainstWhatWasAcceptedWhereInvoicesAreUnmapped() {
    line("1", "2024-01-02", "2024-03-11").receipt("1", "2024-03-11", 10);
    world.row(
        SourceTables.QUALITY_COSTS,
        "cost_id",
        "q",
        "supplier_id",
        "S",
        "booked_on",
        "2024-03-05",
        "kind",
        "SCRAP",
        "amount",
        3,
        "currency",
        "EUR");
    all(world.figures(PoorQualityCost.MEASURE, 1), cell(3, "- main 0.15 1.0 LOW_N"));
  }

  @Test
  void k4SetsHasteAgainstFreightByWhoCausedIt() {
    line("1", "2024-01-02", "2024-03-11", "freight", 8, "expedite_cost", 2, "expedite_by", "BUYER")
        .receipt("1", "2024-03-11", 10);
    all(
        world.figures(ExpediteShare.MEASURE, 1),
        cell(3, "- buyer 0.25 1.0 LOW_N"),
        cell(3, "- main 0.25 1.0 LOW_N"),
        cell(3, "- supplier 0.0 1.0 LOW_N"));
  }

  @Test
  void k5CountsWeeksThatEndedInTheMonthOfTheirSunday() {
    hours("2024-01-29", "HAGGLING", 3);
    hours("2024-01-29", "ENGINEERING", 9);
    hours("2024-06-24", "HAGGLING", 3);
    hours("2024-06-25", "HAGGLING", 5);
    all(
        world.figures(CoordinationCost.MEASURE, 1),
        cell(2, "- main 0.25 12.0 LOW_N"),
        cell(6, "- main 1.0 8.0 LOW_N"));
  }

  private void hours(String week, String topic, int hours) {
    world.row(
        SourceTables.CONTACT_HOURS,
        "supplier_id",
        "S",
        "week",
        week,
        "side",
        "BUYER",
        "topic",
        topic,
        "hours",
        hours);
  }
}

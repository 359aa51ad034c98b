package org.partnershiphealth.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnershiphealth.facts.Orders.cell;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.indicators.calendar.CalendarCollision;
import org.partnershiphealth.indicators.calendar.ClosurePlanning;
import org.partnershiphealth.indicators.fairness.DateChurn;
import org.partnershiphealth.indicators.fairness.DeadlineClarity;
import org.partnershiphealth.indicators.fairness.ForecastBias;
import org.partnershiphealth.indicators.fairness.ImposedChange;
import org.partnershiphealth.indicators.fairness.NoticeLead;
import org.partnershiphealth.indicators.fairness.UnannouncedChange;
import org.partnershiphealth.indicators.fairness.VolumeChurn;
import org.partnershiphealth.indicators.joint.AccommodationBalance;
import org.partnershiphealth.indicators.openness.LateButFlagged;

/** What indicators of trade say of a few orders. */
final class TradeConductTest {

  private final Orders orders = new Orders();

  @Test
  void c3CountsLateLinesAndWarningsOfThreeBusinessDaysBefore() {
    orders
        .line("1", "2024-01-02", "2024-03-11", "delay_warned_at", "2024-03-06T01:00Z")
        .line("2", "2024-01-02", "2024-03-11", "delay_warned_at", "2024-03-07T01:00Z")
        .line("3", "2024-01-02", "2024-03-11", "delay_warned_at", "2024-03-01T01:00Z")
        .receipt("3", "2024-03-11", 10);
    orders.figures(LateButFlagged.MEASURE, cell(3, "SUPPLIER main 0.5 2.0 LOW_N"));
    orders.acts(LateButFlagged.MEASURE, "A/1 2024-03-01 true", "A/2 2024-03-01 false");
  }

  @Test
  void d8CountsLiveMonthsWithSuddenChanges() {
    // Notice on the German calendar from 2024-02-20 to the new due date of 2024-03-04: 9 days.
    orders
        .line("1", "2024-01-02", "2024-03-11", "accepted_at", "2024-01-03T01:00Z")
        .receipt("1", "2024-03-04", 10)
        .change("a", "1", "2024-02-20T10:00Z", false, "DATE", "2024-03-04")
        .change("b", "1", "2024-01-03T08:00Z", false, "QUANTITY", "9", "correction", true)
        .change("c", "1", "2024-02-01T08:00Z", true, "QUANTITY", "10");
    orders.figures(
        UnannouncedChange.MEASURE,
        cell(1, "BUYER main 0.0 1.0 LOW_N"),
        cell(2, "BUYER main 1.0 1.0 LOW_N"),
        cell(3, "BUYER main 0.0 1.0 LOW_N"));
    orders.acts(
        UnannouncedChange.MEASURE,
        "A/1/2024-01 2024-01-01 true",
        "A/1/2024-02 2024-02-01 false",
        "A/1/2024-03 2024-03-01 true");
    orders.figures(NoticeLead.MEASURE, cell(2, "BUYER main 9.0 2.0 LOW_N"));
  }

  @Test
  void d10CountsUpAndDownTwiceAndD11DaysInsideTheFence() {
    orders
        .line("1", "2024-01-02", "2024-03-11")
        .change("a", "1", "2024-02-20T10:00Z", true, "QUANTITY", "13")
        .change("b", "1", "2024-02-21T10:00Z", true, "QUANTITY", "10")
        .change("c", "1", "2024-01-05T10:00Z", true, "QUANTITY", "10")
        .change("d", "1", "2024-02-22T10:00Z", false, "DATE", "2024-03-06");
    orders.figures(VolumeChurn.MEASURE, cell(3, "BUYER main 0.6 1.0 LOW_N"));
    orders.figures(
        DateChurn.MEASURE,
        cell(3, "BUYER main 3.0 1.0 LOW_N"),
        cell(3, "BUYER pull_in 3.0 1.0 LOW_N"));
  }

  @Test
  void d13WantsADateOfOurOwnASpecificationAndAnAcceptanceInTheMonth() {
    String accepted = "2024-01-20T01:00Z";
    orders
        .line("1", "2024-01-02", "2024-03-11", "spec_revision", "B", "accepted_at", accepted)
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
    orders.figures(DeadlineClarity.MEASURE, cell(1, "BUYER main 0.25 4.0 LOW_N"));
  }

  @Test
  void d14CountsChangesThatNobodyAgreedTo() {
    orders
        .line("1", "2024-01-02", "2024-03-11")
        .change("a", null, "2024-02-20T10:00Z", false, "PRICE", "1")
        .change("b", "1", "2024-02-20T10:00Z", true, "SPEC", "C")
        .change("c", "1", "2024-02-20T10:00Z", false, "DATE", "2024-04-01");
    orders.figures(ImposedChange.MEASURE, cell(2, "BUYER main 0.5 2.0 LOW_N"));
    orders.acts(ImposedChange.MEASURE, "a 2024-02-01 false", "b 2024-02-01 true");
  }

  @Test
  void f1JudgesDueDatesMeetingsAndRushMessagesByWhatWasKnown() {
    // Lunar New Year's day is 2024-02-10; 2024-02-04 is a make-up working Sunday.
    orders
        .line("1", "2024-01-02", "2024-02-12")
        .line("2", "2024-01-02", "2024-02-20")
        .line("3", "2023-10-02", "2024-02-12");
    orders
        .world
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
    orders.acts(
        CalendarCollision.MEASURE,
        "A/1 2024-01-01 false",
        "A/2 2024-01-01 true",
        "A/3 2023-10-01 true",
        "m 2024-01-01 false",
        "r 2024-02-01 false");
  }

  @Test
  void f1PlacesADueDateWhenItIsAccepted() {
    // A day off of 2024-02-12 was known from 1 December: unknown when ordered, known when accepted.
    orders
        .line("1", "2023-10-02", "2024-02-12", "accepted_at", "2023-12-04T02:00Z")
        .line("2", "2023-10-02", "2024-02-12");
    orders.acts(CalendarCollision.MEASURE, "A/1 2023-12-01 false");
  }

  @Test
  void d12ComparesTheLastForecastInTimeWithWhatWasPromisedInTheMonth() {
    orders.line("1", "2024-01-02", "2024-04-11", "planned_lead_days", 30);
    forecast("2024-04-01", "2024-02-01", 20);
    forecast("2024-04-01", "2024-03-02", 12);
    forecast("2024-04-01", "2024-03-03", 99);
    forecast("2024-05-01", "2024-03-03", 5);
    assertEquals(
        List.of("2024-04-01 4.0000000000 20.0000000000", "2024-05-01 10.0000000000 0.0000000000"),
        orders.world.lines(ForecastMonths.FACT, "month", "excess_value", "ordered_value"));
    assertEquals(
        List.of(
            "S 2024-06-01 BUYER absolute 0.7 1.0 LOW_N", "S 2024-06-01 BUYER main 0.7 1.0 LOW_N"),
        orders.world.figures(ForecastBias.MEASURE, 3).subList(4, 6));
  }

  private void forecast(String month, String issued, int quantity) {
    orders.world.row(
        SourceTables.FORECASTS,
        "supplier_id",
        "S",
        "item_id",
        "I",
        "month",
        month,
        "quantity",
        quantity,
        "issued_on",
        issued);
  }

  @Test
  void e4ComparesTheFavoursOfBothSides() {
    request("1", "BUYER", true);
    request("2", "BUYER", false);
    request("3", "SUPPLIER", true);
    orders.figures(
        AccommodationBalance.MEASURE,
        cell(3, "JOINT main -0.5 1.0 LOW_N"),
        cell(3, "JOINT to_buyer 0.5 2.0 LOW_N"),
        cell(3, "JOINT to_supplier 1.0 1.0 LOW_N"));
  }

  /** 10 days from 18 March end on 1 April in China, after Easter on 2 April in Germany. */
  @Test
  void e4RunsOnTheSuppliersCalendarWhoeverAsked() {
    request("s", "SUPPLIER", true, "2024-03-18T01:00Z", "2024-04-02T09:00Z");
    orders.figures(AccommodationBalance.MEASURE, cell(4, "JOINT to_supplier 0.0 1.0 LOW_N"));
  }

  private void request(String id, String by, boolean granted) {
    request(id, by, granted, "2024-03-04T01:00Z", "2024-03-05T09:00Z");
  }

  private void request(String id, String by, boolean granted, String asked, String decided) {
    orders.world.row(
        SourceTables.REQUESTS,
        "request_id",
        id,
        "supplier_id",
        "S",
        "asked_by",
        by,
        "asked_at",
        asked,
        "granted",
        granted,
        "decided_at",
        decided);
  }

  @Test
  void f2WantsOrdersALeadTimeBeforeTheClosure() {
    // Lunar New Year's eve is 2024-02-09; the closure has 15 days from it, to Friday 2024-02-23,
    // and the weekend after. Its 10th business day after is 2024-03-08.
    orders
        .line("1", "2023-12-11", "2024-02-15", "quantity", 30)
        .line("2", "2023-12-12", "2024-03-08")
        .line("3", "2023-12-12", "2024-03-11")
        .line("4", "2024-01-09", "2024-02-08", "planned_lead_days", 31);
    orders.figures(ClosurePlanning.MEASURE, cell(3, "BUYER main 0.8 1.0 OK"));
    orders.acts(ClosurePlanning.MEASURE, "S/2024-02-09 2024-03-01 true");
  }
}

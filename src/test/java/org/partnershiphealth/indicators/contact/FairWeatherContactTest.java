package org.partnershiphealth.indicators.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.facts.World;

final class FairWeatherContactTest {

  @Test
  void onlyWeeksWithoutOpenIssueOrLateLineCount() {
    World world = World.asOf("2024-02-06").supplier("S", "DE");
    world
        .message("0", "S", "2024-01-01T10:00Z", "BUYER", "thread_id", "a")
        .message("1", "S", "2024-01-08T10:00Z", "BUYER", "thread_id", "b")
        .message("2", "S", "2024-01-09T10:00Z", "BUYER", "thread_id", "b")
        .message("3", "S", "2024-01-10T10:00Z", "SUPPLIER", "thread_id", "c")
        .message("4", "S", "2024-01-16T10:00Z", "BUYER", "thread_id", "d")
        .message("5", "S", "2024-01-28T22:30Z", "BUYER", "thread_id", "e")
        .meeting("m", "S", "held_at", "2024-01-12T10:00Z", "called_by", "BUYER")
        .meeting("n", "S", "held_at", "2024-01-12T12:00Z", "called_by", "SUPPLIER")
        .row(
            SourceTables.ISSUES,
            "issue_id",
            "i",
            "supplier_id",
            "S",
            "opened_at",
            "2024-01-14T23:30Z",
            "opened_by",
            "BUYER",
            "resolved_at",
            "2024-01-15T10:00Z")
        .row(
            SourceTables.ORDER_LINES,
            "order_id",
            "o",
            "line_no",
            "1",
            "supplier_id",
            "S",
            "ordered_at",
            "2024-01-02T10:00Z",
            "accepted_at",
            "2024-01-02T11:00Z",
            "promised_on",
            "2024-02-02",
            "quantity",
            "5");
    // Weeks of 8, 15, 22 and 29 January. The issue was opened on the 15th in Berlin. The line is
    // late from Saturday, 3 February on, in the week of 29 January. The thread of the 28th begins
    // at 23:30 in Berlin. So: week of the 8th with a thread and a meeting, of the 22nd with a
    // thread.
    assertEquals(
        List.of("S 2024-01-01 BUYER main 1.5 2.0 LOW_N"),
        world.figures(FairWeatherContact.MEASURE, 1));
  }
}

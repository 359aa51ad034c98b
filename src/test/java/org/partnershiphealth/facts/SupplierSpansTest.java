package org.partnershiphealth.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.extracts.SourceTables;

final class SupplierSpansTest {

  private static World seen() {
    World world =
        World.asOf("2024-03-31")
            .supplier("S", "CN", "since", "2020-01-01")
            .supplier("T", "DE", "ended_on", "2024-02-10")
            .supplier("U", "DE");
    return world
        .row(
            SourceTables.ORDER_LINES,
            "order_id",
            "o",
            "line_no",
            "1",
            "supplier_id",
            "S",
            "ordered_at",
            "2024-01-31T17:00Z",
            "accepted_at",
            "2024-02-02T01:00Z",
            "promised_on",
            "2024-06-01",
            "quantity",
            "1")
        .meeting("m", "S", "placed_at", "2024-02-05T01:00Z", "planned_at", "2024-03-05T01:00Z")
        .meeting("n", "T", "held_at", "2024-01-15T01:00Z")
        .row(
            SourceTables.INVOICES,
            "invoice_id",
            "i",
            "supplier_id",
            "T",
            "received_on",
            "2024-01-20",
            "amount",
            "10",
            "currency",
            "EUR")
        .row(
            SourceTables.PAYMENTS,
            "payment_id",
            "p",
            "invoice_id",
            "i",
            "cleared_on",
            "2024-02-20",
            "amount",
            "10",
            "currency",
            "EUR");
  }

  @Test
  void aSupplierIsSeenFromItsEarliestOwnEventByItsOwnDate() {
    // 17:00Z is 01:00 of the next day in Shanghai. What is planned or promised is no event when
    // something came first. U has no row.
    assertEquals(
        List.of(
            "S 2020-01-01 2024-02-01 2024-02-05 2024-03-31 2024-02-01 2024-03-01",
            "T 2024-01-15 2024-01-15 2024-02-20 2024-02-10 2024-02-10 2024-01-01 2024-02-01"),
        seen()
            .lines(
                SupplierSpans.FACT,
                "supplier_id",
                "related_since",
                "first_seen_on",
                "last_seen_on",
                "ended_on",
                "last_on",
                "first_month",
                "last_month"));
  }

  @Test
  void coverageCountsTheRowsOfEachTable() {
    assertEquals(
        List.of(
            "S meetings 1 2024-02-05 2024-02-05",
            "S order_lines 1 2024-02-01 2024-02-01",
            "T invoices 1 2024-01-20 2024-01-20",
            "T meetings 1 2024-01-15 2024-01-15",
            "T payments 1 2024-02-20 2024-02-20"),
        seen()
            .lines(
                SupplierCoverage.FACT,
                "supplier_id",
                "source_table",
                "rows_n",
                "first_on",
                "last_on"));
  }
}

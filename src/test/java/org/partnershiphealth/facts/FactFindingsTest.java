package org.partnershiphealth.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class FactFindingsTest {

  private final Orders orders = new Orders();

  private List<String> found() {
    List<Row> rows = FactFindings.of(orders.world.facts()).collectAsList();
    assertEquals(10, rows.size());
    return rows.stream()
        .filter(r -> r.<Double>getAs("value") > 0)
        .map(
            r ->
                Stream.of("source_table", "rule", "value", "verdict")
                    .map(c -> r.getAs(c).toString())
                    .reduce((a, b) -> a + " " + b)
                    .orElseThrow())
        .toList();
  }

  @Test
  void nothingOddIsNothingFound() {
    orders.line("1", "2024-01-02", "2024-03-10").receipt("1", "2024-03-08", 10);
    orders.invoice("1", "INVOICE", "2024-01-20", 100);

    assertEquals(List.of(), found());
  }

  /** Complete before its order, in dollars of which no rate is known, and of two units. */
  @Test
  void oddLinesAreCountedAndKept() {
    orders
        .line("1", "2024-02-02", "2024-03-10")
        .receipt("1", "2024-02-01", 10)
        .line("2", "2024-02-02", null, "item_id", "J", "currency", "USD")
        .line("3", "2024-02-03", "2024-07-10", "unit", "kg");

    assertEquals(
        List.of(
            "order_lines DELIVERED_BEFORE_ORDERED 1.0 NOTE",
            "order_lines RATE_MISSING 1.0 NOTE",
            "order_lines VALUE_NO_RATE 1.0 NOTE",
            "order_lines VALUE_UNIT_MIX 1.0 NOTE",
            "order_lines LEFT_OUT_NO_PROMISE 1.0 NOTE",
            "order_lines LEFT_OUT_NOT_DUE 1.0 NOTE"),
        found());
  }

  @Test
  void anInvoiceWithoutARateIsCounted() {
    orders.invoice("1", "INVOICE", "2024-01-20", 100, "currency", "USD");

    assertEquals(List.of("invoices RATE_MISSING 1.0 NOTE"), found());
  }
}

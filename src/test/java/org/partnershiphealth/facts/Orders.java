package org.partnershiphealth.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.partnershiphealth.extracts.SourceTable;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.indicators.Measure;

/** Orders of supplier S in China for tests: lines of 10 pieces of item I at 2 EUR, of order A. */
public final class Orders {

  public final World world = World.asOf("2024-06-30").supplier("S", "CN");

  public Orders line(String line, String ordered, String promised, Object... more) {
    List<Object> row = new ArrayList<>(List.of("order_id", "A", "line_no", line));
    Collections.addAll(row, "supplier_id", "S", "item_id", "I", "ordered_at", ordered + "T09:00Z");
    Collections.addAll(row, "quantity", 10, "unit", "pc", "unit_price", 2, "currency", "EUR");
    Collections.addAll(row, "promised_on", promised);
    return row(SourceTables.ORDER_LINES, row, more);
  }

  Orders receipt(String line, String on, int quantity, Object... more) {
    List<Object> row = new ArrayList<>(List.of("delivery_id", line + on, "order_id", "A"));
    Collections.addAll(row, "line_no", line, "supplier_id", "S", "delivered_on", on);
    Collections.addAll(row, "quantity", quantity);
    return row(SourceTables.DELIVERIES, row, more);
  }

  /** A change by the buyer. */
  Orders change(
      String id,
      String line,
      String at,
      boolean agreed,
      String field,
      String value,
      Object... more) {
    List<Object> row = new ArrayList<>(List.of("change_id", id, "supplier_id", "S"));
    Collections.addAll(row, "order_id", "A", "line_no", line, "changed_at", at, "party", "BUYER");
    Collections.addAll(row, "agreed", agreed, "field", field, "new_value", value);
    return row(SourceTables.ORDER_CHANGES, row, more);
  }

  void invoice(String id, String kind, String received, int amount, Object... more) {
    List<Object> row = new ArrayList<>(List.of("invoice_id", id, "supplier_id", "S"));
    Collections.addAll(row, "kind", kind, "received_on", received, "due_on", "2024-02-20");
    Collections.addAll(row, "amount", amount, "currency", "EUR");
    Collections.addAll(row, more);
    world.row(SourceTables.INVOICES, row.toArray());
  }

  void payment(String invoice, String on, int amount) {
    world.row(
        SourceTables.PAYMENTS,
        "payment_id",
        on,
        "invoice_id",
        invoice,
        "cleared_on",
        on,
        "amount",
        amount,
        "currency",
        "EUR");
  }

  private Orders row(SourceTable table, List<Object> row, Object... more) {
    Collections.addAll(row, more);
    world.row(table, row.toArray());
    return this;
  }

  /** The figures of single months are exactly these. */
  void figures(Measure measure, String... expected) {
    assertEquals(List.of(expected), world.figures(measure, 1));
  }

  void acts(Measure measure, String... expected) {
    assertEquals(List.of(expected), world.acts(measure));
  }

  /** A figure of supplier S in a month of 2024. */
  static String cell(int month, String rest) {
    return "S 2024-0" + month + "-01 " + rest;
  }
}

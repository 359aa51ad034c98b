package org.partnershiphealth.extracts;

import static org.partnershiphealth.extracts.SourceTable.table;

import java.util.List;

/** Source tables about ordering and delivering. */
final class TradeTables {

  private static final List<String> LINE = List.of("order_id", "line_no");

  static final SourceTable ORDER_LINES =
      table("order_lines", "lines of purchase orders, with their first values")
          .key("order_id", "line_no")
          .text("order_id", "the order")
          .required()
          .text("line_no", "the line in the order")
          .required()
          .supplier()
          .text("item_id", "what was ordered")
          .instant("ordered_at", "when it was ordered")
          .event()
          .instant("accepted_at", "when the supplier accepted it")
          .event()
          .date("promised_on", "the first promise that both sides accepted")
          .amount("quantity", "the original quantity")
          .required()
          .text("unit", "unit of measure")
          .amount("unit_price", "price of one unit")
          .text("currency", "ISO 4217 code")
          .integer("planned_lead_days", "days from order to delivery, as planned")
          .text("spec_revision", "revision of the specification")
          .bool("due_is_default", "whether a system filled in the due date")
          .instant("delay_warned_at", "when the supplier warned of a delay")
          .later()
          .text("contract_type", "kind of contract")
          .amount("freight", "cost of freight")
          .code("freight_terms", List.of("INCLUDED", "SEPARATE", "AMOUNT"), "where freight is paid")
          .amount("duty", "duty")
          .amount("insurance", "insurance")
          .amount("expedite_cost", "extra cost of speeding it up")
          .party("expedite_by", "who caused that")
          .text("site_id", "the receiving site")
          .build();

  static final SourceTable ORDER_CHANGES =
      table("order_changes", "changes of orders after they were placed")
          .key("change_id")
          .text("change_id", "the change's id")
          .supplier()
          .text("order_id", "the order")
          .text("line_no", "the line; empty: the whole order")
          .instant("changed_at", "when it took effect")
          .required()
          .event()
          .instant("announced_at", "when the other side was told")
          .later()
          .party("party", "who changed it")
          .required()
          .bool("agreed", "whether the other side agreed")
          .bool("correction", "whether it corrects a slip")
          .code(
              "field",
              List.of("QUANTITY", "DATE", "PRICE", "SPEC", "PROCESS", "CANCEL"),
              "what was changed")
          .required()
          .text("old_value", "value before")
          .text("new_value", "value after")
          .amount("charge_amount", "what the change was charged")
          .text("currency", "ISO 4217 code")
          .refers(List.of("order_id"), "order_lines", List.of("order_id"))
          .build();

  static final SourceTable DELIVERIES =
      table("deliveries", "receipts of order lines")
          .key("delivery_id")
          .text("delivery_id", "the receipt's id")
          .required()
          .text("order_id", "the order")
          .required()
          .text("line_no", "the line")
          .required()
          .supplier()
          .date("delivered_on", "when it arrived, at the receiving site")
          .required()
          .event()
          .date("recorded_on", "when it was booked")
          .later()
          .amount("quantity", "how much arrived")
          .required()
          .amount("accepted_quantity", "how much was accepted")
          .bool("documents_ok", "whether the documents were right")
          .bool("condition_ok", "whether the goods were in good condition")
          .text("site_id", "the receiving site")
          .refers(LINE, "order_lines", LINE)
          .build();

  static final SourceTable INSPECTIONS =
      table("inspections", "inspected lots")
          .key("inspection_id")
          .text("inspection_id", "the inspection's id")
          .required()
          .supplier()
          .text("order_id", "the order")
          .text("line_no", "the line")
          .date("inspected_on", "when")
          .required()
          .event()
          .amount("lot_size", "pieces in the lot")
          .amount("sample_size", "pieces looked at")
          .integer("defects_critical", "critical defects")
          .integer("defects_major", "major defects")
          .integer("defects_minor", "minor defects")
          .amount("rejected_quantity", "pieces rejected")
          .bool("accepted_first_time", "whether the lot passed the first time")
          .refers(List.of("order_id"), "order_lines", List.of("order_id"))
          .build();

  static final SourceTable FORECASTS =
      table("forecasts", "what the buyer said it would order")
          .key("supplier_id", "item_id", "month", "issued_on")
          .supplier()
          .text("item_id", "the item")
          .required()
          .date("month", "first day of the month that is forecast")
          .required()
          .amount("quantity", "forecast quantity")
          .required()
          .date("issued_on", "when the forecast was given")
          .required()
          .event()
          .build();

  private TradeTables() {}
}

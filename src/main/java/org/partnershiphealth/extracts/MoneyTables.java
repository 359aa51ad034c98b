package org.partnershiphealth.extracts;

import static org.partnershiphealth.extracts.SourceTable.table;

import java.util.List;

/** Source tables about paying, and about problems and what they cost. */
final class MoneyTables {

  static final SourceTable INVOICES =
      table("invoices", "invoices and credit notes received")
          .key("invoice_id")
          .text("invoice_id", "the invoice's id")
          .required()
          .supplier()
          .text("order_id", "the order")
          .code("kind", List.of("INVOICE", "CREDIT_NOTE"), "what it is; an invoice where left out")
          .text("credits_invoice_id", "the invoice that a credit note lowers")
          .date("received_on", "when the buyer received it")
          .required()
          .event()
          .date("invoice_date", "its own date")
          .date("due_on", "when payment was due, as known at receipt")
          .date("changed_due_on", "the due date after a change")
          .instant("due_changed_at", "when the due date was changed")
          .later()
          .bool("change_agreed", "whether the supplier agreed to that")
          .amount("amount", "amount in its own currency")
          .required()
          .text("currency", "ISO 4217 code")
          .required()
          .instant("disputed_at", "when the buyer disputed it")
          .later()
          .amount("interest_amount", "interest for late payment")
          .refers(List.of("order_id"), "order_lines", List.of("order_id"))
          .build();

  static final SourceTable PAYMENTS =
      table("payments", "payments of invoices")
          .key("payment_id")
          .text("payment_id", "the payment's id")
          .required()
          .text("invoice_id", "the invoice")
          .required()
          .date("cleared_on", "when the money arrived")
          .required()
          .event()
          .amount("amount", "amount paid")
          .required()
          .text("currency", "ISO 4217 code")
          .required()
          .amount("deduction_amount", "what the buyer kept back")
          .bool("deduction_agreed", "whether the supplier agreed to that")
          .refers(List.of("invoice_id"), "invoices", List.of("invoice_id"))
          .build();

  static final SourceTable ISSUES =
      table("issues", "problems of either side, and how they were handled")
          .key("issue_id")
          .text("issue_id", "the issue's id")
          .required()
          .supplier()
          .instant("occurred_at", "when it happened")
          .later()
          .instant("detected_at", "when somebody noticed")
          .later()
          .instant("opened_at", "when the other side was told")
          .required()
          .event()
          .party("opened_by", "who told")
          .required()
          .party("responsible", "whose problem it was")
          .bool("attribution_disputed", "whether the sides disagree about that")
          .integer("severity", "1 minor to 4 critical")
          .instant("acknowledged_at", "when the other side acknowledged it")
          .later()
          .bool("acknowledged_automatically", "whether a machine did that")
          .instant("resolved_at", "when it was solved")
          .later()
          .instant("reopened_at", "when it came back")
          .later()
          .text("cause_code", "the cause, as a code")
          .bool("known_before", "evidence that the responsible side knew")
          .instant("reviewed_at", "when a person confirmed that evidence")
          .later()
          .text("label", "a code or a few words, no names")
          .bool("joint_analysis", "whether both sides looked for the cause together")
          .amount("penalty_amount", "penalty charged")
          .text("penalty_currency", "ISO 4217 code")
          .bool("penalty_automatic", "whether the contract charges it by itself")
          .text("remedy_commitment_id", "the commitment that is to mend it")
          .build();

  static final SourceTable QUALITY_COSTS =
      table("quality_costs", "what poor quality cost")
          .key("cost_id")
          .text("cost_id", "the booking's id")
          .required()
          .supplier()
          .date("booked_on", "when it was booked")
          .required()
          .event()
          .code(
              "kind",
              List.of("SCRAP", "REWORK", "SORTING", "RETURN", "LINE_STOP", "OTHER"),
              "what it was for")
          .amount("amount", "amount")
          .required()
          .text("currency", "ISO 4217 code")
          .required()
          .build();

  private MoneyTables() {}
}

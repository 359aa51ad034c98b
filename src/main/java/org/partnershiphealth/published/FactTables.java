package org.partnershiphealth.published;

import static org.partnershiphealth.published.PublishedTable.table;

/** Published facts: one row per accountable event, as measures read it. */
final class FactTables {

  static final PublishedTable SUPPLIER =
      table("supplier", "The suppliers")
          .grain("one supplier", "supplier_id")
          .from("suppliers")
          .text("supplier_id", "the supplier")
          .text("name", "name in its own script")
          .text("country", "ISO 3166-1 alpha-2 code")
          .text("category", "what it supplies")
          .text("peer_group", "category; groups below 5 suppliers are OTHER")
          .flag("internal", "a depot or sister company: out of rankings and evidence")
          .date("since", "when the relationship began, as the source says")
          .date("ended_on", "when it ended")
          .date("first_seen_on", "earliest event of any table")
          .date("last_seen_on", "latest event of any table")
          .moneySum("spend_12m", "spend of the last 12 months")
          .moneySum("open_order_value", "value of order lines not yet complete")
          .build();

  static final PublishedTable SUPPLIER_COVERAGE =
      table("supplier_coverage", "What data there is about each supplier")
          .grain("one supplier and source table", "supplier_id", "source_table")
          .from("source tables")
          .text("supplier_id", "the supplier")
          .text("source_table", "the source table")
          .count("rows_n", "accepted rows")
          .date("first_on", "earliest event")
          .date("last_on", "latest event")
          .build();

  static final PublishedTable ORDER_LINE =
      table("order_line", "Order lines with their promises, deliveries and cost")
          .grain("one order line", "order_id", "line_no")
          .sort("supplier_id", "ordered_on", "order_id", "line_no")
          .from("order_lines, order_changes, deliveries")
          .text("order_id", "the order")
          .text("line_no", "the line in the order")
          .text("supplier_id", "the supplier")
          .text("item_id", "what was ordered")
          .flag("internal", "line of an internal supplier")
          .date("ordered_on", "when it was ordered")
          .date("accepted_on", "when the supplier accepted it")
          .date("promised_on", "first promise that both sides accepted")
          .date("baseline_on", "that promise, re-based by the buyer's agreed changes")
          .date("latest_on", "latest agreed date")
          .date("completed_on", "delivery that completed the line")
          .date("warned_on", "when the supplier warned of a delay")
          .quantity("ordered_quantity", "quantity owed, re-based by the buyer's agreed changes")
          .quantity("accepted_quantity", "quantity accepted up to the cut-off")
          .text("unit", "unit of measure")
          .money("price_amount", "price of what was accepted up to the completing day")
          .money("freight_amount", "freight, where it is known as an amount")
          .money("duty_amount", "duty")
          .money("insurance_amount", "insurance")
          .money("landed_amount", "sum of the parts that are present")
          .integer("late_days", "days", "completed minus baseline; negative: early")
          .flag("on_time_first", "complete by the baseline promise")
          .flag("on_time_latest", "complete by the latest agreed date")
          .flag("in_full", "accepted at least what was ordered by 30 days after the promise")
          .text("left_out_reason", "why no delivery measure counts it; null: it counts")
          .build();

  static final PublishedTable ORDER_CHANGE =
      table("order_change", "Changes of orders after they were placed")
          .grain("one change", "change_id")
          .sort("supplier_id", "changed_on", "change_id")
          .from("order_changes")
          .text("change_id", "the change")
          .text("supplier_id", "the supplier")
          .text("order_id", "the order")
          .text("line_no", "the line; null: the whole order")
          .text("party", "who changed it")
          .text("field", "QUANTITY, DATE, PRICE, SPEC, PROCESS or CANCEL")
          .date("changed_on", "when it took effect")
          .date("announced_on", "when the other side was told")
          .number("notice_bd", "business days", "from announced to the earlier of both due dates")
          .flag("agreed", "whether the other side agreed")
          .quantity("quantity_moved", "quantity added or taken away")
          .integer("days_moved", "calendar days", "how far the date moved; negative: earlier")
          .money("charge_amount", "what the change was charged")
          .build();

  static final PublishedTable INVOICE =
      table("invoice", "Invoices and how they were paid")
          .grain("one invoice", "invoice_id")
          .sort("supplier_id", "received_on", "invoice_id")
          .from("invoices, payments")
          .text("invoice_id", "the invoice")
          .text("supplier_id", "the supplier")
          .text("order_id", "the order")
          .text("kind", "INVOICE or CREDIT_NOTE")
          .date("received_on", "when the buyer received it")
          .date("due_on", "when payment was due, as known at receipt")
          .date("effective_due_on", "due date that counts, on a working day of the payee")
          .date("settled_on", "when payments, agreed deductions and credits reached the amount")
          .money("amount_reporting", "amount")
          .money("open_amount", "what is not settled at the cut-off")
          .integer("late_days", "days", "settled minus effective due; negative: early")
          .date("disputed_on", "when the buyer disputed it")
          .money("deducted_amount", "what the buyer kept back")
          .build();

  static final PublishedTable ISSUE =
      table("issue", "Problems of either side, and how they were handled")
          .grain("one issue", "issue_id")
          .sort("supplier_id", "opened_at", "issue_id")
          .from("issues")
          .text("issue_id", "the issue")
          .text("supplier_id", "the supplier")
          .text("responsible", "whose problem it was")
          .text("opened_by", "who told the other side")
          .integer("severity", "1-4", "1 minor to 4 critical")
          .text("cause_code", "the cause")
          .text("label", "a code or a few words")
          .instant("occurred_at", "when it happened")
          .instant("opened_at", "when the other side was told")
          .instant("acknowledged_at", "when the other side acknowledged it")
          .instant("resolved_at", "when it was solved")
          .instant("reopened_at", "when it came back")
          .number("resolve_bd", "business days", "opened to solved")
          .number("disclosed_bh", "business hours", "occurred to opened by the responsible side")
          .flag("concealed", "confirmed: the responsible side knew and did not tell")
          .flag("open_at_cutoff", "not solved at the cut-off")
          .build();

  static final PublishedTable MEETING =
      table("meeting", "Check-ins, reviews and visits")
          .grain("one meeting", "meeting_id")
          .sort("supplier_id", "planned_at", "meeting_id")
          .from("meetings")
          .text("meeting_id", "the meeting")
          .text("supplier_id", "the supplier")
          .text("kind", "CHECK_IN, REVIEW or VISIT")
          .text("visit_type", "RELATION or AUDIT")
          .instant("planned_at", "when it was first planned to be")
          .instant("held_at", "when it was held")
          .flag("on_site", "at the supplier's site")
          .integer("levels_met_n", "levels", "levels of the partner's people met")
          .text("called_by", "who called it")
          .flag("on_partner_day_off", "planned on a day off of the supplier")
          .build();

  static final PublishedTable COMMITMENT =
      table("commitment", "What one side said it would do, and by when")
          .grain("one commitment", "commitment_id")
          .sort("supplier_id", "due_on", "commitment_id")
          .from("commitments")
          .text("commitment_id", "the commitment")
          .text("supplier_id", "the supplier")
          .text("party", "who committed itself")
          .instant("made_at", "when")
          .date("due_on", "first due date")
          .date("moved_to", "later due date")
          .instant("done_at", "when it was done")
          .instant("withdrawn_at", "when it was withdrawn")
          .flag("withdrawn_by_consent", "both sides agreed to withdraw it")
          .text("kind", "VISIT_ACTION, REMEDY, DELIVERY or OTHER")
          .text("label", "a code or a few words")
          .text("origin_id", "the meeting or issue it came from")
          .build();

  static final PublishedTable IMPROVEMENT =
      table("improvement", "Ideas for doing better")
          .grain("one idea", "improvement_id")
          .sort("supplier_id", "proposed_on", "improvement_id")
          .from("improvements")
          .text("improvement_id", "the idea")
          .text("supplier_id", "the supplier")
          .date("proposed_on", "when")
          .text("proposed_by", "who proposed it")
          .date("decided_on", "when it was decided")
          .flag("accepted", "whether it was accepted")
          .date("implemented_on", "when it was put to work")
          .money("yearly_value", "worth a year, in its own currency")
          .text("currency", "ISO 4217 code")
          .flag("verified", "whether the value was verified")
          .build();

  static final PublishedTable CONTACT_DAY =
      table("contact_day", "Days with contact between both sides")
          .grain("one supplier and date", "supplier_id", "date")
          .from("messages, meetings")
          .text("supplier_id", "the supplier")
          .date("date", "supplier-local date")
          .integer("messages_in", "messages", "human messages of the supplier")
          .integer("messages_out", "messages", "human messages of the buyer")
          .integer("synchronous_n", "contacts", "calls, video and meetings")
          .integer("gap_bd", "business days", "since the contact day before")
          .build();

  static final PublishedTable CALENDAR_DAY =
      table("calendar_day", "The partner's calendar, as used, to a quarter after the cut-off")
          .grain("one supplier and date", "supplier_id", "date")
          .from("calendars")
          .text("supplier_id", "the supplier")
          .date("date", "the day")
          .number("working_hours", "hours", "working hours of the day")
          .text("kind", "WORK, HALF, WEEKEND, HOLIDAY, CLOSURE or MAKE_UP")
          .text("name", "name of the holiday")
          .text("status", "official or estimated")
          .build();

  private FactTables() {}
}

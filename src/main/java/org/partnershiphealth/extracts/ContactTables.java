package org.partnershiphealth.extracts;

import static org.partnershiphealth.extracts.SourceTable.table;

import java.util.List;

/** Source tables about talking, meeting, promising and improving. */
final class ContactTables {

  private static final List<String> CHANNELS =
      List.of("EMAIL", "CHAT", "CALL", "VIDEO", "IN_PERSON");

  static final SourceTable MESSAGES =
      table("messages", "mail, chat and calls; never a subject, body or address")
          .key("message_id")
          .text("message_id", "the message's id")
          .required()
          .supplier()
          .instant("sent_at", "when it was sent")
          .required()
          .event()
          .party("party", "whose side sent it")
          .required()
          .text("thread_id", "the conversation; for mail the root of its References")
          .text("sender_id", "who sent it")
          .person()
          .text("recipient_id", "who received it")
          .person()
          .code("channel", CHANNELS, "the channel")
          .code(
              "kind",
              List.of(
                  "REQUEST",
                  "RUSH",
                  "REPLY",
                  "INFO",
                  "CHECK_IN",
                  "INVITATION",
                  "ESCALATION",
                  "EMERGENCY",
                  "GREETING"),
              "what it is for")
          .text("language", "BCP 47 tag")
          .bool("interpreter", "whether an interpreter helped")
          .bool("automated", "whether a machine sent it")
          .build();

  static final SourceTable MEETINGS =
      table("meetings", "check-ins, reviews and visits, planned or held")
          .key("meeting_id")
          .text("meeting_id", "the meeting's id")
          .required()
          .supplier()
          .instant("planned_at", "when it was first planned to be")
          .event()
          .instant("placed_at", "when it was arranged")
          .event()
          .instant("held_at", "when it was held")
          .event()
          .instant("ended_at", "when it ended")
          .later()
          .instant("cancelled_at", "when it was cancelled")
          .later()
          .bool("cancelled_by_consent", "whether both sides agreed to cancel")
          .code("kind", List.of("CHECK_IN", "REVIEW", "VISIT"), "what it was")
          .code("visit_type", List.of("RELATION", "AUDIT"), "what a visit was for")
          .code("channel", CHANNELS, "the channel")
          .bool("on_site", "whether it was at the supplier's site")
          .list(
              "levels_met",
              List.of("OWNER", "MANAGER", "ENGINEER", "LINE_LEAD", "OPERATOR"),
              "levels of the partner's people met")
          .party("called_by", "who called it")
          .bool("interpreter", "whether an interpreter helped")
          .build();

  static final SourceTable COMMITMENTS =
      table("commitments", "what one side said it would do, and by when")
          .key("commitment_id")
          .text("commitment_id", "the commitment's id")
          .required()
          .supplier()
          .party("party", "who committed itself")
          .required()
          .instant("made_at", "when it was made")
          .required()
          .event()
          .date("due_on", "the first due date")
          .required()
          .date("moved_to", "a later due date, if it was moved")
          .instant("done_at", "when it was done")
          .later()
          .instant("withdrawn_at", "when it was withdrawn")
          .later()
          .bool("withdrawn_by_consent", "whether both sides agreed to withdraw it")
          .code("kind", List.of("VISIT_ACTION", "REMEDY", "DELIVERY", "OTHER"), "what it is about")
          .text("label", "a code or a few words, no names")
          .text("origin_id", "the meeting or issue it came from")
          .build();

  static final SourceTable REQUESTS =
      table("requests", "favours that one side asked of the other")
          .key("request_id")
          .text("request_id", "the request's id")
          .required()
          .supplier()
          .party("asked_by", "who asked")
          .required()
          .instant("asked_at", "when")
          .required()
          .event()
          .code(
              "kind",
              List.of("PULL_IN", "PUSH_OUT", "VOLUME_UP", "TERMS", "OTHER"),
              "what was asked for")
          .bool("granted", "whether it was granted")
          .instant("decided_at", "when it was decided")
          .later()
          .build();

  static final SourceTable IMPROVEMENTS =
      table("improvements", "ideas for doing better, and what became of them")
          .key("improvement_id")
          .text("improvement_id", "the idea's id")
          .required()
          .supplier()
          .date("proposed_on", "when it was proposed")
          .required()
          .event()
          .party("proposed_by", "who proposed it")
          .required()
          .date("decided_on", "when it was decided")
          .later()
          .bool("accepted", "whether it was accepted")
          .date("implemented_on", "when it was put to work")
          .later()
          .amount("yearly_value", "what it is worth a year")
          .text("currency", "ISO 4217 code")
          .bool("verified", "whether the value was verified")
          .build();

  static final SourceTable CONTACT_HOURS =
      table("contact_hours", "hours of coordination by week")
          .key("supplier_id", "week", "side", "topic")
          .supplier()
          .date("week", "the Monday of the week")
          .required()
          .event()
          .party("side", "whose hours")
          .code("topic", List.of("CONTRACTING", "HAGGLING", "ENGINEERING", "OTHER"), "about what")
          .amount("hours", "how many")
          .required()
          .build();

  private ContactTables() {}
}

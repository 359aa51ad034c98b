package org.partnershiphealth.extracts;

import static org.partnershiphealth.extracts.SourceTable.table;

import java.util.List;

/** Source tables about who the partners are, and the calendars, rates and units they use. */
final class PartnerTables {

  static final SourceTable SUPPLIERS =
      table("suppliers", "one row per supplier")
          .key("supplier_id")
          .text("supplier_id", "the supplier's id, as every other table names it")
          .required()
          .text("name", "the supplier's name in its own script")
          .required()
          .text("country", "ISO 3166-1 alpha-2 code of the country it works in")
          .text("region", "a region inside the country")
          .text("time_zone", "IANA zone; by country where left out")
          .text("calendar", "name of its working calendar; the country's where left out")
          .text("work_start", "start of work, local, HH:mm; 08:00 where left out")
          .text("work_end", "end of work, local, HH:mm; 17:00 where left out")
          .text("category", "what it supplies: its peer group")
          .text("currency", "ISO 4217 code of its usual currency")
          .text("languages", "BCP 47 tags of the languages it works in, comma-separated")
          .date("since", "when the relationship began")
          .date("ended_on", "when the relationship ended")
          .later()
          .bool("sole_source", "whether it is the only source of something")
          .text("contract_type", "kind of contract")
          .integer("cadence_days", "agreed days between check-ins")
          .integer("answer_limit_bh", "agreed time to answer, business hours")
          .integer("change_notice_bd", "agreed notice of a change, business days")
          .integer("frozen_days", "days before the due date in which nothing changes")
          .bool("internal", "a depot or sister company: kept in tables, out of rankings")
          .build();

  static final SourceTable SITES =
      table("sites", "places of work, of suppliers and of the buyer")
          .key("site_id")
          .text("site_id", "the site's id")
          .required()
          .text("supplier_id", "the supplier it belongs to; empty: a site of the buyer")
          .text("country", "ISO 3166-1 alpha-2 code")
          .required()
          .text("time_zone", "IANA zone")
          .text("calendar", "name of its working calendar")
          .text("work_start", "start of work, local, HH:mm")
          .text("work_end", "end of work, local, HH:mm")
          .text("week", "working week, such as MON-SAT")
          .refers(List.of("supplier_id"), "suppliers", List.of("supplier_id"))
          .build();

  static final SourceTable CONTACTS =
      table("contacts", "people on both sides, by id only")
          .key("contact_id")
          .text("contact_id", "the person's id; becomes a keyed pseudonym")
          .required()
          .person()
          .text("supplier_id", "the partnership the person works for")
          .party("party", "whose side the person is on")
          .required()
          .code(
              "level",
              List.of("OWNER", "MANAGER", "ENGINEER", "LINE_LEAD", "OPERATOR"),
              "level in the organisation")
          .text("languages", "BCP 47 tags, comma-separated")
          .refers(List.of("supplier_id"), "suppliers", List.of("supplier_id"))
          .build();

  static final SourceTable ALIASES =
      table("aliases", "who an address or chat name is; used at intake only, never published")
          .key("address")
          .text("address", "a mail address or chat name")
          .required()
          .person()
          .text("contact_id", "the person")
          .person()
          .supplier()
          .party("party", "whose side the address is on")
          .required()
          .build();

  static final SourceTable HOLIDAYS =
      table("holidays", "days off, make-up days and closures that override the built-in calendars")
          .key("calendar", "date")
          .text("calendar", "a country, site or closure name")
          .required()
          .date("date", "the day")
          .required()
          .code("kind", List.of("OFF", "WORK", "HALF"), "day off, make-up working day, half day")
          .text("name", "name of the holiday")
          .date("known_from", "since when it was known; 1 December before where left out")
          .build();

  static final SourceTable FX_RATES =
      table("fx_rates", "exchange rates against the base currency of the job file")
          .key("date", "currency")
          .date("date", "the day of the rate")
          .required()
          .event()
          .text("currency", "ISO 4217 code")
          .required()
          .rate("rate", "units of the currency per one unit of the base")
          .required()
          .build();

  static final SourceTable UNITS =
      table("units", "conversions between units of measure of an item")
          .key("item_id", "from_unit", "to_unit")
          .text("item_id", "the item")
          .required()
          .text("from_unit", "unit to convert from")
          .required()
          .text("to_unit", "unit to convert to")
          .required()
          .rate("factor", "how many to_unit one from_unit is")
          .required()
          .build();

  private PartnerTables() {}
}

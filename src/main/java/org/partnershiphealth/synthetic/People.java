package org.partnershiphealth.synthetic;

import java.util.List;
import org.partnershiphealth.extracts.SourceTables;

/** The people on both sides of one partnership, by id only, their addresses and the sites. */
final class People {

  private static final List<String> LEVELS =
      List.of("MANAGER", "ENGINEER", "LINE_LEAD", "OWNER", "OPERATOR", "ENGINEER", "MANAGER");

  private static final int BUYERS = 9;

  private final Partner partner;

  People(Partner partner) {
    this.partner = partner;
  }

  /** Somebody of a side; the first ones talk most. */
  String of(Side side, Draws draws) {
    int at =
        Math.min(draws.between(0, partner.people() - 1), draws.between(0, partner.people() - 1));
    return id(side, at);
  }

  private String id(Side side, int at) {
    return side == Side.BUYER
        ? "b" + (partner.index() + at) % BUYERS
        : "s" + Integer.toString(partner.index() + 1, 36) + (char) ('a' + at);
  }

  /** The buyer's people, sites and addresses, once for all partnerships. */
  static void buyer(Sink sink) {
    for (int at = 0; at < BUYERS; at++) {
      sink.add(
          Cells.of(SourceTables.CONTACTS)
              .set("contact_id", "b" + at)
              .set("party", Side.BUYER)
              .set("level", LEVELS.get(at % LEVELS.size()))
              .set("languages", at % 3 == 0 ? "de,en,zh" : "de,en"));
    }
    for (String site : List.of("HAM", "WRO")) {
      sink.add(
          Cells.of(SourceTables.SITES)
              .set("site_id", site)
              .set("country", site.equals("HAM") ? "DE" : "PL")
              .set("time_zone", site.equals("HAM") ? "Europe/Berlin" : "Europe/Warsaw")
              .set("work_start", "06:00")
              .set("work_end", "22:00")
              .set("week", "MON-SAT"));
    }
  }

  void write(Sink sink) {
    for (int at = 0; at < partner.people(); at++) {
      sink.add(
          Cells.of(SourceTables.CONTACTS)
              .set("contact_id", id(Side.SUPPLIER, at))
              .set("supplier_id", partner.id())
              .set("party", Side.SUPPLIER)
              .set("level", LEVELS.get(at % LEVELS.size()))
              .set("languages", partner.country().languages()));
      sink.add(
          Cells.of(SourceTables.ALIASES)
              .set("address", id(Side.SUPPLIER, at) + "@s" + partner.id() + ".example")
              .set("contact_id", id(Side.SUPPLIER, at))
              .set("supplier_id", partner.id())
              .set("party", Side.SUPPLIER));
    }
    sink.add(
        Cells.of(SourceTables.SITES)
            .set("site_id", "F" + partner.id())
            .set("supplier_id", partner.id())
            .set("country", partner.country().code())
            .set("time_zone", partner.country().zone().getId())
            .set("calendar", partner.plantCalendar() ? partner.calendar() : null)
            .set("week", partner.country().daysOff().size() == 1 ? "MON-SAT" : null));
  }

  void supplier(Settings settings, Sink sink) {
    boolean ended = partner.endMonth() < settings.months();
    sink.add(
        Cells.of(SourceTables.SUPPLIERS)
            .set("supplier_id", partner.id())
            .set("name", partner.name())
            .set("country", partner.country().code())
            .set("region", null)
            .set("time_zone", partner.index() % 4 == 3 ? null : partner.country().zone().getId())
            .set("calendar", partner.plantCalendar() ? partner.calendar() : null)
            .set("category", Partner.CATEGORIES.get(partner.category()))
            .set("currency", partner.currency())
            .set("languages", partner.country().languages())
            .set("since", partner.since())
            .set("ended_on", ended ? settings.start(partner.endMonth()).minusDays(1) : null)
            .set("sole_source", partner.index() % 10 == 9)
            .set("contract_type", partner.contractType())
            .set("cadence_days", partner.cadenceDays())
            .set("answer_limit_bh", partner.answerLimit())
            .set("change_notice_bd", partner.noticeDays())
            .set("frozen_days", partner.frozenDays())
            .set("internal", partner.story() == Story.DEPOT));
  }
}

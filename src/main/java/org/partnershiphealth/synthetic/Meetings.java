package org.partnershiphealth.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.synthetic.Conduct.Kind;

/**
 * Check-ins, reviews and visits. Trust decides whether a check-in is held as planned, whether it is
 * planned in the partner's working hours, and how often people travel.
 */
final class Meetings {

  private final Partnership pair;
  private final Partner partner;
  private final Latent latent;
  private final Draws draws;
  private final Commitments commitments;
  private int meetings;

  Meetings(Partnership pair, Commitments commitments) {
    this.pair = pair;
    this.partner = pair.partner();
    this.latent = pair.latent();
    this.draws = pair.draws("meetings");
    this.commitments = commitments;
  }

  void month(int month) {
    boolean silent = partner.story() == Story.SILENT && month >= pair.settings().months() - 6;
    if (silent) {
      return;
    }
    checkIns(month);
    if (month % 3 == partner.index() % 3) {
      LocalDate day = partner.workdays().next(pair.day(month, draws));
      Cells review = planned("REVIEW", partner.workdays().at(day, 10), Side.BUYER, day, 15);
      held(review, partner.workdays().at(day, 10.1), 90);
      pair.add(review.set("channel", "VIDEO"), day.minusDays(15));
    }
    double visits = 0.05 + 0.2 * latent.keeps(Side.BUYER, month);
    if (partner.story() != Story.NEVER_VISITED
        && draws.chance(visits * Math.min(partner.size(), 2))) {
      visit(month);
    }
  }

  /** Every third supplier plans no check-ins; its rhythm shows in its contacts only. */
  private void checkIns(int month) {
    if (partner.index() % 3 == 1 && partner.story() != Story.FLAGSHIP) {
      return;
    }
    LocalDate start = pair.settings().start(month);
    int offset = Math.floorMod(-start.toEpochDay(), partner.cadenceDays());
    for (int day = offset; day < pair.settings().days(month); day += partner.cadenceDays()) {
      checkIn(start.plusDays(day), month);
    }
  }

  private void checkIn(LocalDate rhythm, int month) {
    boolean considerate = draws.chance(0.3 + 0.7 * latent.keeps(Side.BUYER, month));
    Side caller = draws.chance(0.7) ? Side.BUYER : Side.SUPPLIER;
    boolean offDay = !considerate && caller == Side.BUYER && draws.chance(0.4);
    LocalDate day = offDay ? partner.workdays().restNear(rhythm) : partner.workdays().next(rhythm);
    double hour = considerate || caller == Side.SUPPLIER ? 9 + draws.between(0, 6) : 18.5;
    if (caller == Side.BUYER) {
      pair.conduct().act(Side.BUYER, Kind.CALENDAR, pair.month(day), considerate);
    }
    Instant at = partner.workdays().at(day, hour);
    Cells row = planned("CHECK_IN", at, caller, day, draws.between(4, 12));
    row.set("channel", draws.weighted(0.6, 0.4) == 0 ? "VIDEO" : "CALL");
    boolean kept = draws.chance(latent.keeps(month));
    pair.conduct().shared(Kind.CONTACT, pair.month(day), kept);
    if (kept) {
      held(row, at.plus(Duration.ofMinutes(draws.between(0, 20))), 45);
    } else {
      missed(row, at);
    }
    pair.add(row, row.get("placed_at") == null ? day : day.minusDays(12));
  }

  private void missed(Cells row, Instant planned) {
    double how = draws.uniform();
    if (how < 0.35) {
      held(row, partner.workdays().afterDays(planned, draws.between(4, 7)), 30);
    } else if (how < 0.7) {
      row.set("cancelled_at", pair.known(planned.minus(Duration.ofHours(draws.between(2, 30)))));
      row.set("cancelled_by_consent", draws.chance(0.1));
    }
  }

  private void visit(int month) {
    LocalDate day = partner.workdays().next(pair.day(month, draws));
    Instant at = partner.workdays().at(day, 9);
    Cells row = planned("VISIT", at, Side.BUYER, day, draws.between(20, 40));
    row.set("channel", "IN_PERSON").set("on_site", true);
    row.set("visit_type", draws.chance(0.7) ? "RELATION" : "AUDIT");
    String levels = draws.chance(0.7) ? "OWNER,MANAGER" : "MANAGER";
    row.set(
        "levels_met", draws.chance(latent.keeps(month)) ? levels + ",ENGINEER,LINE_LEAD" : levels);
    row.set("interpreter", draws.chance(0.3));
    held(row, at, 420);
    if (pair.add(row, day.minusDays(40)) && row.get("held_at") != null) {
      secondDay(row, at);
      for (Side side : Side.values()) {
        commitments.visitAction(side, row.text("meeting_id"), at);
      }
    }
  }

  /** A visit of two days is two rows of the calendar. */
  private void secondDay(Cells visit, Instant at) {
    if (draws.chance(0.3)) {
      Instant next = at.plus(Duration.ofDays(1));
      Cells row = visit.copy().set("meeting_id", partner.key(meetings++)).set("planned_at", next);
      held(row, next, 300);
      pair.add(row, partner.workdays().day(next));
    }
  }

  private Cells planned(String kind, Instant at, Side caller, LocalDate day, int daysBefore) {
    LocalDate placed = pair.clock(caller).next(day.minusDays(daysBefore));
    Instant placedAt = pair.clock(caller).at(placed.isBefore(day) ? placed : day.minusDays(1), 9);
    return Cells.of(SourceTables.MEETINGS)
        .set("meeting_id", partner.key(meetings++))
        .set("supplier_id", partner.id())
        .set("planned_at", at)
        .set("placed_at", placedAt)
        .set("kind", kind)
        .set("called_by", caller);
  }

  private void held(Cells row, Instant at, int minutes) {
    row.set("held_at", pair.known(at));
    row.set("ended_at", pair.known(at) == null ? null : at.plus(Duration.ofMinutes(minutes)));
  }
}

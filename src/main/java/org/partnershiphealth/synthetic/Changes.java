package org.partnershiphealth.synthetic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.synthetic.Conduct.Kind;

/** Changes of orders: announced and agreed where the buyer's trust is high, sudden where not. */
final class Changes {

  private final Partnership pair;
  private final Partner partner;
  private final Draws draws;
  private int changes;

  Changes(Partnership pair) {
    this.pair = pair;
    this.partner = pair.partner();
    this.draws = pair.draws("changes");
  }

  void line(Line line) {
    int month = Math.min(pair.month(line.due), pair.settings().months() - 1);
    double keeps = pair.latent().keeps(Side.BUYER, month);
    boolean sudden = line.accepted != null && draws.chance(0.45 * (1 - keeps));
    pair.conduct().act(Side.BUYER, Kind.FAIRNESS, Math.max(0, month - 1), !sudden);
    if (sudden) {
      sudden(line);
    } else if (draws.chance(0.07)) {
      announced(line);
    }
    if (draws.chance(0.07)) {
      imposed(line, month, keeps);
    }
    if (draws.chance(0.04)) {
      slip(line);
    }
    if (draws.chance(0.015)) {
      correction(line);
    }
  }

  private void sudden(Line line) {
    LocalDate day = Workdays.BUYER.next(line.due.minusDays(draws.between(2, 8)));
    if (!day.isBefore(line.due) || !day.isAfter(partner.workdays().day(line.accepted))) {
      return;
    }
    int what = draws.weighted(0.55, 0.35, 0.10);
    Cells row = row(line, day, day, Side.BUYER).set("agreed", false);
    if (what == 0) {
      int wanted = (int) (line.quantity * draws.pick(List.of(0.6, 0.8, 1.2, 1.4)));
      add(quantity(row, line, wanted), line, day);
    } else if (what == 1) {
      LocalDate moved = partner.workdays().next(line.due.plusDays(draws.between(7, 20)));
      add(date(row, line, moved), line, day);
    } else {
      line.cancelled |= add(row.set("field", "CANCEL"), line, day);
    }
  }

  private void announced(Line line) {
    LocalDate day = Workdays.BUYER.plus(line.due, -draws.between(14, 20));
    if (line.accepted == null || !day.isAfter(partner.workdays().day(line.accepted))) {
      return;
    }
    Cells row = row(line, day, Workdays.BUYER.plus(day, -2), Side.BUYER).set("agreed", true);
    if (draws.chance(0.5)) {
      int wanted = (int) (line.quantity * draws.uniform(0.8, 1.3));
      if (add(quantity(row, line, wanted), line, day)) {
        line.wanted = wanted;
      }
    } else {
      LocalDate moved = partner.workdays().next(line.due.plusDays(draws.between(5, 12)));
      if (add(date(row, line, moved), line, day)) {
        line.due = moved;
      }
    }
  }

  private void imposed(Line line, int month, double keeps) {
    LocalDate day = Workdays.BUYER.next(line.due.minusDays(draws.between(5, 25)));
    boolean agreed = draws.chance(keeps);
    pair.conduct().act(Side.BUYER, Kind.FAIRNESS, Math.max(0, month - 1), agreed);
    String field = draws.pick(List.of("SPEC", "PROCESS", "PRICE"));
    int revision = draws.between(1, 6);
    Cells row = row(line, day, day, Side.BUYER).set("agreed", agreed).set("field", field);
    if (field.equals("SPEC")) {
      row.set("old_value", "R" + revision).set("new_value", "R" + (revision + 1));
    }
    add(row, line, day);
  }

  /** The supplier asks for a later date; the first promise stands. */
  private void slip(Line line) {
    LocalDate day = partner.workdays().next(line.due.minusDays(draws.between(5, 15)));
    LocalDate moved = partner.workdays().next(line.due.plusDays(draws.between(3, 12)));
    Cells row = row(line, day, day, Side.SUPPLIER).set("agreed", draws.chance(0.6));
    add(date(row, line, moved).set("charge_amount", null), line, day);
  }

  private void correction(Line line) {
    Instant soon = line.ordered.plus(3, ChronoUnit.HOURS);
    Cells row = row(line, line.due, line.due, Side.BUYER);
    row.set("changed_at", soon).set("announced_at", soon).set("correction", true);
    add(
        quantity(row, line, line.quantity + 10).set("charge_amount", null),
        line,
        pair.clock(Side.BUYER).day(soon));
  }

  private Cells row(Line line, LocalDate day, LocalDate told, Side side) {
    boolean charged = side == Side.BUYER && draws.chance(0.35);
    Workdays clock = pair.clock(side);
    return Cells.of(SourceTables.ORDER_CHANGES)
        .set("supplier_id", partner.id())
        .set("order_id", line.order)
        .set("line_no", Integer.toString(line.number))
        .set("changed_at", clock.at(day, 10 + draws.between(0, 5)))
        .set("announced_at", clock.at(told, 9))
        .set("party", side)
        .set("charge_amount", charged ? Partnership.money(draws.uniform(40, 900)) : null)
        .set("currency", charged ? partner.currency() : null);
  }

  private static Cells quantity(Cells row, Line line, int wanted) {
    return row.set("field", "QUANTITY")
        .set("old_value", Integer.toString(line.wanted))
        .set("new_value", Integer.toString(wanted));
  }

  private static Cells date(Cells row, Line line, LocalDate moved) {
    return row.set("field", "DATE")
        .set("old_value", line.due.toString())
        .set("new_value", moved.toString());
  }

  /** Adds a change made after the order was placed and before the cut-off. */
  private boolean add(Cells row, Line line, LocalDate day) {
    boolean after = day.isAfter(Workdays.BUYER.day(line.ordered)) || row.get("correction") != null;
    return after && pair.add(row.set("change_id", partner.key(changes++)), day);
  }
}

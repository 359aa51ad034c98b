package org.partnershiphealth.synthetic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.synthetic.Conduct.Kind;

/**
 * Orders by the month they are due in, and their changes. The buyer's trust decides whether due
 * dates respect the partner's calendar, whether closures are planned for, and whether changes are
 * announced.
 */
final class Orders {

  private final Partnership pair;
  private final Partner partner;
  private final Draws draws;
  private final Changes changes;
  private final Map<Integer, List<List<Line>>> byMonth = new TreeMap<>();
  private int orders;

  Orders(Partnership pair) {
    this.pair = pair;
    this.partner = pair.partner();
    this.draws = pair.draws("orders");
    this.changes = new Changes(pair);
  }

  /** The orders due in a month, each with its lines. */
  List<List<Line>> due(int month) {
    return byMonth.getOrDefault(month, List.of());
  }

  void month(int month) {
    int lines = draws.poisson(2.7 * partner.size() * pair.latent().volume(month));
    if (partner.story() == Story.SINGLE_EVENT) {
      lines = month == pair.settings().months() / 2 ? 1 : 0;
    }
    while (lines > 0) {
      int inOrder = Math.min(lines, 1 + draws.weighted(0.5, 0.35, 0.15));
      order(month, inOrder);
      lines -= inOrder;
    }
    if (partner.index() % 3 == 0) {
      forecast(month);
    }
  }

  private void order(int month, int count) {
    LocalDate due = due(pair.day(month, draws), month);
    int lead = Math.max(8, partner.leadDays() + draws.between(-4, 4));
    LocalDate orderedOn = Workdays.BUYER.next(ordered(due, lead));
    if (orderedOn.isAfter(pair.settings().asOf()) || !orderedOn.isBefore(due)) {
      return;
    }
    Instant ordered = Workdays.BUYER.at(orderedOn, draws.uniform(8, 16));
    Instant accepted = partner.workdays().afterDays(ordered, draws.uniform(0.2, 2.5));
    if (!partner.workdays().day(accepted).isBefore(due) || draws.chance(0.03)) {
      accepted = null;
    }
    String id = "P" + partner.key(orders++);
    List<Line> lines = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      Item item = draws.pick(partner.items());
      int tens = (int) (item.lot() * StrictMath.exp(0.35 * draws.normal()) / 10);
      int quantity = 10 * tens + 10;
      lines.add(new Line(id, number, item, quantity, ordered, accepted, due, lead));
    }
    lines.forEach(changes::line);
    byMonth.computeIfAbsent(month, m -> new ArrayList<>()).add(lines);
  }

  private LocalDate due(LocalDate any, int month) {
    boolean considerate = draws.chance(0.2 + 0.8 * pair.latent().keeps(Side.BUYER, month));
    Workdays theirs = partner.workdays();
    LocalDate due = considerate ? theirs.next(any) : theirs.restNear(any);
    if (pair.month(due) != month) {
      due = theirs.plus(due, -3);
      considerate = true;
    }
    pair.conduct().act(Side.BUYER, Kind.CALENDAR, Math.max(0, month - 1), considerate);
    return due;
  }

  /** Around a closure, the trusting order early enough for the work to be done before it. */
  private LocalDate ordered(LocalDate due, int lead) {
    for (Closure closure : partner.closures()) {
      boolean near =
          !due.isBefore(closure.first().minusDays(12)) && !due.isAfter(closure.last().plusDays(12));
      if (near) {
        int month = pair.month(closure.first());
        boolean planned = draws.chance(pair.latent().keeps(Side.BUYER, month));
        LocalDate start = closure.first();
        LocalDate sooner = start.isBefore(due) ? start : due;
        return planned
            ? sooner.minusDays(lead + draws.between(2, 9))
            : sooner.minusDays(Math.max(4, lead / 2));
      }
    }
    return due.minusDays(lead);
  }

  private void forecast(int month) {
    LocalDate start = pair.settings().start(month);
    LocalDate issued = Workdays.BUYER.next(start.minusDays(75));
    double doubt = 1 - pair.latent().keeps(Side.BUYER, month);
    for (Item item : partner.items().subList(0, Math.min(3, partner.items().size()))) {
      int ordered =
          due(month).stream()
              .flatMap(List::stream)
              .filter(line -> line.item.equals(item))
              .mapToInt(line -> line.quantity)
              .sum();
      if (ordered > 0) {
        double factor = StrictMath.exp(0.1 * draws.normal() + 0.4 * doubt * draws.uniform(0, 1));
        pair.add(
            Cells.of(SourceTables.FORECASTS)
                .set("supplier_id", partner.id())
                .set("item_id", item.id())
                .set("month", start)
                .set("quantity", Partnership.pieces(ordered * factor))
                .set("issued_on", issued),
            issued);
      }
    }
  }

  /** The row of order_lines, once its price and warning are known. */
  static Cells row(Line line, Partner partner) {
    return Cells.of(SourceTables.ORDER_LINES)
        .set("order_id", line.order)
        .set("line_no", Integer.toString(line.number))
        .set("supplier_id", partner.id())
        .set("item_id", line.item.id())
        .set("ordered_at", line.ordered)
        .set("accepted_at", line.accepted)
        .set("promised_on", line.promised)
        .set("quantity", Partnership.pieces(line.quantity))
        .set("unit", line.item.unit())
        .set("currency", partner.currency())
        .set("planned_lead_days", line.leadDays)
        .set("contract_type", partner.contractType());
  }
}

package org.partnershiphealth.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.synthetic.Conduct.Kind;

/**
 * What arrives, when, how good and at which price: the outcomes. All follow the badness of the
 * month in which a line is due.
 */
final class Deliveries {

  private final Partnership pair;
  private final Partner partner;
  private final Draws draws;
  private final Rates rates;
  private final Orders orders;
  private final Invoices invoices;
  private final Inspections inspections;
  private int deliveries;

  Deliveries(Partnership pair, Rates rates, Orders orders) {
    this.pair = pair;
    this.partner = pair.partner();
    this.draws = pair.draws("deliveries");
    this.rates = rates;
    this.orders = orders;
    this.invoices = new Invoices(pair);
    this.inspections = new Inspections(pair, rates);
  }

  /** What happens to the orders due in a month. */
  void month(int month) {
    double badness = pair.latent().badness(month, pair.conduct());
    double spent = 0;
    for (List<Line> order : orders.due(month)) {
      double amount = 0;
      LocalDate last = null;
      for (Line line : order) {
        LocalDate delivered = line(line, month, badness);
        last = later(last, delivered);
        amount += delivered == null ? 0 : line.price * line.wanted;
      }
      if (last != null) {
        invoices.order(order.get(0).order, last, Partnership.money(amount));
        spent += amount / rates.rate(partner.currency(), last);
      }
    }
    inspections.cost(month, spent, badness);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }

  /** Delivers a line; the day of its completing delivery, or null where there is none. */
  private LocalDate line(Line line, int month, double badness) {
    LocalDate orderedOn = Workdays.BUYER.day(line.ordered);
    double cost = StrictMath.exp(badness + 0.008 * draws.normal());
    double euro = line.item.price() * StrictMath.exp(partner.cheapness()) * cost;
    line.price = round(euro * rates.rate(partner.currency(), orderedOn));
    Cells row = Orders.row(line, partner).set("unit_price", price(line.price));
    boolean onTime = draws.chance(between(0.86 - 1.6 * badness));
    details(row, line, cost, onTime);
    if (!onTime) {
      warn(row, line, month);
    }
    pair.add(row, orderedOn);
    if (line.cancelled || draws.chance(0.012)) {
      return null;
    }
    LocalDate day = onTime ? before(line) : after(line, badness);
    return receive(line, day, badness);
  }

  private static double between(double probability) {
    return Math.max(0.05, Math.min(0.985, probability));
  }

  private LocalDate before(Line line) {
    LocalDate day = line.due.minusDays(draws.between(0, 5));
    while (!Workdays.BUYER.works(day)) {
      day = day.minusDays(1);
    }
    LocalDate earliest = Workdays.BUYER.day(line.ordered).plusDays(1);
    return day.isBefore(earliest) ? earliest : day;
  }

  private LocalDate after(Line line, double badness) {
    double mean = 7 * StrictMath.exp(3 * badness);
    int days = 1 + (int) (-mean * StrictMath.log(1 - draws.uniform()));
    LocalDate day = line.due.plusDays(Math.min(days, 90));
    return Workdays.BUYER.next(day);
  }

  private LocalDate receive(Line line, LocalDate day, double badness) {
    boolean shortfall = draws.chance(Math.max(0.01, Math.min(0.6, 0.05 + 0.8 * badness)));
    int first = shortfall ? (int) (line.wanted * draws.uniform(0.6, 0.95)) : line.wanted;
    boolean split = !shortfall && draws.chance(0.05) && line.wanted > 20;
    if (split) {
      int early = line.wanted / 2;
      LocalDate before = Workdays.BUYER.plus(day, -3);
      delivery(line, before.isAfter(Workdays.BUYER.day(line.ordered)) ? before : day, early, early);
      first -= early;
    }
    int rejected = inspections.inspect(line, day, first, badness);
    delivery(line, day, draws.chance(0.03) ? first + first / 50 : first, first - rejected);
    int missing = line.wanted - first - (split ? line.wanted / 2 : 0) + rejected;
    if (missing > 0 && draws.chance(0.65)) {
      LocalDate later = Workdays.BUYER.next(day.plusDays(draws.between(6, 45)));
      delivery(line, later, missing, missing);
    }
    return day.isAfter(pair.settings().asOf()) ? null : day;
  }

  private void delivery(Line line, LocalDate day, int quantity, int accepted) {
    pair.add(
        Cells.of(SourceTables.DELIVERIES)
            .set("delivery_id", partner.key(deliveries++))
            .set("order_id", line.order)
            .set("line_no", Integer.toString(line.number))
            .set("supplier_id", partner.id())
            .set("delivered_on", day)
            .set("recorded_on", pair.known(day.plusDays(draws.between(0, 2))))
            .set("quantity", Partnership.pieces(quantity))
            .set("accepted_quantity", Partnership.pieces(accepted))
            .set("documents_ok", draws.chance(0.96))
            .set("condition_ok", draws.chance(0.97))
            .set("site_id", partner.index() % 2 == 0 ? "HAM" : "WRO"),
        day);
  }

  private void details(Cells row, Line line, double cost, boolean onTime) {
    double value = line.price * line.quantity;
    row.set("spec_revision", draws.chance(0.93) ? "R" + draws.between(1, 4) : null);
    row.set("due_is_default", draws.chance(0.06) ? true : null);
    row.set("site_id", partner.index() % 2 == 0 ? "HAM" : "WRO");
    row.set("freight_terms", partner.freightTerms());
    if (partner.freightTerms().equals("AMOUNT")) {
      double freight = value * 0.05 * cost;
      row.set("freight", Partnership.money(freight));
      if (draws.chance(onTime ? 0.03 : 0.2)) {
        row.set("expedite_cost", Partnership.money(freight * draws.uniform(0.2, 0.8)));
        row.set("expedite_by", draws.chance(0.6) ? Side.SUPPLIER : Side.BUYER);
      }
    }
    boolean dutyFree = List.of("PL", "IT").contains(partner.country().code());
    row.set("duty", dutyFree ? null : Partnership.money(value * 0.03));
    row.set("insurance", Partnership.money(value * 0.003));
  }

  private void warn(Cells row, Line line, int month) {
    boolean told = draws.chance(pair.latent().keeps(Side.SUPPLIER, month));
    pair.conduct().act(Side.SUPPLIER, Kind.OPENNESS, month, told);
    LocalDate day =
        told
            ? partner.workdays().plus(line.promised, -draws.between(4, 9))
            : partner.workdays().next(line.promised.plusDays(1));
    LocalDate earliest = partner.workdays().next(Workdays.BUYER.day(line.ordered).plusDays(1));
    if (told || draws.chance(0.5)) {
      LocalDate at = day.isBefore(earliest) ? earliest : day;
      row.set("delay_warned_at", pair.known(partner.workdays().at(at, 11)));
    }
  }

  private static double round(double price) {
    return price(price).doubleValue();
  }

  private static BigDecimal price(double price) {
    int digits = price < 20 ? 4 : price < 1000 ? 2 : 0;
    BigDecimal rounded = new BigDecimal(price).setScale(digits, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? new BigDecimal("0.0001") : rounded;
  }
}

package org.partnershiphealth.synthetic;

import java.time.LocalDate;
import java.util.List;
import org.partnershiphealth.extracts.SourceTables;

/** Inspected lots, and what poor quality cost in a month. */
final class Inspections {

  private static final List<String> KINDS =
      List.of("REWORK", "SCRAP", "SORTING", "RETURN", "LINE_STOP", "OTHER");

  private final Partnership pair;
  private final Partner partner;
  private final Draws draws;
  private final Rates rates;
  private int inspections;
  private int costs;

  Inspections(Partnership pair, Rates rates) {
    this.pair = pair;
    this.partner = pair.partner();
    this.draws = pair.draws("inspections");
    this.rates = rates;
  }

  /** Inspects a lot, or lets it pass unseen; the pieces rejected. */
  int inspect(Line line, LocalDate day, int lot, double badness) {
    if (lot < 1 || !draws.chance(0.6)) {
      return 0;
    }
    boolean poor = draws.chance(Math.min(0.7, 0.10 * StrictMath.exp(9 * badness)));
    int rejected = poor ? Math.max(1, (int) (lot * draws.uniform(0.02, 0.2))) : 0;
    pair.add(
        Cells.of(SourceTables.INSPECTIONS)
            .set("inspection_id", partner.key(inspections++))
            .set("supplier_id", partner.id())
            .set("order_id", line.order)
            .set("line_no", Integer.toString(line.number))
            .set("inspected_on", day)
            .set("lot_size", Partnership.pieces(lot))
            .set("sample_size", Partnership.pieces(Math.max(1, lot / 10)))
            .set("defects_critical", poor && draws.chance(0.1) ? 1 : 0)
            .set("defects_major", poor ? draws.between(1, 5) : 0)
            .set("defects_minor", draws.between(0, 2))
            .set("rejected_quantity", Partnership.pieces(rejected))
            .set("accepted_first_time", !poor),
        day);
    return rejected;
  }

  /** Books the month's cost of poor quality: a share of what was spent, in euro. */
  void cost(int month, double spent, double badness) {
    double noise = StrictMath.exp(0.35 * draws.normal());
    double euro = spent * 0.014 * StrictMath.exp(8 * badness) * noise;
    int bookings = euro < 5 ? 0 : 1 + draws.weighted(0.8, 0.2);
    for (int n = 0; n < bookings; n++) {
      LocalDate day = Workdays.BUYER.next(pair.day(month, draws));
      day = pair.month(day) == month ? day : Workdays.BUYER.plus(day, -2);
      double amount = euro / bookings * rates.rate(partner.currency(), day);
      pair.add(
          Cells.of(SourceTables.QUALITY_COSTS)
              .set("cost_id", partner.key(costs++))
              .set("supplier_id", partner.id())
              .set("booked_on", day)
              .set("kind", draws.pick(KINDS))
              .set("amount", Partnership.money(amount))
              .set("currency", partner.currency()),
          day);
    }
  }
}

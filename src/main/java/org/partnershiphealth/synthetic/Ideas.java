package org.partnershiphealth.synthetic;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.synthetic.Conduct.Kind;

/** Favours asked of each other, ideas for doing better, and the hours that coordination takes. */
final class Ideas {

  private static final List<String> BUYER_ASKS =
      List.of("PULL_IN", "VOLUME_UP", "PULL_IN", "PUSH_OUT", "OTHER");
  private static final List<String> SUPPLIER_ASKS = List.of("PUSH_OUT", "TERMS", "OTHER");
  private static final List<String> TOPICS =
      List.of("ENGINEERING", "CONTRACTING", "HAGGLING", "OTHER");

  private final Partnership pair;
  private final Partner partner;
  private final Latent latent;
  private final Draws draws;
  private int requests;
  private int ideas;

  Ideas(Partnership pair) {
    this.pair = pair;
    this.partner = pair.partner();
    this.latent = pair.latent();
    this.draws = pair.draws("ideas");
  }

  void month(int month) {
    for (Side side : Side.values()) {
      for (int n = draws.poisson(0.32 * partner.size()); n > 0; n--) {
        ask(side, month);
      }
    }
    for (int n = draws.poisson(0.32 * partner.size()); n > 0; n--) {
      propose(month);
    }
    if (partner.index() % 4 == 0) {
      hours(month);
    }
  }

  private void ask(Side side, int month) {
    Workdays clock = pair.clock(side);
    LocalDate day = clock.next(pair.day(month, draws));
    Instant asked = clock.at(day, draws.uniform(9, 16));
    boolean granted = draws.chance(latent.keeps(side.other(), month));
    Instant decided = pair.clock(side.other()).afterDays(asked, draws.uniform(0.5, 8));
    boolean undecided = (!granted && draws.chance(0.25)) || pair.known(decided) == null;
    pair.add(
        Cells.of(SourceTables.REQUESTS)
            .set("request_id", partner.key(requests++))
            .set("supplier_id", partner.id())
            .set("asked_by", side)
            .set("asked_at", asked)
            .set("kind", draws.pick(side == Side.BUYER ? BUYER_ASKS : SUPPLIER_ASKS))
            .set("granted", undecided ? null : granted)
            .set("decided_at", undecided ? null : decided),
        day);
  }

  private void propose(int month) {
    boolean bySupplier = draws.chance(0.8);
    LocalDate proposed = partner.workdays().next(pair.day(month, draws));
    LocalDate limit = Workdays.BUYER.plus(proposed, 30);
    boolean inTime = draws.chance(latent.keeps(Side.BUYER, pair.month(limit)));
    if (bySupplier) {
      pair.conduct().act(Side.BUYER, Kind.JOINT_WORK, pair.month(limit), inTime);
    }
    int days = inTime ? draws.between(3, 28) : draws.between(33, 80);
    LocalDate decided =
        !inTime && draws.chance(0.4) ? null : pair.known(Workdays.BUYER.plus(proposed, days));
    Cells row =
        Cells.of(SourceTables.IMPROVEMENTS)
            .set("improvement_id", partner.key(ideas++))
            .set("supplier_id", partner.id())
            .set("proposed_on", proposed)
            .set("proposed_by", bySupplier ? Side.SUPPLIER : Side.BUYER)
            .set("decided_on", decided);
    if (decided != null) {
      outcome(row, decided, month);
    }
    pair.add(row, proposed);
  }

  private void outcome(Cells row, LocalDate decided, int month) {
    boolean accepted = draws.chance(0.35 + 0.4 * latent.keeps(month));
    row.set("accepted", accepted);
    LocalDate implemented = pair.known(decided.plusDays(draws.between(20, 110)));
    if (accepted && draws.chance(0.85)) {
      row.set("implemented_on", implemented);
      row.set("yearly_value", Partnership.money(draws.uniform(500, 30_000)));
      row.set("currency", partner.currency());
      row.set("verified", implemented != null && draws.chance(0.7));
    }
  }

  /** Hours by week; haggling takes the place of engineering where trust is low. */
  private void hours(int month) {
    LocalDate start = pair.settings().start(month);
    LocalDate monday = start.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    for (; pair.month(monday) == month; monday = monday.plusWeeks(1)) {
      double doubt = 1 - latent.keeps(month);
      double all = draws.uniform(1.5, 4) * (1 + doubt);
      double[] shares = {1 - 0.3 - 0.5 * doubt, 0.15 + 0.2 * doubt, 0.3 * doubt, 0.15};
      int topic = draws.between(0, TOPICS.size() - 1);
      pair.add(
          Cells.of(SourceTables.CONTACT_HOURS)
              .set("supplier_id", partner.id())
              .set("week", monday)
              .set("side", draws.chance(0.7) ? Side.BUYER : Side.SUPPLIER)
              .set("topic", TOPICS.get(topic))
              .set("hours", Partnership.money(Math.max(0.1, all * 4 * shares[topic]))),
          monday);
    }
  }
}

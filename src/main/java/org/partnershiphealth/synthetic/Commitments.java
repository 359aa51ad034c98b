package org.partnershiphealth.synthetic;

import java.time.Instant;
import java.time.LocalDate;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.synthetic.Conduct.Kind;

/** What both sides say they will do: on visits, to mend problems, and otherwise. */
final class Commitments {

  private static final double EACH_MONTH = 0.42;

  private final Partnership pair;
  private final Draws draws;
  private int commitments;

  Commitments(Partnership pair) {
    this.pair = pair;
    this.draws = pair.draws("commitments");
  }

  void month(int month) {
    for (Side side : Side.values()) {
      for (int n = draws.poisson(EACH_MONTH * pair.partner().size()); n > 0; n--) {
        Workdays clock = pair.clock(side);
        Instant made = clock.at(clock.next(pair.day(month, draws)), draws.uniform(9, 16));
        String kind = draws.chance(0.9) ? "OTHER" : "DELIVERY";
        make(side.name(), kind, made, draws.between(7, 40), null, side, Kind.PROMISES);
      }
    }
  }

  void visitAction(Side side, String meeting, Instant visit) {
    int days = draws.between(14, 45);
    make(side.name(), "VISIT_ACTION", visit, days, meeting, side, Kind.PRESENCE);
  }

  /** A remedy of a problem, owed by a side or by both; its id. */
  String remedy(Side side, boolean joint, String issue, Instant resolved) {
    String party = joint ? "JOINT" : side.name();
    return make(party, "REMEDY", resolved, draws.between(10, 30), issue, side, Kind.JOINT_WORK);
  }

  private String make(
      String party, String kind, Instant made, int days, String origin, Side side, Kind act) {
    Workdays clock = pair.clock(side);
    LocalDate due = clock.next(clock.day(made).plusDays(days));
    int month = pair.month(due);
    boolean kept = draws.chance(pair.latent().keeps(side, month));
    String id = pair.partner().key(commitments++);
    Cells row =
        Cells.of(SourceTables.COMMITMENTS)
            .set("commitment_id", id)
            .set("supplier_id", pair.partner().id())
            .set("party", party)
            .set("made_at", made)
            .set("due_on", due)
            .set("kind", kind)
            .set("origin_id", origin);
    finish(row, clock, due, days, kept);
    if (row.get("withdrawn_at") == null && !kind.equals("DELIVERY")) {
      pair.conduct().act(side, act, month, kept);
    }
    return pair.add(row, clock.day(made)) ? id : null;
  }

  private void finish(Cells row, Workdays clock, LocalDate due, int days, boolean kept) {
    LocalDate done = due.minusDays(draws.between(0, Math.min(5, days - 1)));
    if (!kept) {
      if (draws.chance(0.06)) {
        row.set("withdrawn_at", pair.known(clock.at(done, 11))).set("withdrawn_by_consent", true);
        return;
      }
      if (draws.chance(0.4)) {
        row.set("moved_to", due.plusDays(14));
      }
      if (draws.chance(0.3)) {
        return;
      }
      done = due.plusDays(draws.between(1, 30));
    }
    row.set("done_at", pair.known(clock.at(done, draws.uniform(9, 16.5))));
  }
}

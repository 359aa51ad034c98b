package org.partnershiphealth.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.synthetic.Conduct.Kind;

/**
 * Problems of both sides. Trust decides whether the side that caused one tells, how soon both solve
 * it, whether they look for the cause together, and whether it stays solved.
 */
final class Issues {

  private static final int CAUSES = 24;
  private static final int[] TARGETS = {20, 15, 10, 5};

  private final Partnership pair;
  private final Partner partner;
  private final Latent latent;
  private final Draws draws;
  private final Commitments commitments;
  private int issues;
  private int lastCause;

  Issues(Partnership pair, Commitments commitments) {
    this.pair = pair;
    this.partner = pair.partner();
    this.latent = pair.latent();
    this.draws = pair.draws("issues");
    this.commitments = commitments;
  }

  void month(int month) {
    for (int n = draws.poisson(1.1 * partner.size()); n > 0; n--) {
      Side responsible = draws.chance(0.68) ? Side.SUPPLIER : Side.BUYER;
      issue(month, responsible, draws.chance(0.06));
    }
  }

  private void issue(int month, Side responsible, boolean joint) {
    Workdays clock = pair.clock(responsible);
    Instant occurred = clock.at(clock.next(pair.day(month, draws)), draws.uniform(8, 16));
    int severity = 1 + draws.weighted(0.40, 0.33, 0.19, 0.08);
    String id = partner.key(issues++);
    Cells row =
        Cells.of(SourceTables.ISSUES)
            .set("issue_id", id)
            .set("supplier_id", partner.id())
            .set(draws.chance(0.75) ? "occurred_at" : "detected_at", occurred)
            .set("responsible", joint ? "JOINT" : responsible.name())
            .set("severity", severity)
            .set("attribution_disputed", draws.chance(0.04) ? true : null);
    Instant opened = open(row, responsible, month, occurred);
    cause(row, month);
    acknowledge(row, pair.clock(Side.valueOf(row.text("opened_by")).other()), opened);
    Instant resolved = resolve(row, severity, opened);
    if (resolved != null && severity >= 2) {
      repair(row, responsible, joint, resolved, id);
    }
    pair.add(row, clock.day(opened));
  }

  private Instant open(Cells row, Side responsible, int month, Instant occurred) {
    boolean told = draws.chance(latent.keeps(responsible, month));
    boolean hides =
        partner.story() == Story.CONCEALING && responsible == Side.SUPPLIER && draws.chance(0.5);
    Side opener = told && !hides ? responsible : responsible.other();
    Instant opened =
        opener == responsible
            ? pair.clock(responsible).after(occurred, draws.uniform(1, 14))
            : pair.clock(opener).after(occurred, draws.uniform(20, 90));
    row.set("opened_at", opened).set("opened_by", opener);
    pair.conduct().act(responsible, Kind.OPENNESS, pair.month(opened), opener == responsible);
    if (opener != responsible && draws.chance(hides ? 0.8 : 0.1)) {
      row.set("known_before", true);
      Instant reviewed = opened.plus(Duration.ofDays(draws.between(7, 35)));
      row.set("reviewed_at", draws.chance(0.75) ? pair.known(reviewed) : null);
    }
    return opened;
  }

  /** Where trust is low, the last cause comes back. */
  private void cause(Cells row, int month) {
    if (!draws.chance(0.55 + 0.45 * latent.keeps(month)) && issues > 1) {
      row.set("cause_code", code());
      return;
    }
    lastCause = draws.between(1, CAUSES);
    row.set("cause_code", draws.chance(0.03) ? null : code());
    row.set("label", draws.chance(0.3) ? "cause " + lastCause : null);
  }

  private String code() {
    return String.format(Locale.ROOT, "C%02d", lastCause);
  }

  private void acknowledge(Cells row, Workdays clock, Instant opened) {
    if (draws.chance(0.92)) {
      boolean machine = draws.chance(0.08);
      Instant at = clock.after(opened, machine ? 0.02 : draws.uniform(1, 26));
      row.set("acknowledged_at", pair.known(at));
      row.set("acknowledged_automatically", machine ? true : null);
    }
  }

  private Instant resolve(Cells row, int severity, Instant opened) {
    int target = TARGETS[severity - 1];
    Instant limit = partner.workdays().afterDays(opened, target);
    int month = pair.month(limit);
    boolean inTarget = draws.chance(latent.keeps(month));
    pair.conduct().shared(Kind.OPENNESS, month, inTarget);
    if (!inTarget && draws.chance(0.08)) {
      return null;
    }
    double days = target * (inTarget ? draws.uniform(0.15, 0.9) : draws.uniform(1.25, 3));
    Instant resolved = pair.known(partner.workdays().afterDays(opened, days));
    row.set("resolved_at", resolved);
    if (resolved != null && !draws.chance(0.6 + 0.4 * latent.keeps(month))) {
      row.set("reopened_at", pair.known(resolved.plus(Duration.ofDays(draws.between(3, 50)))));
    }
    return resolved;
  }

  private void repair(Cells row, Side responsible, boolean joint, Instant resolved, String id) {
    int month = pair.month(resolved);
    boolean together = draws.chance(latent.keeps(month));
    row.set("joint_analysis", together);
    boolean penalty = responsible == Side.SUPPLIER && !joint && draws.chance(0.22);
    if (penalty) {
      boolean automatic = draws.chance(0.2);
      row.set("penalty_amount", Partnership.money(draws.uniform(100, 2500)));
      row.set("penalty_currency", partner.currency());
      row.set("penalty_automatic", automatic ? true : null);
      if (!automatic) {
        pair.conduct().act(Side.BUYER, Kind.JOINT_WORK, month, together);
      }
    } else {
      pair.conduct().shared(Kind.JOINT_WORK, month, together);
    }
    if (draws.chance(0.4)) {
      row.set("remedy_commitment_id", commitments.remedy(responsible, joint, id, resolved));
    }
  }
}

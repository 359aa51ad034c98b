package org.partnershiphealth.synthetic;

import java.time.Instant;
import java.time.LocalDate;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.synthetic.Conduct.Kind;

/**
 * Mail, chat and calls of one partnership. Trust decides whether a request is answered in time,
 * whether contact goes quiet, which language is used, and whether a rush or an escalation respects
 * the partner's days off.
 */
final class Messages {

  private final Partnership pair;
  private final Partner partner;
  private final Latent latent;
  private final Draws draws;
  private final People people;
  private int messages;
  private int threads;

  Messages(Partnership pair, People people) {
    this.pair = pair;
    this.partner = pair.partner();
    this.latent = pair.latent();
    this.draws = pair.draws("messages");
    this.people = people;
  }

  void month(int month) {
    double pace = pair.settings().messagesEachMonth() * partner.size();
    boolean quiet = !draws.chance(Math.min(0.97, latent.keeps(month) + 0.12));
    for (int n = draws.poisson(pace * (quiet ? 0.25 : 0.40)); n > 0; n--) {
      thread(month, quiet);
    }
    for (int n = draws.poisson(pace * (quiet ? 0.01 : 0.11)); n > 0; n--) {
      call(month);
    }
    for (int n = draws.poisson(pace * 0.03); n > 0; n--) {
      Side side = side();
      send(
          new Post(pair.clock(side).at(pair.day(month, draws), 3), side, "EMAIL", "INFO", ""),
          true);
    }
    urgent(month);
    greetings(month);
  }

  /** What stands in a row besides the people and the language. */
  private record Post(Instant at, Side side, String channel, String kind, String thread) {
    Post reply(Instant later, String replyKind) {
      return new Post(later, side.other(), channel, replyKind, thread);
    }
  }

  private Side side() {
    return draws.chance(0.55) ? Side.BUYER : Side.SUPPLIER;
  }

  private void thread(int month, boolean quiet) {
    Side starter = side();
    Workdays clock = pair.clock(starter);
    int lastDay = quiet ? 5 : pair.settings().days(month) - 1;
    LocalDate day = clock.next(pair.settings().start(month).plusDays(draws.between(0, lastDay)));
    String kind = draws.chance(0.8) ? "REQUEST" : draws.chance(0.5) ? "INFO" : "CHECK_IN";
    Post first =
        new Post(
            clock.at(day, draws.uniform(8, 15.5)),
            starter,
            draws.chance(0.65) ? "EMAIL" : "CHAT",
            kind,
            partner.key(threads++));
    send(first, false);
    if (kind.equals("REQUEST")) {
      answer(first);
    } else if (draws.chance(0.5)) {
      Instant later = pair.clock(starter.other()).after(first.at, draws.uniform(0.5, 12));
      send(first.reply(later, "REPLY"), false);
    }
  }

  private void answer(Post request) {
    Side responder = request.side.other();
    Workdays clock = pair.clock(responder);
    int month = pair.month(clock.after(request.at, partner.answerLimit()));
    boolean inTime = draws.chance(latent.keeps(responder, month));
    pair.conduct().act(responder, Kind.CONTACT, month, inTime);
    double limit = partner.answerLimit();
    double hours = inTime ? draws.uniform(0.3, 0.85 * limit) : limit * draws.uniform(1.6, 5);
    if (!inTime && draws.chance(0.15)) {
      return;
    }
    Post reply = request.reply(clock.after(request.at, hours), "REPLY");
    send(reply, false);
    if (draws.chance(0.35)) {
      Instant thanks = pair.clock(request.side).after(reply.at, draws.uniform(0.2, 6));
      send(reply.reply(thanks, "INFO"), false);
    }
  }

  private void call(int month) {
    Side side = side();
    Workdays clock = pair.clock(side);
    boolean early = draws.chance(0.2 + 0.4 * (1 - latent.keeps(Side.BUYER, month)));
    double hour = early ? draws.uniform(14, 16.9) : draws.uniform(8, 12);
    LocalDate day = clock.next(pair.day(month, draws));
    String channel = draws.chance(0.6) ? "CALL" : "VIDEO";
    Instant at = Workdays.BUYER.at(day, hour);
    send(new Post(at, side, channel, draws.chance(0.5) ? "CHECK_IN" : "INFO", ""), false);
  }

  /** Rushes and escalations of the buyer; the untrusting do not look at the partner's calendar. */
  private void urgent(int month) {
    for (int n = draws.poisson(0.25 * partner.size()); n > 0; n--) {
      boolean considerate = draws.chance(latent.keeps(Side.BUYER, month));
      LocalDate any = pair.day(month, draws);
      LocalDate day = considerate ? partner.workdays().next(any) : partner.workdays().restNear(any);
      pair.conduct().act(Side.BUYER, Kind.CALENDAR, pair.month(day), considerate);
      urgent(day, "RUSH");
    }
    for (int n = draws.poisson(0.3 * partner.size()); n > 0; n--) {
      LocalDate day = Workdays.BUYER.next(pair.day(month, draws));
      boolean considerate = draws.chance(latent.keeps(Side.BUYER, month));
      for (Closure closure : partner.closures()) {
        if (pair.month(closure.first()) == month && !considerate) {
          day = closure.first().plusDays(2);
        }
      }
      urgent(day, draws.chance(0.85) ? "ESCALATION" : "EMERGENCY");
    }
  }

  private void urgent(LocalDate day, String kind) {
    Instant at = partner.workdays().at(day, draws.uniform(9, 15));
    Post post = new Post(at, Side.BUYER, "EMAIL", kind, partner.key(threads++));
    send(post, false);
    send(post.reply(partner.workdays().after(at, draws.uniform(0.3, 14)), "REPLY"), false);
  }

  private void greetings(int month) {
    for (Closure closure : partner.closures()) {
      if (pair.month(closure.first()) == month && draws.chance(0.5)) {
        Instant at = Workdays.BUYER.at(closure.first().plusDays(draws.between(0, 2)), 9);
        send(new Post(at, Side.BUYER, "EMAIL", "GREETING", partner.key(threads++)), false);
      }
    }
    if (draws.chance(0.05)) {
      Instant at = partner.workdays().at(partner.workdays().next(pair.day(month, draws)), 10);
      send(new Post(at, Side.BUYER, "EMAIL", "INVITATION", partner.key(threads++)), false);
    }
  }

  private void send(Post post, boolean automated) {
    if (silent(post.at)) {
      return;
    }
    boolean fits = draws.chance(0.35 + 0.6 * latent.keeps(Side.BUYER, pair.month(post.at)));
    String own = partner.country().languages().split(",", -1)[0];
    String buyer = people.of(Side.BUYER, draws);
    String supplier = people.of(Side.SUPPLIER, draws);
    boolean bySupplier = post.side == Side.SUPPLIER;
    Cells row =
        Cells.of(SourceTables.MESSAGES)
            .set("message_id", partner.key(messages++))
            .set("supplier_id", partner.id())
            .set("sent_at", post.at)
            .set("party", post.side)
            .set("thread_id", post.thread.isEmpty() ? null : post.thread)
            .set("sender_id", automated ? null : bySupplier ? supplier : buyer)
            .set("recipient_id", automated ? null : bySupplier ? buyer : supplier)
            .set("channel", post.channel)
            .set("kind", post.kind)
            .set("language", draws.chance(0.04) ? null : fits ? own : "en")
            .set("interpreter", (!fits && draws.chance(0.1)) ? true : null)
            .set("automated", automated ? true : null);
    pair.add(row, partner.workdays().day(post.at));
  }

  /** Half a year in which nobody talks to the silent supplier. */
  private boolean silent(Instant at) {
    int months = pair.settings().months();
    int month = pair.month(at);
    return partner.story() == Story.SILENT && month >= months - 6;
  }
}

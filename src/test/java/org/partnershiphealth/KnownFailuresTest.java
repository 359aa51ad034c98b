package org.partnershiphealth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.estimators.LeagueDraws;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.facts.World;
import org.partnershiphealth.indicators.contact.AnsweredInTime;
import org.partnershiphealth.indicators.fairness.PaidOnTime;
import org.partnershiphealth.indicators.openness.TimeToResolve;

/**
 * What other scorecards get wrong (spec 03.4) and this one must not. The rules R3 to R10, R18 and
 * R19 are about order lines, R13 about job files, R16 about the intake, R17 about the league and
 * R20 about whole runs: their tests stand there, each with its number at the end of its name.
 */
class KnownFailuresTest {

  private final World world = World.asOf("2024-04-30");

  private void invoice(String id, String supplier, String due) {
    world.row(
        SourceTables.INVOICES,
        "invoice_id",
        id,
        "supplier_id",
        supplier,
        "kind",
        "INVOICE",
        "received_on",
        "2024-01-02",
        "due_on",
        due,
        "amount",
        100,
        "currency",
        "EUR");
  }

  private void payment(String invoice, String on) {
    world.row(
        SourceTables.PAYMENTS,
        "payment_id",
        invoice,
        "invoice_id",
        invoice,
        "cleared_on",
        on,
        "amount",
        100,
        "currency",
        "EUR");
  }

  private List<String> paidOnTime(String supplier, int window) {
    return world.figures(PaidOnTime.MEASURE, window).stream()
        .filter(f -> f.startsWith(supplier) && !f.contains("by_value"))
        .toList();
  }

  @Test
  void noActivityIsNoDataAndNeverAScoreR1() {
    world.supplier("S", "DE").message("m", "S", "2024-04-02T09:00Z", "BUYER");
    world.supplier("T", "DE");
    invoice("1", "T", "2024-04-10");

    assertEquals(List.of(), paidOnTime("S", 1));
    assertEquals(List.of("S 2024-04-01 BUYER main 0.0 NO_DATA"), paidOnTime("S", 12));
  }

  @Test
  void aTrueZeroStaysZeroR2() {
    world.supplier("S", "DE");
    invoice("1", "S", "2024-04-10");
    invoice("2", "S", "2024-04-11");

    assertEquals(List.of("S 2024-04-01 BUYER main 0.0 2.0 LOW_N"), paidOnTime("S", 1));
  }

  /** Due on the last days of January and February and on the days after; two are paid. */
  @Test
  void windowsAreHalfOpenAndTakeTheLastDayOfAMonthR11() {
    world.supplier("S", "DE");
    invoice("1", "S", "2024-01-31");
    invoice("2", "S", "2024-02-01");
    invoice("3", "S", "2024-02-29");
    invoice("4", "S", "2024-03-01");
    payment("2", "2024-02-01");
    payment("3", "2024-02-29");

    assertEquals(
        List.of(
            "S 2024-01-01 BUYER main 0.0 1.0 LOW_N",
            "S 2024-02-01 BUYER main 1.0 2.0 LOW_N",
            "S 2024-03-01 BUYER main 0.0 1.0 LOW_N"),
        paidOnTime("S", 1));
    assertEquals("S 2024-03-01 BUYER main 0.5 4.0 LOW_N", paidOnTime("S", 3).get(2));
  }

  @Test
  void aScoreAtTheEdgeOfATierGetsOneTierAnd100GetsOneR12() {
    assertEquals("ABOVE", tier(0.95, 0.05));
    assertEquals("NOT_DISTINGUISHABLE", tier(0.9499, 0.0501));
    assertEquals("NOT_DISTINGUISHABLE", tier(0.0501, 0.9499));
    assertEquals("BELOW", tier(0.05, 0.95));
    for (LeagueDraws full : league(100, 100, 100)) {
      assertEquals("NOT_DISTINGUISHABLE", full.tier());
    }
    assertEquals("NOT_DISTINGUISHABLE", league(40)[0].tier());
  }

  private static String tier(double above, double below) {
    return new LeagueDraws(1, 1, 1, 0, 0, above, below).tier();
  }

  private static LeagueDraws[] league(double... scores) {
    String[] keys = {"A|BUYER", "B|BUYER", "C|BUYER"};
    double[] sd = {1e-9, 1e-9, 1e-9};
    return LeagueDraws.of(keys(keys, scores.length), scores, sd, new int[scores.length], 1);
  }

  private static String[] keys(String[] all, int n) {
    return List.of(all).subList(0, n).toArray(String[]::new);
  }

  /** Both are asked at 9:00 on Monday and answer at 10:00 on Tuesday; one was closed on Monday. */
  @Test
  void aHolidayChangesTheAnswerR14() {
    world
        .supplier("S", "CN")
        .supplier("T", "CN", "calendar", "PLANT")
        .row(SourceTables.HOLIDAYS, "calendar", "PLANT", "date", "2024-03-04", "kind", "OFF");
    for (String s : List.of("S", "T")) {
      world
          .message(s + 1, s, "2024-03-04T01:00Z", "BUYER", "thread_id", s, "kind", "REQUEST")
          .message(s + 2, s, "2024-03-05T02:00Z", "SUPPLIER", "thread_id", s, "kind", "REPLY");
    }

    assertEquals(
        List.of("S1 2024-03-01 false 1", "T1 2024-03-01 true"), world.acts(AnsweredInTime.MEASURE));
  }

  /** Opened on Monday at 8:00, solved on Tuesday at 10:00: 6 hours of a plant that works 4. */
  @Test
  void hoursBecomeDaysByTheHoursOfThatCalendarR15() {
    World later = World.asOf("2024-07-31");
    later.supplier("S", "DE", "work_start", "08:00", "work_end", "12:00");
    later.row(
        SourceTables.ISSUES,
        "issue_id",
        "1",
        "supplier_id",
        "S",
        "opened_at",
        "2024-03-04T07:00Z",
        "opened_by",
        "SUPPLIER",
        "resolved_at",
        "2024-03-05T09:00Z");

    List<String> figures = later.figures(TimeToResolve.MEASURE, 1);
    assertEquals(
        1, figures.stream().filter(f -> f.contains(" main 1.5 1.0 ")).count(), () -> "" + figures);
  }
}

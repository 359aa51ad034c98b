package org.partnershiphealth.indicators.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.facts.Invoices;
import org.partnershiphealth.facts.World;
import org.partnershiphealth.indicators.Measure;

/** Invoices of one Chinese supplier, paid by a buyer in Berlin; by hand. */
class PaymentsTest {

  private static World world() {
    return World.asOf("2024-06-30").supplier("s", "CN");
  }

  private static World invoice(
      World world, String id, String received, String due, Object... more) {
    Object[] row = new Object[12 + more.length];
    Object[] fixed = {
      "invoice_id",
      id,
      "supplier_id",
      "s",
      "received_on",
      received,
      "due_on",
      due,
      "amount",
      "100",
      "currency",
      "EUR"
    };
    System.arraycopy(fixed, 0, row, 0, fixed.length);
    System.arraycopy(more, 0, row, fixed.length, more.length);
    return world.row(SourceTables.INVOICES, row);
  }

  private static World paid(World world, String id, String invoice, String on, String amount) {
    return world.row(
        SourceTables.PAYMENTS,
        "payment_id",
        id,
        "invoice_id",
        invoice,
        "cleared_on",
        on,
        "amount",
        amount,
        "currency",
        "EUR");
  }

  private static List<String> main(World world, Measure measure) {
    return world.figures(measure, 12).stream().filter(l -> l.contains(" main ")).toList();
  }

  @Test
  void anOpenInvoicePastDueCountsAsLate() {
    World world = invoice(world(), "a", "2024-02-01", "2024-03-15");
    invoice(world, "b", "2024-02-01", "2024-03-18");
    paid(world, "p", "b", "2024-03-18", "100");

    assertEquals(
        List.of("a 2024-03-01 false 60", "b 2024-03-01 true 0"), world.acts(PaidOnTime.MEASURE));
  }

  @Test
  void twoPartsSettleAnInvoiceOnTheDayOfTheSecond() {
    World world = invoice(world(), "a", "2024-02-01", "2024-03-15");
    paid(world, "p", "a", "2024-03-01", "40");
    paid(world, "q", "a", "2024-03-20", "59.99");

    assertEquals(
        List.of("a 2024-03-15 2024-03-20 5 0.0100"),
        world.lines(
            Invoices.FACT,
            "invoice_id",
            "effective_due_on",
            "settled_on",
            "late_days",
            "open_amount"));
  }

  /** 16 March 2024 is a Saturday; the payee's next working day is Monday the 18th. */
  @Test
  void aDueDateOnThePayeesDayOffMovesToItsNextWorkingDay() {
    World world = invoice(world(), "a", "2024-02-01", "2024-03-16");
    paid(world, "p", "a", "2024-03-18", "100");

    assertEquals(List.of("a 2024-03-01 true 0"), world.acts(PaidOnTime.MEASURE));
  }

  @Test
  void aCreditNoteLowersItsInvoiceAndIsNoItem() {
    World world = invoice(world(), "a", "2024-02-01", "2024-03-15");
    invoice(
        world, "c", "2024-03-10", "2024-03-20", "kind", "CREDIT_NOTE", "credits_invoice_id", "a");

    assertEquals(List.of("a 2024-03-01 true 0"), world.acts(PaidOnTime.MEASURE));
  }

  @Test
  void aDueDateThatIsNotReachedIsNoItemYet() {
    World world = invoice(world(), "a", "2024-06-20", "2024-07-15");
    paid(world, "p", "x", "2024-06-25", "1");

    assertEquals(List.of("s 2024-06-01 BUYER main 0.0 NO_DATA"), main(world, PaidOnTime.MEASURE));
  }

  /** 100 x 10 days late and 100 x 60 (open, capped): (1000 + 6000) / 200 = 35 days. */
  @Test
  void daysBeyondTermsWeighByAmountAndStopAtSixty() {
    World world = invoice(world(), "a", "2024-01-10", "2024-02-20");
    invoice(world, "b", "2024-01-10", "2024-02-20");
    paid(world, "p", "a", "2024-03-01", "100");

    assertEquals(
        "s 2024-04-01 BUYER main 35.0 2.0 LOW_N", main(world, DaysBeyondTerms.MEASURE).get(0));
  }

  @Test
  void aDisputeOpenedAfterTheDueDateIsNoExcuse() {
    World world =
        invoice(world(), "a", "2024-02-01", "2024-03-15", "disputed_at", "2024-03-15T10:00:00Z");
    invoice(world, "b", "2024-02-01", "2024-03-15", "disputed_at", "2024-03-16T10:00:00Z");
    paid(world, "p", "x", "2024-03-01", "1");

    assertEquals(List.of("b 2024-03-01 false 60"), world.acts(PaidOnTime.MEASURE));
    assertEquals(
        "s 2024-03-01 JOINT main 0.5 2.0 LOW_N", main(world, LateForDispute.MEASURE).get(0));
  }

  @Test
  void aDueDateMovedOutWithoutConsentIsStretchedAndDoesNotCount() {
    World world =
        invoice(
            world(),
            "a",
            "2024-02-01",
            "2024-03-15",
            "changed_due_on",
            "2024-04-15",
            "due_changed_at",
            "2024-03-01T10:00:00Z",
            "change_agreed",
            "false");
    invoice(
        world,
        "b",
        "2024-02-01",
        "2024-03-15",
        "changed_due_on",
        "2024-04-15",
        "due_changed_at",
        "2024-03-01T10:00:00Z",
        "change_agreed",
        "true");

    assertEquals(
        List.of("a 2024-03-15 true", "b 2024-04-15 false"),
        world.lines(Invoices.FACT, "invoice_id", "effective_due_on", "stretched"));
  }

  @Test
  void whatWasKeptBackWithoutAgreementIsShortPaid() {
    World world = invoice(world(), "a", "2024-01-10", "2024-02-20");
    world.row(
        SourceTables.PAYMENTS,
        "payment_id",
        "p",
        "invoice_id",
        "a",
        "cleared_on",
        "2024-02-20",
        "amount",
        "90",
        "currency",
        "EUR",
        "deduction_amount",
        "10",
        "deduction_agreed",
        "false");

    assertEquals("s 2024-04-01 BUYER main 0.1 1.0 LOW_N", main(world, ShortPaid.MEASURE).get(0));
    assertEquals(
        List.of("10.0000 10.0000"), world.lines(Invoices.FACT, "open_amount", "deducted_amount"));
  }

  /** Paid 1, 2, 3 and 4 business days late: the quartiles are the bins 1 and 3. */
  @Test
  void theSpreadOfPaymentsIsTheSpanOfTheMiddleHalf() {
    World world = world();
    for (int i = 1; i <= 4; i++) {
      invoice(world, "i" + i, "2024-01-10", "2024-02-26");
      paid(world, "p" + i, "i" + i, "2024-02-2" + (6 + Math.min(i, 3)), i < 4 ? "100" : "0");
    }
    paid(world, "p5", "i4", "2024-03-01", "100");

    assertEquals(
        "s 2024-05-01 BUYER main 2.0 4.0 LOW_N", main(world, PaymentSpread.MEASURE).get(0));
  }

  /** Seven of ten paid when due: the third quartile is one of the three that were never paid. */
  @Test
  void aSpreadWithoutAnUpperEndIsCensoredNotMissing() {
    World world = world();
    for (int i = 0; i < 10; i++) {
      invoice(world, "i" + i, "2024-01-10", "2024-02-26");
      if (i < 7) {
        paid(world, "p" + i, "i" + i, "2024-02-26", "100");
      }
    }

    assertEquals(
        "s 2024-05-01 BUYER main 10.0 CENSORED", main(world, PaymentSpread.MEASURE).get(0));
  }

  @Test
  void aDueDateMovedOutWithoutConsentStretchesTerms() {
    World world =
        invoice(
            world(),
            "a",
            "2024-02-01",
            "2024-03-15",
            "changed_due_on",
            "2024-04-15",
            "due_changed_at",
            "2024-03-01T09:00:00Z");
    invoice(world, "b", "2024-02-01", "2024-03-18");
    paid(world, "p", "b", "2024-03-18", "100");

    assertEquals(
        "s 2024-03-01 BUYER main 0.5 2.0 LOW_N", main(world, TermsStretched.MEASURE).get(0));
  }

  /** February owes 100, none due; March 60 past due of 360; from April all 360 are past due. */
  @Test
  void overdueStockIsReadAtEachMonthsEnd() {
    World world = invoice(world(), "a", "2024-02-01", "2024-03-15");
    paid(world, "p", "a", "2024-03-20", "40");
    world.row(
        SourceTables.INVOICES,
        "invoice_id",
        "b",
        "supplier_id",
        "s",
        "received_on",
        "2024-03-10",
        "due_on",
        "2024-04-15",
        "amount",
        "300",
        "currency",
        "EUR");

    assertEquals(
        List.of(
            "s 2024-02-01 BUYER main 0.0 1.0 OK",
            "s 2024-03-01 BUYER main 0.16666666666666666 2.0 OK",
            "s 2024-04-01 BUYER main 1.0 2.0 OK"),
        world.figures(OverdueStock.MEASURE, 1).subList(0, 3));
  }

  @Test
  void anInvoicePaidAtTheMonthsEndIsNotOwedThen() {
    World world = invoice(world(), "a", "2024-02-01", "2024-03-15");
    paid(world, "p", "a", "2024-03-31", "100");

    assertEquals(
        List.of("s 2024-02-01 BUYER main 0.0 1.0 OK"), world.figures(OverdueStock.MEASURE, 1));
  }
}

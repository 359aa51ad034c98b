package org.partnershiphealth.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.synthetic.Conduct.Kind;

/** Invoices and how the buyer pays them: on time where its trust is high. */
final class Invoices {

  private final Partnership pair;
  private final Partner partner;
  private final Draws draws;
  private int invoices;
  private int payments;

  Invoices(Partnership pair) {
    this.pair = pair;
    this.partner = pair.partner();
    this.draws = pair.draws("invoices");
  }

  /** The invoice of an order whose last delivery came on that day. */
  void order(String order, LocalDate delivered, BigDecimal amount) {
    LocalDate received = Workdays.BUYER.next(delivered.plusDays(draws.between(1, 6)));
    LocalDate due = received.plusDays(partner.paymentDays());
    int month = Math.min(pair.month(due), pair.settings().months() - 1);
    double keeps = pair.latent().keeps(Side.BUYER, month);
    boolean inTime = draws.chance(keeps);
    pair.conduct().act(Side.BUYER, Kind.FAIRNESS, pair.month(due), inTime);
    String id = "I" + partner.key(invoices++);
    Cells row =
        Cells.of(SourceTables.INVOICES)
            .set("invoice_id", id)
            .set("supplier_id", partner.id())
            .set("order_id", order)
            .set("kind", "INVOICE")
            .set("received_on", received)
            .set("invoice_date", received.minusDays(draws.between(1, 4)))
            .set("due_on", due)
            .set("amount", amount)
            .set("currency", partner.currency());
    terms(row, due, keeps);
    LocalDate paid = inTime ? due.minusDays(draws.between(0, 5)) : late(due);
    if (!inTime && draws.chance(0.3)) {
      row.set("interest_amount", share(amount, 0.002, 0.012));
    }
    if (pair.add(row, received)) {
      settle(id, order, amount, received, paid, keeps);
    }
  }

  private LocalDate late(LocalDate due) {
    LocalDate payable = partner.workdays().next(due);
    return Workdays.BUYER.next(payable.plusDays(draws.between(3, draws.chance(0.2) ? 80 : 25)));
  }

  private void terms(Cells row, LocalDate due, double keeps) {
    if (draws.chance(0.08 * (1.6 - keeps))) {
      boolean before = draws.chance(0.6);
      LocalDate day = before ? due.minusDays(draws.between(2, 20)) : due.plusDays(3);
      row.set("disputed_at", pair.known(Workdays.BUYER.at(Workdays.BUYER.next(day), 14)));
    }
    if (draws.chance(0.12 * (1.2 - keeps))) {
      LocalDate day = due.minusDays(draws.between(5, 20));
      if (pair.known(day) != null) {
        row.set("changed_due_on", due.plusDays(draws.between(10, 30)));
        row.set("due_changed_at", Workdays.BUYER.at(day, 11));
        row.set("change_agreed", draws.chance(0.7 * keeps));
      }
    }
  }

  private void settle(
      String id,
      String order,
      BigDecimal amount,
      LocalDate received,
      LocalDate paid,
      double keeps) {
    BigDecimal left = amount;
    if (draws.chance(0.03)) {
      BigDecimal credit = share(amount, 0.02, 0.1);
      LocalDate day = received.plusDays(draws.between(3, 20));
      pair.add(
          Cells.of(SourceTables.INVOICES)
              .set("invoice_id", "I" + partner.key(invoices++))
              .set("supplier_id", partner.id())
              .set("order_id", order)
              .set("kind", "CREDIT_NOTE")
              .set("credits_invoice_id", id)
              .set("received_on", day)
              .set("amount", credit)
              .set("currency", partner.currency()),
          day);
      left = left.subtract(credit);
    }
    BigDecimal deduction = draws.chance(0.05) ? share(amount, 0.005, 0.04) : null;
    boolean agreed = draws.chance(keeps);
    if (deduction != null) {
      left = left.subtract(deduction);
    }
    if (draws.chance(0.06)) {
      BigDecimal half = left.divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
      pay(id, paid.minusDays(10), half, null, false);
      left = left.subtract(half);
    }
    pay(id, paid, left, deduction, agreed);
  }

  private void pay(
      String id, LocalDate day, BigDecimal amount, BigDecimal deduction, boolean agreed) {
    LocalDate cleared = day;
    pair.add(
        Cells.of(SourceTables.PAYMENTS)
            .set("payment_id", partner.key(payments++))
            .set("invoice_id", id)
            .set("cleared_on", cleared)
            .set("amount", amount)
            .set("currency", partner.currency())
            .set("deduction_amount", deduction)
            .set("deduction_agreed", deduction == null ? null : agreed),
        cleared);
  }

  private BigDecimal share(BigDecimal amount, double low, double high) {
    BigDecimal part = amount.multiply(BigDecimal.valueOf(draws.uniform(low, high)));
    return part.setScale(2, RoundingMode.HALF_UP).max(new BigDecimal("0.01"));
  }
}

package org.partnershiphealth.indicators.fairness;

import static org.apache.spark.sql.functions.lit;

import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.OpenInvoices;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** D3: how much of what we owe is past due. */
public final class OverdueStock {

  public static final Measure MEASURE =
      Measure.indicator("D3", "overdue_stock")
          .of(Party.BUYER)
          .in("ratio", Direction.DOWN, 1)
          .over(OpenInvoices.FACT, "month")
          .main(
              new State.Level(
                  OpenInvoices.FACT.col("overdue_share"),
                  OpenInvoices.FACT.col("open_n"),
                  lit(false)))
          .needs("invoices.due_on", "payments")
          .words(
              "Overdue stock",
              "How much of what we owe at the month's end is past due",
              "open amount past due / open amount",
              "invoices without a due date or a rate; due dates as known at the month's end",
              "our own")
          .build();

  private OverdueStock() {}
}

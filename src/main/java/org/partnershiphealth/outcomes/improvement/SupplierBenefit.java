package org.partnershiphealth.outcomes.improvement;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.partnershiphealth.facts.SupplierBenefits;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** O13: whether the supplier grows with us. */
public final class SupplierBenefit {

  private static final Column GROWTH = SupplierBenefits.FACT.col("growth");

  /** Settled invoices: nothing is censored, and there is no end of follow-up. */
  private static final State CASH =
      new State.Histogram(
          SupplierBenefits.FACT.col("cash_days"), lit(true), 1, 3660, State.Statistic.MEDIAN);

  public static final Measure MEASURE =
      Measure.outcome("O13", "supplier_benefit", Measure.Scale.NOT_TESTED, 0)
          .in("ratio", Direction.UP, 12)
          .over(SupplierBenefits.FACT, "month")
          .main(new State.Level(GROWTH, when(GROWTH.isNotNull(), lit(12)), lit(false)))
          .part("days_to_cash", CASH, "settled_month")
          .needs("order_lines.unit_price", "order_lines.ordered_at")
          .windows(12)
          .words(
              "Supplier benefit",
              "What we ordered in 12 months against the 12 before",
              "ordered value of 12 months / of the 12 before; days_to_cash: median received to"
                  + " settled",
              "the first 24 months; the supplier's margin, which is not known",
              "our own")
          .build();

  private SupplierBenefit() {}
}

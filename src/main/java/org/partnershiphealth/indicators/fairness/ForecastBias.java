package org.partnershiphealth.indicators.fairness;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.facts.ForecastMonths;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** D12: whether we order what we forecast. */
public final class ForecastBias {

  private static final Column ORDERED = ForecastMonths.FACT.col("ordered_value");

  public static final Measure MEASURE =
      Measure.indicator("D12", "forecast_bias")
          .of(Party.BUYER)
          .in("ratio", Direction.ZERO, 6)
          .over(ForecastMonths.FACT, "month")
          .main(share("excess_value"))
          .part("absolute", share("absolute_value"))
          .needs("forecasts", "order_lines.promised_on")
          .words(
              "Forecast bias",
              "How far the last forecast in time lay above what was ordered",
              "sum of (forecast - ordered) / sum of ordered; absolute: without sign",
              "months that have not ended; items without a forecast in time or without a value",
              "Gilliland (2010): forecast bias; weighted absolute percentage error")
          .build();

  private ForecastBias() {}

  /** n is the number of months in which something was ordered. */
  private static State share(String value) {
    return State.Rate.ratio(ORDERED.isNotNull(), ForecastMonths.FACT.col(value), ORDERED)
        .counting(when(ORDERED.notEqual(0), lit(1)));
  }
}

package org.partnershiphealth.outcomes.cost;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.partnershiphealth.facts.PriceMonths;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** K1: the price level of what is ordered. */
public final class PriceIndex {

  private static final Column INDEX = PriceMonths.FACT.col("price_index");
  private static final Column EFFECT = PriceMonths.FACT.col("currency_effect");
  private static final Column ITEMS = PriceMonths.FACT.col("items");

  /** The measure. */
  public static final Measure MEASURE =
      Measure.outcome("K1", "price_index", Measure.Scale.LOGARITHM, 1)
          .in("index", Direction.DOWN, 10)
          .over(PriceMonths.FACT, "month")
          .main(new State.Level(INDEX, ITEMS, lit(false)))
          .part("fx", new State.Level(EFFECT, when(EFFECT.isNotNull(), ITEMS), lit(false)))
          .needs("order_lines.unit_price", "order_lines.item_id", "order_lines.ordered_at")
          .windows(12)
          .words(
              "Price index",
              "The price level of the same items against the first 12 months",
              "chain of Fisher indices of 12 months against the 12 before, in order currency",
              "items ordered in only one of both years",
              "Fisher (1922), The Making of Index Numbers")
          .build();

  private PriceIndex() {}
}

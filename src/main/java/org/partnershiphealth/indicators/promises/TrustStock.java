package org.partnershiphealth.indicators.promises;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.partnershiphealth.config.Party;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/** G2: the trust a side has earned; read from {@code trust_month}, no expression of a fact. */
public final class TrustStock {

  public static final Measure MEASURE =
      Measure.indicator("G2", "trust_stock")
          .of(Party.BUYER, Party.SUPPLIER)
          .in("0-100", Direction.UP, 3)
          .main(new State.Level(col("score"), col("evidence_n"), lit(false)))
          .words(
              "Trust stock",
              "The trust that a side has earned by its acts so far",
              "the side's score at the month's end; n is its evidence",
              "months without evidence, in which the score is its prior alone",
              "A. Josang, R. Ismail, \"The beta reputation system\", 15th Bled Electronic"
                  + " Commerce Conference (2002)")
          .build();

  private TrustStock() {}
}

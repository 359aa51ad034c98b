package org.partnershiphealth.config;

import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/**
 * A stretch of a run in which a small local session compiles its expressions. Elsewhere it
 * interprets them, since its plans are many and their rows few; where few plans see all rows of the
 * panel, compiling is the cheaper way. Results are the same either way.
 */
public final class ManyRows {

  private static final String MODE = "spark.sql.codegen.factoryMode";

  private ManyRows() {}

  /** The result of the work, for which expressions are compiled. */
  public static <T> T in(SparkSession spark, Supplier<T> work) {
    String before = spark.conf().get(MODE);
    spark.conf().set(MODE, "FALLBACK");
    try {
      return work.get();
    } finally {
      spark.conf().set(MODE, before);
    }
  }
}

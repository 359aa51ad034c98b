package org.partnershiphealth;

import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.partnershiphealth.config.SparkSettings;

/** The one Spark session that all tests share. */
public final class Sessions {

  private static final class Holder {
    static final SparkSession SHARED =
        SparkSettings.local("local[2]", Map.of("spark.sql.shuffle.partitions", "1"));
  }

  private Sessions() {}

  /** The shared session: two threads, one shuffle partition, UTC. */
  public static SparkSession shared() {
    return Holder.SHARED;
  }
}

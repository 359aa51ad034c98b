package org.partnershiphealth;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Keeps what later stages use more than once. On one machine a kept result is cut off from its
 * plan, since planning the whole run again for each small table would take longer than computing
 * it; on a cluster, where executors come and go, the plan stays so that a lost part can be made
 * again.
 */
final class Keeping implements UnaryOperator<Dataset<Row>>, AutoCloseable {

  private final boolean local;
  private final List<Dataset<Row>> kept = new ArrayList<>();

  private Keeping(SparkSession spark) {
    this.local = spark.sparkContext().isLocal();
  }

  static Keeping of(SparkSession spark) {
    return new Keeping(spark);
  }

  @Override
  public Dataset<Row> apply(Dataset<Row> rows) {
    Dataset<Row> result =
        local
            ? rows.localCheckpoint(true, StorageLevel.MEMORY_AND_DISK())
            : rows.persist(StorageLevel.MEMORY_AND_DISK());
    synchronized (kept) {
      kept.add(result);
    }
    return result;
  }

  /** Lets go of everything. */
  @Override
  public void close() {
    synchronized (kept) {
      kept.forEach(rows -> rows.unpersist(false));
    }
  }
}

package org.partnershiphealth.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Keeps what later stages use more than once. On one machine a kept result is cut off from its
 * plan, since planning the whole run again for each small table would take longer than computing
 * it; on a cluster, where executors come and go, the plan stays so that a lost part can be made
 * again.
 */
public final class Keeping implements UnaryOperator<Dataset<Row>>, AutoCloseable {

  private final List<Dataset<Row>> kept = new ArrayList<>();

  private Keeping() {}

  /** Keeps results until it is closed. */
  public static Keeping begin() {
    return new Keeping();
  }

  @Override
  public Dataset<Row> apply(Dataset<Row> rows) {
    Dataset<Row> result = kept(rows);
    synchronized (kept) {
      kept.add(result);
    }
    return result;
  }

  /** The rows, kept until the session ends or somebody unpersists them. */
  public static Dataset<Row> kept(Dataset<Row> rows) {
    return rows.sparkSession().sparkContext().isLocal()
        ? rows.localCheckpoint(true, StorageLevel.MEMORY_AND_DISK())
        : rows.persist(StorageLevel.MEMORY_AND_DISK());
  }

  /** Lets go of everything. */
  @Override
  public void close() {
    synchronized (kept) {
      kept.forEach(rows -> rows.unpersist(false));
    }
  }
}

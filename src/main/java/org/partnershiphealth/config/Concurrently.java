package org.partnershiphealth.config;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.SparkSession;

/**
 * Small jobs of one session, some at a time: on small data most of a job is planning on the driver,
 * and planning one after the other would leave cores idle.
 */
public final class Concurrently {

  private static final int MOST_AT_ONCE = 4;

  private Concurrently() {}

  /** The results, in the order of the tasks; the first failure is thrown as it is. */
  public static <T> List<T> all(SparkSession spark, List<Callable<T>> tasks) {
    int threads = Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors());
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            work ->
                new Thread(
                    () -> {
                      SparkSession.setActiveSession(spark);
                      work.run();
                    }));
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : pool.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}

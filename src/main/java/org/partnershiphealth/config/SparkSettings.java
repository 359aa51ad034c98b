package org.partnershiphealth.config;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;

/** The Spark settings that the results depend on, and those that make a small local run quick. */
public final class SparkSettings {

  private SparkSettings() {}

  /**
   * Settings that every session must have, whoever made it: without them times, dates or damaged
   * files would be read differently from one cluster to the next.
   */
  public static Map<String, String> required() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("spark.sql.session.timeZone", "UTC");
    settings.put("spark.sql.ansi.enabled", "true");
    settings.put("spark.sql.datetime.java8API.enabled", "true");
    settings.put("spark.sql.caseSensitive", "false");
    settings.put("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    settings.put("spark.sql.parquet.compression.codec", "zstd");
    settings.put("spark.sql.legacy.javaCharsets", "true");
    settings.put("spark.sql.csv.parser.columnPruning.enabled", "false");
    settings.put("spark.sql.files.ignoreCorruptFiles", "false");
    settings.put("spark.sql.files.ignoreMissingFiles", "false");
    settings.put("spark.sql.sources.partitionColumnTypeInference.enabled", "false");
    settings.put("spark.sql.mapKeyDedupPolicy", "EXCEPTION");
    return settings;
  }

  /**
   * Settings of a local session over small files: most of its time would be planning and compiling.
   *
   * @param manyRows whether rows are enough for compiled expressions to pay
   */
  public static Map<String, String> smallAndLocal(boolean manyRows) {
    Map<String, String> settings = local();
    settings.put("spark.sql.shuffle.partitions", "2");
    settings.put("spark.sql.adaptive.enabled", "false");
    settings.put("spark.sql.codegen.wholeStage", "false");
    settings.put("spark.sql.codegen.factoryMode", manyRows ? "FALLBACK" : "NO_CODEGEN");
    settings.put("spark.shuffle.compress", "false");
    settings.put("spark.shuffle.spill.compress", "false");
    settings.put("spark.rdd.compress", "false");
    // Every sort and hash table takes a page, every stage a block: by default 64 MB and 4 MB.
    settings.put("spark.buffer.pageSize", "1m");
    settings.put("spark.broadcast.blockSize", "256k");
    settings.put("spark.broadcast.compress", "false");
    settings.put("spark.sql.sources.parallelPartitionDiscovery.threshold", "1000");
    return settings;
  }

  /** Settings of a local session over large files: generated code and adaptive plans pay. */
  public static Map<String, String> largeAndLocal() {
    Map<String, String> settings = local();
    int cores = Runtime.getRuntime().availableProcessors();
    settings.put("spark.sql.shuffle.partitions", Integer.toString(4 * cores));
    return settings;
  }

  private static Map<String, String> local() {
    Map<String, String> settings = new TreeMap<>(required());
    settings.put("spark.ui.enabled", "false");
    settings.put("spark.ui.showConsoleProgress", "false");
    settings.put("spark.sql.ui.explainMode", "simple");
    settings.put("spark.sql.maxPlanStringLength", "2000");
    settings.put("spark.sql.debug.maxToStringFields", "10");
    return settings;
  }

  /** A session on this machine over small files; {@code master} is {@code local[n]}. */
  public static SparkSession local(String master, Map<String, String> more) {
    Map<String, String> settings = smallAndLocal(false);
    settings.putAll(more);
    return session(master, settings);
  }

  /** A session of our own; one on this machine listens to nobody else. */
  public static SparkSession session(String master, Map<String, String> settings) {
    SparkSession.Builder builder =
        SparkSession.builder().appName("partnership-health").master(master);
    if (master.startsWith("local")) {
      builder.config("spark.driver.bindAddress", "127.0.0.1");
      builder.config("spark.driver.host", "127.0.0.1");
    }
    settings.forEach(builder::config);
    return builder.getOrCreate();
  }
}

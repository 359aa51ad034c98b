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
   */
  public static Map<String, String> smallAndLocal() {
    Map<String, String> settings = new TreeMap<>(required());
    settings.put("spark.ui.enabled", "false");
    settings.put("spark.sql.shuffle.partitions", "2");
    settings.put("spark.sql.adaptive.enabled", "false");
    settings.put("spark.sql.codegen.wholeStage", "false");
    settings.put("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    settings.put("spark.shuffle.compress", "false");
    settings.put("spark.shuffle.spill.compress", "false");
    settings.put("spark.rdd.compress", "false");
    settings.put("spark.broadcast.compress", "false");
    settings.put("spark.sql.sources.parallelPartitionDiscovery.threshold", "1000");
    settings.put("spark.sql.ui.explainMode", "simple");
    settings.put("spark.sql.maxPlanStringLength", "2000");
    settings.put("spark.sql.debug.maxToStringFields", "10");
    settings.put("spark.ui.showConsoleProgress", "false");
    settings.put("spark.driver.bindAddress", "127.0.0.1");
    settings.put("spark.driver.host", "127.0.0.1");
    return settings;
  }

  /** A session on this machine; {@code master} is {@code local[n]}. */
  public static SparkSession local(String master, Map<String, String> more) {
    SparkSession.Builder builder =
        SparkSession.builder().appName("partnership-health").master(master);
    smallAndLocal().forEach(builder::config);
    more.forEach(builder::config);
    return builder.getOrCreate();
  }
}

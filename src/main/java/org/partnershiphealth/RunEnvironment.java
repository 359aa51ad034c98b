package org.partnershiphealth;

import com.ibm.icu.util.TimeZone;
import java.time.zone.ZoneRulesProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.partnershiphealth.config.LoadedJob;
import org.partnershiphealth.config.Setting;
import scala.jdk.javaapi.CollectionConverters;

/** What {@code run.json} says of the circumstances of a run; no secret is among it. */
final class RunEnvironment {

  private static final Pattern SECRET =
      Pattern.compile("(?i)secret|passw|token|credential|access[._-]?key|account[._-]?key");

  private RunEnvironment() {}

  /** Versions, the effective job file and the effective Spark settings. */
  static Map<String, Object> of(LoadedJob loaded, SparkSession spark) {
    Map<String, Object> entries = new LinkedHashMap<>();
    entries.put("job_file", loaded.job().location());
    entries.put("job_file_sha256", loaded.job().sha256());
    entries.put("seed", loaded.job().evidence().seed());
    entries.put("versions", versions(spark));
    entries.put("job", job(loaded));
    entries.put("spark_settings", sparkSettings(spark));
    return entries;
  }

  private static Map<String, String> versions(SparkSession spark) {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("partnership_health", Main.Version.text());
    versions.put("spark", spark.version());
    versions.put("java", Runtime.version().toString());
    versions.put("tz_data", ZoneRulesProvider.getVersions("Europe/London").lastKey());
    versions.put("icu_tz_data", TimeZone.getTZDataVersion());
    return versions;
  }

  private static Map<String, String> job(LoadedJob loaded) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (Setting setting : loaded.settings()) {
      settings.put(setting.key(), setting.value());
    }
    return settings;
  }

  private static Map<String, String> sparkSettings(SparkSession spark) {
    Map<String, String> settings =
        new TreeMap<>(CollectionConverters.asJava(spark.conf().getAll()));
    settings
        .keySet()
        .removeIf(key -> key.matches("spark\\.(app|driver|executor)\\.(id|port|.*Time)"));
    settings.replaceAll((key, value) -> SECRET.matcher(key).find() ? "***" : value);
    return settings;
  }
}

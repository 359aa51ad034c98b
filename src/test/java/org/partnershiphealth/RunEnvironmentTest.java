package org.partnershiphealth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershiphealth.config.JobFileReader;
import org.partnershiphealth.config.LoadedJob;

final class RunEnvironmentTest {

  @TempDir private Path folder;

  @Test
  void theRecordNamesVersionsAndSettingsButNoSecret() throws IOException {
    String text =
        """
        as_of: 2015-09-30
        privacy: {pseudonym_key: "${KEY}"}
        tables:
          suppliers:
            url: jdbc:postgresql://me:${KEY}@db/x
            query: vendors
            options: {password: "${KEY}", fetchsize: 100}
            columns: {supplier_id: id, name: name}
        """;
    Path file = Files.writeString(folder.resolve("job.yaml"), text);
    LoadedJob loaded =
        JobFileReader.read(
            file.toString(),
            Map.of("KEY", "hunter2hunter2"),
            new Configuration(false),
            KnownNames.vocabulary());
    SparkSession spark = Sessions.shared().newSession();
    spark.conf().set("spark.hadoop.fs.s3a.secret.key", "hunter2hunter2");
    Map<String, Object> record = RunEnvironment.of(loaded, spark);
    assertFalse(record.toString().contains("hunter2"));
    assertTrue(record.get("versions").toString().contains("spark=" + spark.version()));
    Map<?, ?> job = (Map<?, ?>) record.get("job");
    assertEquals("${KEY}", job.get("tables.suppliers.options.password"));
    assertEquals("6", job.get("trust.half_life_months"));
    Map<?, ?> settings = (Map<?, ?>) record.get("spark_settings");
    assertEquals("UTC", settings.get("spark.sql.session.timeZone"));
  }
}

package org.partnershiphealth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.Refusal;

/**
 * Sends Spark's log of an embedded run to a private file in the temporary folder. Under {@code
 * spark-submit} and in notebooks the cluster's own configuration stands.
 */
final class EmbeddedLog {

  private static final String CONFIGURATION = "log4j2.configurationFile";

  private final Optional<Path> file;

  private EmbeddedLog(Optional<Path> file) {
    this.file = file;
  }

  /** Begins it; this must happen before any class that logs is loaded. */
  static EmbeddedLog begin() {
    if (SparkOptions.submitted() || System.getProperty(CONFIGURATION) != null) {
      return new EmbeddedLog(Optional.empty());
    }
    try {
      Path file = Files.createTempFile("health-report-", ".log");
      System.setProperty("health.log", file.toString());
      System.setProperty(CONFIGURATION, "org/partnershiphealth/embedded-log4j2.properties");
      return new EmbeddedLog(Optional.of(file));
    } catch (IOException e) {
      String folder = System.getProperty("java.io.tmpdir");
      throw new Refusal(
          ExitCode.ENVIRONMENT,
          folder
              + ": no file can be written there; expected a writable temporary folder:"
              + " set -Djava.io.tmpdir",
          e);
    }
  }

  /** Removes the file, unless the command failed in a way that the log may explain. */
  Optional<Path> end(int code) {
    boolean keep = code != ExitCode.DONE.number() && code != ExitCode.USAGE.number();
    if (file.isPresent() && !keep) {
      file.get().toFile().delete();
    }
    return keep ? file : Optional.empty();
  }
}

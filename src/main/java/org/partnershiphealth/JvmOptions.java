package org.partnershiphealth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * Writes the JVM options that this version of Spark needs into a file that {@code java @file}
 * reads.
 */
public final class JvmOptions {

  private JvmOptions() {}

  /** Writes the options, one a line, to the file named by the only argument. */
  public static void main(String[] args) throws IOException {
    Files.write(Path.of(args[0]), List.of(JavaModuleOptions.defaultModuleOptionArray()));
  }
}

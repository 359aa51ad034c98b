package org.partnershiphealth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * Writes the JVM options that this version of Spark needs into a file that {@code java @file}
 * reads.
 */
public final class JvmOptions {

  /** Only Spark's machine learning uses it, and Java prints a warning on every start with it. */
  private static final String VECTOR_MODULE = "--add-modules=jdk.incubator.vector";

  private JvmOptions() {}

  /** Writes the options, one a line, to the file named by the only argument. */
  public static void main(String[] args) throws IOException {
    List<String> options =
        Stream.of(JavaModuleOptions.defaultModuleOptionArray())
            .filter(option -> !option.equals(VECTOR_MODULE))
            .toList();
    Files.write(Path.of(args[0]), options);
  }
}

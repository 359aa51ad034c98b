package org.partnershiphealth.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Assertions;
import org.partnershiphealth.config.Vocabulary.TableNames;

/** Job files for tests: a smallest valid one, and what reading some text leads to. */
final class JobFiles {

  /** The smallest job file that is accepted. */
  static final String SMALLEST =
      """
      as_of: 2015-09-30
      tables:
        suppliers:
          format: csv
          path: suppliers.csv
          columns: {supplier_id: id, name: name}
      """;

  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          Map.of(
              "suppliers",
              new TableNames(
                  List.of("supplier_id", "name", "country", "since"),
                  Set.of("supplier_id", "name"),
                  List.of("supplier_id")),
              "messages",
              new TableNames(
                  List.of("message_id", "supplier_id", "sent_at"),
                  Set.of("message_id", "supplier_id", "sent_at"),
                  List.of("message_id")),
              "fx_rates",
              new TableNames(
                  List.of("date", "currency", "rate"),
                  Set.of("date", "currency", "rate"),
                  List.of("date", "currency"))),
          Set.of("paid_on_time", "answered_in_time"),
          Set.of("otif_first_promise"));

  private JobFiles() {}

  static Path write(Path folder, String text) {
    try {
      return Files.writeString(folder.resolve("job.yaml"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LoadedJob load(Path folder, String text, Map<String, String> environment) {
    Path file = write(folder, text);
    return JobFileReader.read(file.toString(), environment, hadoop(), VOCABULARY);
  }

  static JobFile read(Path folder, String text) {
    return load(folder, text, Map.of()).job();
  }

  /** The refusal's message without the folder, which differs from run to run. */
  static String refusal(Path folder, String text) {
    return refusal(folder, text, Map.of());
  }

  static String refusal(Path folder, String text, Map<String, String> environment) {
    Refusal refusal = Assertions.assertThrows(Refusal.class, () -> load(folder, text, environment));
    Assertions.assertEquals(ExitCode.USAGE, refusal.exitCode());
    return refusal.getMessage().replace(folder + "/", "");
  }

  static Configuration hadoop() {
    return new Configuration(false);
  }
}

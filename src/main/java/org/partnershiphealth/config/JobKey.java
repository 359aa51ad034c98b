package org.partnershiphealth.config;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The description of a key of the job file. All of them stand in {@code job-keys.txt}, the only
 * place where a default is stated.
 *
 * @param pattern the dotted key; {@code *} stands for a name that the user chooses
 * @param expects what a value must be, as error messages say it
 * @param preset the default, as it could stand in a job file; empty: there is none
 * @param meaning what it does
 */
public record JobKey(String pattern, String expects, String preset, String meaning) {

  private static final Map<String, JobKey> ALL = load();

  /** Every key, in the order in which the documentation lists them. */
  public static List<JobKey> all() {
    return List.copyOf(ALL.values());
  }

  /** The key of that pattern, which must exist: a missing one is a fault of ours. */
  static JobKey of(String pattern) {
    JobKey key = ALL.get(pattern);
    if (key == null) {
      throw new IllegalStateException("job-keys.txt does not describe " + pattern);
    }
    return key;
  }

  private static Map<String, JobKey> load() {
    try (InputStream in = JobKey.class.getResourceAsStream("job-keys.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(JobKey::parse)
          .collect(
              Collectors.toMap(
                  JobKey::pattern,
                  Function.identity(),
                  (a, b) -> {
                    throw new IllegalStateException("described twice: " + a.pattern());
                  },
                  LinkedHashMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JobKey parse(String line) {
    String[] parts = line.split("\\|", 4);
    return new JobKey(parts[0].trim(), parts[1].trim(), parts[2].trim(), parts[3].trim());
  }
}

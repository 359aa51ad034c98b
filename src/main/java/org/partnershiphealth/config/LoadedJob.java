package org.partnershiphealth.config;

import java.util.List;
import java.util.Set;

/**
 * A job file as read.
 *
 * @param job what it asks for, defaults filled in
 * @param settings every value with where it came from, secrets masked
 * @param fromEnvironment values of environment variables; none of them may be printed
 */
public record LoadedJob(JobFile job, List<Setting> settings, Set<String> fromEnvironment) {

  private static final int SHORTEST_SECRET = 4;

  /** The text with every value that came from the environment masked, for messages of others. */
  public String masked(String text) {
    String masked = text;
    for (String value : fromEnvironment) {
      if (value.length() >= SHORTEST_SECRET) {
        masked = masked.replace(value, "***");
      }
    }
    return masked;
  }

  /** Values from the environment may be secrets. */
  @Override
  public String toString() {
    return "LoadedJob[" + job.location() + "]";
  }
}

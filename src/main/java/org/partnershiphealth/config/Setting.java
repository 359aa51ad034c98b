package org.partnershiphealth.config;

/**
 * A value that a job runs with, and where it came from. Values from the environment are shown as
 * their reference {@code ${NAME}}, secrets as {@code ***}.
 *
 * @param key the dotted key
 * @param value the value in one line
 * @param line where it stands in the job file; 0: the default
 */
public record Setting(String key, String value, int line) {

  /** In words. */
  public String origin() {
    return line > 0 ? "line " + line : "default";
  }
}

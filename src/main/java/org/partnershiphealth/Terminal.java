package org.partnershiphealth;

import java.io.PrintStream;
import java.util.Map;

/**
 * What a command talks to.
 *
 * @param out for results
 * @param err for progress and errors
 * @param redraws whether {@code err} is a terminal whose last line may be redrawn
 * @param environment variables that a job file may refer to
 */
record Terminal(
    PrintStream out, PrintStream err, boolean redraws, Map<String, String> environment) {

  /** The process's own streams; the launcher says whether they are a terminal. */
  static Terminal ofProcess() {
    return new Terminal(
        System.out, System.err, Boolean.getBoolean("health.terminal"), System.getenv());
  }
}

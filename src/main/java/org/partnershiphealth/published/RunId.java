package org.partnershiphealth.published;

import java.time.LocalDate;
import java.util.List;

/** The name of a run: the same inputs, job file and version give the same one. */
public final class RunId {

  private static final int HASH_LENGTH = 12;

  private RunId() {}

  /** The cut-off and a hash of all that decides the result. */
  public static String of(
      LocalDate asOf, String jobFileHash, List<InputFile> inputs, String version) {
    StringBuilder all = new StringBuilder(version).append('\n').append(jobFileHash).append('\n');
    inputs.stream()
        .map(f -> name(f) + ' ' + f.size() + ' ' + f.digest())
        .sorted()
        .forEach(line -> all.append(line).append('\n'));
    return asOf + "-" + Hashes.sha256(all.toString()).substring(0, HASH_LENGTH);
  }

  /** Where a file lies does not matter, what it is called and holds does. */
  private static String name(InputFile file) {
    return file.path().substring(file.path().lastIndexOf('/') + 1);
  }
}

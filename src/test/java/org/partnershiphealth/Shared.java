package org.partnershiphealth;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder of real data and reference values that some tests compare with. It is no part of the
 * product; where it is absent those tests skip and say so.
 */
public final class Shared {

  private static final String VARIABLE = "PARTNERSHIP_HEALTH_SHARED";

  private Shared() {}

  /** The file or folder of that name; skips the test where there is none. */
  public static Path path(String name) {
    Optional<Path> found =
        Stream.concat(
                Optional.ofNullable(System.getenv(VARIABLE)).stream(),
                List.of("../shared", "../../shared").stream())
            .map(folder -> Path.of(folder, name))
            .filter(Files::exists)
            .findFirst();
    if (found.isEmpty()) {
      String why = "skipped: no " + name + " in ../shared (or in $" + VARIABLE + ")";
      System.out.println(why);
      Assumptions.abort(why);
    }
    return found.get().toAbsolutePath().normalize();
  }
}

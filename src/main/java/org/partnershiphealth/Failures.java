package org.partnershiphealth;

import java.util.Optional;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.Refusal;
import org.partnershiphealth.report.page.FontsUnusable;

/** Finds in an exception, however deeply Spark has wrapped it, what the user can do about it. */
final class Failures {

  private static final int DEEPEST = 20;

  private Failures() {}

  /** What ended the command, as a line and an exit code; unknown exceptions are faults of ours. */
  static Refusal explained(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      Optional<Refusal> known = known(cause);
      if (known.isPresent()) {
        return known.get();
      }
      cause = cause.getCause();
    }
    String said = failure.getMessage() == null ? "" : failure.getMessage();
    String line = said.lines().filter(l -> !l.isBlank()).findFirst().orElse(failure.toString());
    return new Refusal(ExitCode.FAULT, "a fault of this product: " + line, failure);
  }

  private static Optional<Refusal> known(Throwable cause) {
    if (cause instanceof Refusal refusal) {
      return Optional.of(refusal);
    }
    if (cause instanceof FontsUnusable) {
      return refusal(ExitCode.ENVIRONMENT, cause.getMessage(), cause);
    }
    if (cause instanceof OutOfMemoryError) {
      String advice = "; nothing was published; give Java more, such as HEALTH_REPORT_JVM=-Xmx4g";
      return refusal(ExitCode.ENVIRONMENT, "out of memory: " + cause.getMessage() + advice, cause);
    }
    String message = cause.getMessage() == null ? "" : cause.getMessage();
    if (message.contains("No space left on device") || message.contains("Disk quota exceeded")) {
      String advice =
          "; nothing was published; free space in the output or in the temporary folder";
      return refusal(ExitCode.OUTPUT, "a disk is full" + advice, cause);
    }
    return Optional.empty();
  }

  private static Optional<Refusal> refusal(ExitCode code, String message, Throwable cause) {
    return Optional.of(new Refusal(code, message, cause));
  }
}

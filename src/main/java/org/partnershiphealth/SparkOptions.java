package org.partnershiphealth;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.Refusal;
import org.partnershiphealth.config.SparkSettings;
import picocli.CommandLine.Option;

/**
 * Where a command finds Spark: a session that already runs (a notebook, a test), the one that
 * {@code spark-submit} asks for, or a local one of its own.
 */
final class SparkOptions {

  /** Below this, planning and compiling would take longer than the work itself. */
  private static final long SMALL_BYTES = 300_000_000;

  /** From here on there are rows enough for compiled expressions to pay. */
  private static final long MANY_ROWS_BYTES = 20_000_000L;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Spark master of an embedded run (default: local[*]).")
  private Optional<String> master = Optional.empty();

  @Option(
      names = "--cores",
      paramLabel = "N",
      description = "Cores of an embedded run (default: all).")
  private Optional<Integer> cores = Optional.empty();

  @Option(
      names = "--conf",
      paramLabel = "KEY=VALUE",
      description = "Spark setting of an embedded run.")
  private Map<String, String> settings = new LinkedHashMap<>();

  /** A session for one command; closing it stops Spark only where this command started it. */
  record Lease(SparkSession spark, boolean owned) implements AutoCloseable {
    @Override
    public void close() {
      if (owned) {
        spark.stop();
      }
    }
  }

  /** Whether somebody else's session runs in this process. */
  static boolean sharedSessionRuns() {
    return running().isPresent();
  }

  /** Whether {@code spark-submit} started this process. */
  static boolean submitted() {
    return System.getProperty("spark.master") != null;
  }

  /** A session for inputs of about that many bytes. */
  Lease open(long inputBytes) {
    Optional<SparkSession> shared = running();
    if (shared.isPresent()) {
      return new Lease(prepared(shared.get().newSession()), false);
    }
    if (submitted()) {
      SparkSession session = SparkSession.builder().appName("partnership-health").getOrCreate();
      return new Lease(prepared(session), true);
    }
    Map<String, String> all =
        inputBytes < SMALL_BYTES
            ? SparkSettings.smallAndLocal(inputBytes > MANY_ROWS_BYTES)
            : SparkSettings.largeAndLocal();
    all.putAll(settings);
    return new Lease(prepared(SparkSettings.session(localMaster(), all)), true);
  }

  /** The setting is refused, and not only overwritten, because its owner relies on it. */
  private static SparkSession prepared(SparkSession session) {
    for (String hidesDamage :
        new String[] {"spark.sql.files.ignoreCorruptFiles", "spark.sql.files.ignoreMissingFiles"}) {
      if (session.conf().get(hidesDamage, "false").equals("true")) {
        throw new Refusal(
            ExitCode.ENVIRONMENT,
            hidesDamage + " is true, which hides damaged input; expected false: remove it");
      }
    }
    SparkSettings.required().forEach(session.conf()::set);
    return session;
  }

  private String localMaster() {
    if (master.isPresent() && cores.isPresent()) {
      throw new Refusal(ExitCode.USAGE, "--master and --cores exclude each other; give one");
    }
    if (cores.isPresent() && cores.get() < 1) {
      throw new Refusal(ExitCode.USAGE, "--cores is " + cores.get() + "; expected 1 or more");
    }
    return master.orElseGet(() -> cores.map(n -> "local[" + n + "]").orElse("local[*]"));
  }

  private static Optional<SparkSession> running() {
    scala.Option<SparkSession> found =
        SparkSession.getActiveSession().orElse(SparkSession::getDefaultSession);
    return found.isDefined() && !found.get().sparkContext().isStopped()
        ? Optional.of(found.get())
        : Optional.empty();
  }
}

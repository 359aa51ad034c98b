package org.partnershiphealth;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.SafeText;
import org.partnershiphealth.published.UnfinishedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Checks the machine or cluster: whatever a run needs and could lack. */
@Command(
    name = "doctor",
    description =
        "Checks Java, Spark, Hadoop's file systems, fonts and, if given, an output"
            + " with its unfinished runs.")
final class DoctorCommand implements Callable<Integer> {

  private static final int LEAST_JAVA = 17;
  private static final String FONT = "/fonts/SourceSans3_400Regular.ttf";

  @ParentCommand private Main main;

  @Mixin private SparkOptions spark;

  @Parameters(
      paramLabel = "OUTPUT",
      arity = "0..1",
      description = "An output folder or URI whose writing is tried.")
  private Optional<String> output = Optional.empty();

  private boolean healthy = true;

  /** One check: says what it found, or throws. */
  private interface Check {
    String run() throws Exception;
  }

  @Override
  public Integer call() {
    check("version", Main.Version::text);
    check("java", DoctorCommand::java);
    check("fonts", DoctorCommand::fonts);
    check("temporary folder", () -> writable(System.getProperty("java.io.tmpdir"), hadoop()));
    check("spark", this::spark);
    output.ifPresent(folder -> check("output", () -> writable(folder, hadoop())));
    output.ifPresent(folder -> check("unfinished runs", () -> unfinished(folder)));
    main.terminal().out().flush();
    return (healthy ? ExitCode.DONE : ExitCode.ENVIRONMENT).number();
  }

  private void check(String name, Check check) {
    PrintStream out = main.terminal().out();
    String found;
    String verdict = "ok";
    try {
      found = check.run();
    } catch (Exception | LinkageError e) {
      healthy = false;
      verdict = "BAD";
      found = e.getMessage() == null ? e.toString() : e.getMessage();
    }
    String line = String.format(Locale.ROOT, "%-4s %-18s %s", verdict, name, found);
    out.println(SafeText.line(line, 400));
  }

  private static String java() {
    int feature = Runtime.version().feature();
    String found = Runtime.version() + ", " + System.getProperty("java.vendor");
    if (feature < LEAST_JAVA) {
      throw new IllegalStateException(found + "; expected Java 17 or later: set JAVA_HOME");
    }
    long heap = Runtime.getRuntime().maxMemory() >> 20;
    return found
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " cores, heap "
        + heap
        + " MB";
  }

  /** Without FreeType, HarfBuzz or fontconfig this fails, in ways that do not say so. */
  private static String fonts() throws IOException, FontFormatException {
    try (InputStream in = DoctorCommand.class.getResourceAsStream(FONT)) {
      Font font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(12f);
      FontRenderContext context = new FontRenderContext(null, true, true);
      char[] text = "Trust".toCharArray();
      font.layoutGlyphVector(context, text, 0, text.length, Font.LAYOUT_LEFT_TO_RIGHT);
    }
    return "text can be laid out";
  }

  private String spark() {
    try (SparkOptions.Lease lease = spark.open(0)) {
      SparkSession session = lease.spark();
      long rows = session.range(10).count();
      if (rows != 10) {
        throw new IllegalStateException("counted " + rows + " of 10 rows");
      }
      return session.version() + ", master " + session.sparkContext().master();
    }
  }

  private static String unfinished(String folder) {
    List<UnfinishedRun> runs = UnfinishedRun.of(folder, hadoop());
    return runs.isEmpty()
        ? "none"
        : runs.size() + ", the oldest of " + runs.get(0).touched() + "; gc removes old ones";
  }

  private static Configuration hadoop() {
    return new Configuration();
  }

  /** Writes, lists and removes a probe, as a run does before it computes anything. */
  private static String writable(String folder, Configuration hadoop) throws IOException {
    Path path = new Path(folder);
    FileSystem files = path.getFileSystem(hadoop);
    boolean fresh = !files.exists(path);
    Path probe = new Path(path, "_probe-" + ProcessHandle.current().pid());
    try {
      files.create(probe, true).close();
      if (files.listStatus(probe).length != 1) {
        throw new IOException(folder + ": a file just written is not listed");
      }
    } finally {
      files.delete(probe, false);
      if (fresh) {
        files.delete(path, false);
      }
    }
    return folder + " can be written, " + files.getUri();
  }
}

package org.partnershiphealth;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.config.JobFileReader;
import org.partnershiphealth.config.Keeping;
import org.partnershiphealth.config.Refusal;
import org.partnershiphealth.extracts.Intake;
import org.partnershiphealth.facts.Facts;
import org.partnershiphealth.panel.PanelResult;
import org.partnershiphealth.questions.Calibration;
import org.partnershiphealth.questions.Evidence;
import org.partnershiphealth.synthetic.Generator;
import org.partnershiphealth.synthetic.Settings;
import org.partnershiphealth.synthetic.World;

/**
 * How often the verdicts of whole runs err, counted on generated logs of which the truth is known:
 * every seed is generated, read, turned into facts and a panel, and tested as {@code run} does.
 *
 * @param runs seeds of each world
 * @param suppliers of each seed
 * @param many suppliers of the one portfolio whose slope is taken for the truth
 */
record LogTrials(SparkSession spark, Progress progress, int runs, int suppliers, int many) {

  private static final int MONTHS = 36;
  private static final List<String> SCORES = List.of("BUYER", "SUPPLIER", "MUTUAL");
  private static final String OUTCOME = "landed_unit_cost";
  private static final String FOUND = "ASSOCIATED";
  private static final String FIRST = "TRUST_FIRST";

  /**
   * A score against an outcome, all suppliers together.
   *
   * @param theta NaN, as are the limits, where nothing could be estimated
   */
  private record Test(
      String x, String outcome, double theta, double low, double high, String found, String first) {

    static Test of(Row row) {
      return new Test(
          row.getAs("x"),
          row.getAs("outcome"),
          number(row, "theta"),
          number(row, "ci_lo"),
          number(row, "ci_hi"),
          row.getAs("verdict"),
          row.getAs("direction"));
    }

    private static double number(Row row, String column) {
      Double value = row.getAs(column);
      return value == null ? Double.NaN : value;
    }

    /** Whether it is the pair whose effect LAGGED plants most directly. */
    boolean planted() {
      return x.equals("MUTUAL") && outcome.equals(OUTCOME);
    }

    boolean associated() {
      return found.equals(FOUND);
    }

    boolean trustFirst() {
      return first.equals(FIRST);
    }

    String line() {
      return String.format(
          Locale.ROOT,
          "%s on %s: theta %.5f (%.5f to %.5f), %s, %s",
          x,
          outcome,
          theta,
          low,
          high,
          found,
          first);
    }

    boolean holds(double truth) {
      return low <= truth && truth <= high;
    }
  }

  /** What was counted; the same for the same seed. */
  List<Calibration.Row> rows(long seed) {
    List<Calibration.Row> rows = new ArrayList<>();
    List<Test> lagged = worlds(World.LAGGED, seed, Test::planted);
    double truth = truth(seed - 1);
    String theta = "interval of theta holds that of " + many + " suppliers";
    rows.add(row(FOUND, World.LAGGED, 0.85, 1, lagged, Test::associated));
    rows.add(row(FIRST, World.LAGGED, 0.85, 1, lagged, Test::trustFirst));
    rows.add(row(theta, World.LAGGED, 0.9, 0.99, lagged, test -> test.holds(truth)));
    List<Test> reverse = worlds(World.REVERSE, seed, Test::planted);
    rows.add(row(FIRST, World.REVERSE, 0, 0, reverse, Test::trustFirst));
    List<Test> nothing = worlds(World.NULL, seed, test -> true);
    List<Test> pair = nothing.stream().filter(Test::planted).toList();
    rows.add(row(FOUND, World.NULL, 0, 0.07, pair, Test::associated));
    String all = FOUND + ", all scores and outcomes";
    rows.add(row(all, World.NULL, 0, 0.07, nothing, Test::associated));
    return List.copyOf(rows);
  }

  private Calibration.Row row(
      String what, World world, double low, double high, List<Test> tests, Predicate<Test> is) {
    String of =
        what + ": logs of world " + world + ", " + suppliers + " suppliers, " + MONTHS + " months";
    return Calibration.Row.of("logs", of, low, high, tests, is);
  }

  private List<Test> worlds(World world, long seed, Predicate<Test> wanted) {
    return LongStream.range(seed, seed + runs)
        .boxed()
        .flatMap(s -> tests(Settings.of(world, suppliers, MONTHS, s)).stream())
        .filter(wanted)
        .toList();
  }

  private double truth(long seed) {
    return tests(Settings.of(World.LAGGED, many, MONTHS, seed)).stream()
        .filter(Test::planted)
        .findFirst()
        .orElseThrow()
        .theta();
  }

  private List<Test> tests(Settings settings) {
    progress.stage(settings.world() + ", seed " + settings.seed());
    try {
      Path folder = Files.createTempDirectory("calibrate");
      try {
        List<Test> tests = tests(Generator.write(settings, folder));
        tests.stream().filter(Test::planted).map(Test::line).forEach(progress::say);
        return tests;
      } finally {
        FileUtil.fullyDelete(folder.toFile());
      }
    } catch (IOException e) {
      throw new Refusal(ExitCode.OUTPUT, "calibrate: cannot write logs: " + e.getMessage());
    }
  }

  private List<Test> tests(Path jobFile) {
    JobFile job =
        JobFileReader.read(
                jobFile.toString(),
                Map.of(),
                spark.sparkContext().hadoopConfiguration(),
                KnownNames.vocabulary())
            .job();
    try (Keeping keeping = Keeping.begin()) {
      Facts facts = RunFacts.of(Intake.read(spark, job).extracts(), job, keeping);
      return Evidence.of(facts, PanelResult.of(facts, keeping))
          .verdicts()
          .where(col("scope_type").equalTo("all").and(col("x").isin(SCORES.toArray())))
          .collectAsList()
          .stream()
          .map(Test::of)
          .toList();
    }
  }
}

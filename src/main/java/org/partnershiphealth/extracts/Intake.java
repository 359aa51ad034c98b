package org.partnershiphealth.extracts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.config.Refusal;
import org.partnershiphealth.extracts.Service.Outcome;

/**
 * The intake: every export that the job file maps becomes rows of a source table, and every row
 * that was read is accepted, filtered, folded or rejected with a reason.
 */
public final class Intake {

  private static final int MOST_AT_ONCE = 4;

  private final SparkSession spark;
  private final JobFile job;

  private Intake(SparkSession spark, JobFile job) {
    this.spark = spark;
    this.job = job;
  }

  /**
   * Reads and checks everything.
   *
   * @throws Refusal where something cannot be read, or a gate fails; data are then not good enough
   *     for any number
   */
  public static IntakeResult read(SparkSession spark, JobFile job) {
    IntakeResult result = check(spark, job);
    if (!result.failures().isEmpty()) {
      throw new Refusal(ExitCode.DATA_REFUSED, String.join("\n", result.failures()));
    }
    return result;
  }

  /** Reads and checks everything; failed gates stand in the result. */
  public static IntakeResult check(SparkSession spark, JobFile job) {
    return new Intake(spark, job).run();
  }

  private IntakeResult run() {
    Map<String, CheckedTable> tables = checked();
    List<CheckedTable> ordered = List.copyOf(tables.values());
    List<Finding> findings = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    List<String> notes = unread();
    for (CheckedTable table : ordered) {
      assertComplete(table);
      Gates.Judgement judgement = Gates.judge(job, table);
      findings.addAll(judgement.findings());
      failures.addAll(judgement.failures());
      Columns.notes(table.sources()).forEach(n -> notes.add(table.table().name() + ": " + n));
    }
    QualityTables quality = new QualityTables(spark);
    return new IntakeResult(
        extracts(tables, notes),
        quality.rejectedRows(ordered),
        quality.ruleResult(findings),
        quality.fieldCoverage(ordered),
        reconciled(ordered),
        List.copyOf(notes),
        List.copyOf(failures));
  }

  /** Tables in the order of their declaration; those that do not need each other at once. */
  private Map<String, CheckedTable> checked() {
    ExecutorService pool = Executors.newFixedThreadPool(threads());
    Map<String, CompletableFuture<CheckedTable>> running = new LinkedHashMap<>();
    try {
      for (SourceTable table : SourceTables.all()) {
        if (job.tables().containsKey(table.name())
            && new TableIntake(spark, job, table).isReadable()) {
          Map<String, CompletableFuture<CheckedTable>> needed = needed(table, running);
          CompletableFuture<?>[] before = needed.values().toArray(CompletableFuture[]::new);
          running.put(
              table.name(),
              CompletableFuture.allOf(before)
                  .thenApplyAsync(nothing -> take(table, joined(needed)), pool));
        }
      }
      return joined(running);
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    } finally {
      pool.shutdownNow();
    }
  }

  private static int threads() {
    return Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors());
  }

  private static Map<String, CompletableFuture<CheckedTable>> needed(
      SourceTable table, Map<String, CompletableFuture<CheckedTable>> running) {
    Map<String, CompletableFuture<CheckedTable>> needed = new LinkedHashMap<>();
    for (SourceTable.Reference reference : table.references()) {
      CompletableFuture<CheckedTable> other = running.get(reference.table());
      if (other != null) {
        needed.put(reference.table(), other);
      }
    }
    return needed;
  }

  private static Map<String, CheckedTable> joined(
      Map<String, CompletableFuture<CheckedTable>> running) {
    Map<String, CheckedTable> tables = new LinkedHashMap<>();
    running.forEach((name, future) -> tables.put(name, future.join()));
    return tables;
  }

  private CheckedTable take(SourceTable table, Map<String, CheckedTable> earlier) {
    SparkSession.setActiveSession(spark);
    spark.sparkContext().setJobGroup("intake", "intake: " + table.name(), false);
    return new TableIntake(spark, job, table).check(earlier);
  }

  private Extracts extracts(Map<String, CheckedTable> tables, List<String> notes) {
    Map<String, Dataset<Row>> accepted = new LinkedHashMap<>();
    Map<String, Set<String>> mapped = new LinkedHashMap<>();
    tables.forEach(
        (name, table) -> {
          accepted.put(name, table.accepted());
          mapped.put(
              name, table.columns().stream().map(SourceColumn::name).collect(Collectors.toSet()));
        });
    String suppliers = SourceTables.SUPPLIERS.name();
    if (!accepted.containsKey(suppliers)) {
      NamedSuppliers.of(tables.values())
          .ifPresent(
              named -> {
                accepted.put(suppliers, named);
                mapped.put(suppliers, Set.of("supplier_id", "name"));
                notes.add("suppliers: not mapped; they are those that the other tables name");
              });
    }
    return new Extracts(spark, accepted, mapped);
  }

  /** What is about persons is not read without a key. */
  private List<String> unread() {
    List<String> notes = new ArrayList<>();
    for (SourceTable table : SourceTables.all()) {
      if (job.tables().containsKey(table.name())) {
        List<String> unread = new TableIntake(spark, job, table).unread();
        if (!unread.isEmpty()) {
          notes.add(
              table.name()
                  + ": "
                  + String.join(", ", unread)
                  + " not read: they name persons, and privacy.pseudonym_key is not set");
        }
      }
    }
    return notes;
  }

  /** Tasks number their rows without gaps, so that a lost or doubled row shows. */
  private static void assertComplete(CheckedTable table) {
    Map<String, long[]> blocks = new TreeMap<>();
    for (Tally.Group g : table.tally().groups()) {
      blocks.merge(
          g.mapping() + " " + g.path() + " " + g.block(),
          new long[] {g.rows(), g.firstId(), g.lastId()},
          (a, b) -> new long[] {a[0] + b[0], Math.min(a[1], b[1]), Math.max(a[2], b[2])});
    }
    boolean isOfFiles = table.sources().stream().noneMatch(s -> s.files().isEmpty());
    if (isOfFiles && blocks.values().stream().anyMatch(b -> b[2] - b[1] + 1 != b[0])) {
      throw new IllegalStateException(
          table.table().name() + ": rows were lost or doubled on their way through the intake");
    }
  }

  private static List<Reconciliation> reconciled(List<CheckedTable> tables) {
    List<Reconciliation> all = new ArrayList<>();
    for (CheckedTable table : tables) {
      Map<String, Map<Outcome, Long>> files = new TreeMap<>();
      for (Tally.Group g : table.tally().groups()) {
        String file = RowNumbers.shown(table.sources().get(g.mapping()), g.path());
        files
            .computeIfAbsent(file, f -> new EnumMap<>(Outcome.class))
            .merge(g.outcome(), g.rows(), Long::sum);
      }
      files.forEach((file, n) -> all.add(reconciliation(table.table().name(), file, n)));
    }
    return List.copyOf(all);
  }

  private static Reconciliation reconciliation(String table, String file, Map<Outcome, Long> n) {
    long accepted = n.getOrDefault(Outcome.ACCEPTED, 0L);
    long filtered = n.getOrDefault(Outcome.FILTERED, 0L);
    long folded = n.getOrDefault(Outcome.FOLDED, 0L);
    long rejected = n.getOrDefault(Outcome.REJECTED, 0L);
    long read = accepted + filtered + folded + rejected;
    return new Reconciliation(table, file, read, filtered, folded, accepted, rejected);
  }
}

package org.partnershiphealth.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.partnershiphealth.published.RunFolder;
import org.partnershiphealth.published.RunRecord;
import org.partnershiphealth.report.model.Portfolio;
import org.partnershiphealth.report.model.RunFacts;
import org.partnershiphealth.report.model.SupplierFile;

/**
 * One published run, as reports need it. Tables are read with Spark; what comes to the driver is
 * bounded by {@link #SHOWN} suppliers. A table that the run does not have leaves its block out.
 */
public final class PublishedRun {

  /** A report lists at most so many suppliers, the largest by spend; the tables hold the rest. */
  public static final int SHOWN = 500;

  private final RunTables tables;
  private final String runId;
  private final LocalDate asOf;
  private final String currency;

  private PublishedRun(SparkSession session, String folder, RunFacts facts) {
    this.tables = new RunTables(session, folder);
    this.runId = facts.runId();
    this.asOf = facts.asOf();
    this.currency = facts.currency();
  }

  /**
   * Opens a run whose {@code run.json} is not written yet, or is not wanted.
   *
   * @param folder the run folder, which holds {@code tables}
   * @param currency the reporting currency, as reports write it
   */
  public static PublishedRun of(
      SparkSession session, String folder, String runId, LocalDate asOf, String currency) {
    return new PublishedRun(session, folder, new RunFacts(runId, asOf, currency, List.of()));
  }

  /** Opens a finished run. */
  public static PublishedRun open(SparkSession session, String folder, String currency) {
    try {
      RunFolder run = RunFolder.open(folder, session.sparkContext().hadoopConfiguration());
      JsonNode record = new ObjectMapper().readTree(run.read(RunRecord.FILE));
      return of(
          session,
          folder,
          record.get("run_id").asText(),
          LocalDate.parse(record.get("as_of").asText()),
          currency);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LocalDate asOf() {
    return asOf;
  }

  /** What the portfolio report shows. */
  Portfolio portfolio() {
    return new PortfolioReader(tables, asOf).read(facts());
  }

  /** What the reports on these suppliers show, in their order. At most {@link #SHOWN} at a time. */
  List<SupplierFile> files(List<String> ids) {
    return new SupplierReader(tables, asOf).read(facts(), ids);
  }

  /** Ids of all suppliers with data, internal ones left out, in their order. */
  List<String> supplierIds() {
    return tables.rows(
        "supplier",
        t -> t.where("not internal and first_seen_on is not null").orderBy("supplier_id"),
        row -> RunTables.text(row, "supplier_id"));
  }

  private RunFacts facts() {
    return new RunFacts(runId, asOf, currency, tables.missing());
  }
}

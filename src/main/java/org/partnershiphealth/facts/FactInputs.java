package org.partnershiphealth.facts;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.extracts.Extracts;
import org.partnershiphealth.extracts.SourceTable;

/**
 * What every fact is made from.
 *
 * @param parties one row per supplier: zones, calendars, limits and agreements of both sides
 * @param calendars one row per working calendar, with its prefix sums; small, to be broadcast
 */
public record FactInputs(
    Extracts extracts, JobFile job, Dataset<Row> parties, Dataset<Row> calendars) {

  /** Works out zones and calendars from what the sources say: two small jobs. */
  public static FactInputs of(Extracts extracts, JobFile job) {
    WorkingCalendars calendars = WorkingCalendars.read(extracts, job);
    return new FactInputs(
        extracts, job, Parties.of(extracts, job, calendars), calendars.dataset(extracts.spark()));
  }

  public LocalDate asOf() {
    return job.asOf();
  }

  public SparkSession spark() {
    return extracts.spark();
  }

  public Dataset<Row> table(SourceTable table) {
    return extracts.table(table);
  }
}

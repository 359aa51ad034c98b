package org.partnershiphealth.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.Sessions;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.extracts.Extracts;

/** What facts are made from, for tests: a few rows per table, and a job with all defaults. */
public final class Inputs {

  /** A German buyer, 08:00 to 17:00. */
  public static final JobFile.Buyer BUYER = buyer("DE", null, null);

  private Inputs() {}

  public static JobFile.Buyer buyer(String country, String zone, String calendar) {
    return new JobFile.Buyer(
        "Buyer",
        Optional.ofNullable(country),
        Optional.ofNullable(zone),
        Optional.ofNullable(calendar),
        "08:00",
        "17:00");
  }

  /** A job with all defaults, for {@link #BUYER}. */
  public static FactInputs of(String asOf, SourceRows... tables) {
    return of(asOf, BUYER, tables);
  }

  public static FactInputs of(String asOf, JobFile.Buyer buyer, SourceRows... tables) {
    return FactInputs.of(extracts(tables), job(asOf, buyer));
  }

  public static Extracts extracts(SourceRows... tables) {
    Map<String, Dataset<Row>> rows = new HashMap<>();
    Map<String, Set<String>> mapped = new HashMap<>();
    for (SourceRows table : tables) {
      rows.put(table.table().name(), table.dataset());
      mapped.put(table.table().name(), table.mapped());
    }
    return new Extracts(Sessions.shared(), rows, mapped);
  }

  /** A job with all defaults; reporting currency EUR. */
  public static JobFile job(String asOf, JobFile.Buyer buyer) {
    return new JobFile(
        "job.yaml",
        "0",
        "test",
        LocalDate.parse(asOf),
        "out",
        "EUR",
        "EUR",
        buyer,
        Map.of(),
        new JobFile.Trust(6, 4, Map.of(), Map.of(), 0.4),
        new JobFile.Intake(false, Map.of(), 0.02),
        new JobFile.Targets(List.of(20, 15, 10, 5), Optional.empty(), 15, Map.of()),
        new JobFile.Cost(Optional.empty(), Optional.empty()),
        new JobFile.Evidence(List.of(), List.of(), List.of(), List.of(), 3, Map.of(), Map.of(), 1),
        new JobFile.Warnings(3.2),
        new JobFile.Privacy(Optional.empty(), 5, 24),
        new JobFile.ReportSettings(
            "Test", Optional.empty(), "en", new JobFile.SupplierPages(false, List.of()), "A4"),
        JobFile.LedgerDetail.FULL);
  }
}

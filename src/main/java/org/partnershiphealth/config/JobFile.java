package org.partnershiphealth.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One job: what to read, how to map it, what to compute and where to publish. Every value that the
 * file leaves out carries its default, so that no later stage knows a default of its own.
 *
 * @param location where the file was read from; relative paths in it start at its folder
 * @param sha256 the hash of the file's bytes and of what the environment adds to its meaning; part
 *     of the run id
 * @param asOf the data cut-off: nothing known after it may influence a number
 * @param baseCurrency the currency that one unit of {@code fx_rates} is quoted against
 * @param tables the mappings of each source table, by its name
 */
public record JobFile(
    String location,
    String sha256,
    String name,
    LocalDate asOf,
    String output,
    String reportingCurrency,
    String baseCurrency,
    Buyer buyer,
    Map<String, List<TableMapping>> tables,
    Trust trust,
    Intake intake,
    Targets targets,
    Cost cost,
    Evidence evidence,
    Warnings warnings,
    Privacy privacy,
    ReportSettings report,
    LedgerDetail ledger) {

  /** The buyer's own calendar; work times are local wall-clock, {@code HH:mm}. */
  public record Buyer(
      String name,
      Optional<String> country,
      Optional<String> timeZone,
      Optional<String> calendar,
      String workStart,
      String workEnd) {}

  /** Settings of the trust score (03.6). Weights: party to pillar code or indicator name. */
  public record Trust(
      double halfLifeMonths,
      double concealment,
      Map<Party, Map<String, Double>> weights,
      Map<Party, Map<String, Double>> indicatorWeights,
      double minWeightPresent) {}

  /**
   * Gates of the intake.
   *
   * @param controlTotals what each file must hold, by table
   * @param maxUnknownSupplier the share of a table's rows that may name an unknown supplier
   */
  public record Intake(
      boolean allowEmpty,
      Map<String, List<ControlTotal>> controlTotals,
      double maxUnknownSupplier) {}

  /** Rows, or the sum of a column, that a file of a table must have. */
  public record ControlTotal(String file, Optional<String> column, String expected) {}

  /**
   * What counts as in time.
   *
   * @param resolutionBusinessDays issue resolution for severity 1 to 4
   * @param earlyDays how many days early a delivery may be; empty: any
   * @param closureDays calendar days of the Lunar New Year closure from its eve
   * @param measures the target of a measure, by its name
   */
  public record Targets(
      List<Integer> resolutionBusinessDays,
      Optional<Integer> earlyDays,
      int closureDays,
      Map<String, Double> measures) {}

  /** The hourly rate of coordination work in K8; without it that part is missing. */
  public record Cost(Optional<Double> hourRate, Optional<String> currency) {}

  /** The evidence's questions (05); no outcomes or hypotheses mean those of 05.1. */
  public record Evidence(
      List<String> outcomes,
      List<String> hypotheses,
      List<String> controls,
      List<String> scopes,
      int lags,
      Map<String, Double> material,
      Map<String, Double> gates,
      long seed) {}

  /** The limit L of the warning chart (05.9). */
  public record Warnings(double limit) {}

  /** The pseudonym key is a reference that is resolved late and never printed. */
  public record Privacy(Optional<Secret> pseudonymKey, int groupSize, int detailAgeMonths) {}

  /** How the PDFs look; supplier pages are {@code all}, {@code none} or a list of ids. */
  public record ReportSettings(
      String title,
      Optional<String> confidentiality,
      String language,
      SupplierPages supplierPages,
      String paper) {}

  /** Which suppliers get a report of their own. */
  public record SupplierPages(boolean all, List<String> suppliers) {}

  /** Whether the ledger keeps one row for each kept act, or one a month for all of them. */
  public enum LedgerDetail {
    FULL,
    BREACHES
  }
}

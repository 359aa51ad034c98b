package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.extracts.SourceTables;

/** Amounts in reporting currency, EUR. */
final class MoneyTest {

  private final SourceRows costs = SourceRows.of(SourceTables.QUALITY_COSTS);
  private final SourceRows rates = SourceRows.of(SourceTables.FX_RATES);

  private MoneyTest cost(String id, String on, String amount, String currency) {
    costs.row("cost_id", id, "booked_on", on, "amount", amount, "currency", currency);
    return this;
  }

  private MoneyTest rate(String on, String currency, String rate) {
    rates.row("date", on, "currency", currency, "rate", rate);
    return this;
  }

  private List<String> reporting(String base, boolean rated) {
    JobFile plain = Inputs.job("2024-06-30", Inputs.BUYER);
    SourceRows[] tables = rated ? new SourceRows[] {rates} : new SourceRows[0];
    FactInputs in = new FactInputs(Inputs.extracts(tables), withBase(plain, base), null, null);
    Dataset<Row> rows =
        Money.of(in, "currency", "booked_on").inReporting(costs.dataset(), "amount");
    return rows.orderBy(col("cost_id")).collectAsList().stream()
        .map(r -> r.<BigDecimal>getAs("amount"))
        .map(String::valueOf)
        .toList();
  }

  private static JobFile withBase(JobFile job, String base) {
    return new JobFile(
        job.location(),
        job.sha256(),
        job.name(),
        job.asOf(),
        job.output(),
        job.reportingCurrency(),
        base,
        job.buyer(),
        job.tables(),
        job.trust(),
        job.intake(),
        job.targets(),
        job.cost(),
        job.evidence(),
        job.warnings(),
        job.privacy(),
        job.report(),
        job.ledger());
  }

  @Test
  void aRateIsCarriedForwardSevenDaysAndNoLonger() {
    rate("2024-01-05", "USD", "1.25")
        .rate("2024-01-08", "USD", "2")
        .cost("1", "2024-01-04", "10", "USD")
        .cost("2", "2024-01-07", "10", "USD")
        .cost("3", "2024-01-08", "10", "USD")
        .cost("4", "2024-01-15", "10", "USD")
        .cost("5", "2024-01-16", "10", "USD");
    assertEquals(List.of("null", "8.0000", "5.0000", "5.0000", "null"), reporting("EUR", true));
  }

  @Test
  void anAmountIsRoundedHalfUpOnce() {
    rate("2024-01-05", "USD", "2")
        .rate("2024-01-05", "JPY", "3")
        .cost("1", "2024-01-05", "0.0001", "USD")
        .cost("2", "2024-01-05", "-0.0001", "USD")
        .cost("3", "2024-01-05", "1", "JPY");
    assertEquals(List.of("0.0001", "-0.0001", "0.3333"), reporting("EUR", true));
  }

  @Test
  void betweenTwoForeignCurrenciesBothRatesCount() {
    rate("2024-01-05", "EUR", "0.8")
        .rate("2024-01-05", "CNY", "8")
        .cost("1", "2024-01-05", "20", "CNY")
        .cost("2", "2024-01-05", "10", "USD")
        .cost("3", "2024-03-05", "7", "EUR");
    assertEquals(List.of("2.0000", "8.0000", "7.0000"), reporting("USD", true));
  }

  @Test
  void withoutRatesOnlyTheReportingCurrencyIsKnown() {
    cost("1", "2024-01-05", "20", "EUR").cost("2", "2024-01-05", "20", "USD");
    cost("3", "2024-01-05", "20", null);
    assertEquals(List.of("20.0000", "null", "null"), reporting("EUR", false));
  }
}

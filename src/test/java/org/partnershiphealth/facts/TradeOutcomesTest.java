package org.partnershiphealth.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnershiphealth.facts.Orders.cell;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.outcomes.improvement.JointImprovements;
import org.partnershiphealth.outcomes.improvement.SupplierBenefit;
import org.partnershiphealth.outcomes.output.AcceptedOutput;
import org.partnershiphealth.outcomes.output.InFull;
import org.partnershiphealth.outcomes.output.Lateness;
import org.partnershiphealth.outcomes.output.LeadTime;
import org.partnershiphealth.outcomes.output.OnTimeLatestPromise;
import org.partnershiphealth.outcomes.output.OtifFirstPromise;
import org.partnershiphealth.outcomes.output.PerfectLine;
import org.partnershiphealth.outcomes.output.SurgeAccepted;

/** What outcomes of trade say of a few orders. */
final class TradeOutcomesTest {

  private final Orders orders = new Orders();

  @Test
  void o1O2AndO4CountLinesAndO3Quantity() {
    orders
        .line("1", "2024-01-02", "2024-03-11")
        .line("2", "2024-01-02", "2024-03-12")
        .receipt("1", "2024-03-11", 10, "documents_ok", true, "condition_ok", true)
        .receipt("2", "2024-03-20", 12, "documents_ok", true, "condition_ok", true)
        .line("3", "2024-01-02", "2024-03-13")
        .receipt("3", "2024-03-13", 10, "documents_ok", true, "condition_ok", null)
        .line("4", "2024-01-02", "2024-03-14");
    orders.figures(OtifFirstPromise.MEASURE, cell(3, "- main 0.5 4.0 LOW_N"));
    orders.figures(OnTimeLatestPromise.MEASURE, cell(3, "- main 0.5 4.0 LOW_N"));
    orders.figures(PerfectLine.MEASURE, cell(3, "- main 0.25 4.0 LOW_N"));
    orders.figures(InFull.MEASURE, cell(4, "- main 0.75 4.0 LOW_N"));
  }

  @Test
  void o5FollowsEachLineFor60BusinessDaysAndO6TheCompleteOnes() {
    // China: 2024-03-11 is a Monday; the 60th business day after it is 2024-06-06. The mean takes
    // an
    // early line as 0 days late.
    orders
        .line("1", "2024-03-01", "2024-03-11")
        .receipt("1", "2024-03-08", 10)
        .line("2", "2024-03-01", "2024-03-11")
        .receipt("2", "2024-03-13", 10)
        .line("3", "2024-03-01", "2024-03-11");
    orders.figures(
        Lateness.MEASURE,
        cell(6, "- main 2.0 3.0 LOW_N"),
        cell(6, "- p90 3.0 LOW_N"),
        cell(6, "- restricted_mean 20.666666666666668 3.0 LOW_N"));
    orders.figures(
        LeadTime.MEASURE, cell(3, "- iqr_ratio 0.6 2.0 LOW_N"), cell(3, "- main 5.0 2.0 LOW_N"));
  }

  @Test
  void o9CountsOverDeliveryAndComparesWithTheYearBefore() {
    orders
        .line("1", "2023-01-02", "2023-03-01")
        .receipt("1", "2023-03-01", 8)
        .line("2", "2024-01-02", "2024-03-01")
        .receipt("2", "2024-03-31", 12)
        .receipt("2", "2024-04-01", 5);
    orders.figures(
        AcceptedOutput.MEASURE,
        "S 2023-03-01 - main 0.8 1.0 LOW_N",
        cell(3, "- main 1.2 1.0 LOW_N"),
        cell(3, "- yoy 1.5 1.0 LOW_N"));
  }

  /** March is compared, 12 with 8; February's 4 have no year before. */
  @Test
  void o9ComparesOnlyMonthsThatHaveAYearBeforeInAWindowToo() {
    orders
        .line("1", "2023-01-02", "2023-03-01")
        .receipt("1", "2023-03-01", 8)
        .line("2", "2024-01-02", "2024-03-01")
        .receipt("2", "2024-03-31", 12)
        .line("3", "2024-01-02", "2024-01-15")
        .receipt("3", "2024-02-14", 4);
    List<String> compared =
        orders.world.figures(AcceptedOutput.MEASURE, 12).stream()
            .filter(f -> f.startsWith("S 2024-03-01 - yoy"))
            .toList();
    assertEquals(List.of("S 2024-03-01 - yoy 1.5 1.0 LOW_N"), compared);
  }

  @Test
  void o10WantsAGrantWithinTenBusinessDaysOfTheSupplier() {
    request("1", "BUYER", "2024-03-11T01:00Z", true, "2024-03-25T01:00Z");
    request("2", "BUYER", "2024-03-11T01:00Z", true, "2024-03-25T01:01Z");
    request("3", "BUYER", "2024-03-11T01:00Z", true, null);
    request("4", "SUPPLIER", "2024-03-11T01:00Z", true, "2024-03-12T01:00Z");
    orders.figures(SurgeAccepted.MEASURE, cell(3, "- main 0.3333333333333333 3.0 LOW_N"));
  }

  private void request(String id, String by, String at, boolean granted, String decided) {
    orders.world.row(
        SourceTables.REQUESTS,
        "request_id",
        id,
        "supplier_id",
        "S",
        "asked_by",
        by,
        "asked_at",
        at,
        "kind",
        "PULL_IN",
        "granted",
        granted,
        "decided_at",
        decided);
  }

  @Test
  void o13ComparesTwelveMonthsWithTheTwelveBefore() {
    orders
        .line("1", "2021-12-02", "2022-03-01", "quantity", 500)
        .line("2", "2022-06-02", "2022-09-01")
        .line("3", "2023-11-02", "2024-01-01", "quantity", 15);
    orders.invoice("i", "INVOICE", "2024-02-01", 20);
    orders.payment("i", "2024-03-12", 20);
    assertEquals(
        List.of("S 2023-12-01 - main 1.5 12.0 OK"),
        orders.world.figures(SupplierBenefit.MEASURE, 12).subList(0, 1));
    assertEquals(
        "S 2024-03-01 - days_to_cash 40.0 1.0 LOW_N",
        orders.world.figures(SupplierBenefit.MEASURE, 12).get(3));
  }

  @Test
  void o12CountsVerifiedImprovementsAYear() {
    improvement("1", "2023-06-15", "2024-03-05", true);
    improvement("2", "2024-03-05", "2024-03-20", false);
    orders.invoice("i", "INVOICE", "2024-03-05", 100);
    List<String> year = orders.world.figures(JointImprovements.MEASURE, 12);
    assertEquals(
        List.of("S 2024-06-01 - main 1.0 1.0 OK", "S 2024-06-01 - per_spend 0.4 1.0 OK"),
        year.subList(year.size() - 2, year.size()));
  }

  private void improvement(String id, String proposed, String implemented, boolean verified) {
    orders.world.row(
        SourceTables.IMPROVEMENTS,
        "improvement_id",
        id,
        "supplier_id",
        "S",
        "proposed_on",
        proposed,
        "proposed_by",
        "SUPPLIER",
        "implemented_on",
        implemented,
        "verified",
        verified,
        "yearly_value",
        40,
        "currency",
        "EUR");
  }
}

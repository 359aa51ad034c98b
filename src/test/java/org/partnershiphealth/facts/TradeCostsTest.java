package org.partnershiphealth.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnershiphealth.facts.Orders.cell;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.outcomes.cost.CoordinationCost;
import org.partnershiphealth.outcomes.cost.CostOfChange;
import org.partnershiphealth.outcomes.cost.ExpediteShare;
import org.partnershiphealth.outcomes.cost.LandedUnitCost;
import org.partnershiphealth.outcomes.cost.LateInterest;
import org.partnershiphealth.outcomes.cost.PoorQualityCost;
import org.partnershiphealth.outcomes.cost.TotalCost;

/** What measures of cost say of a few orders. */
final class TradeCostsTest {

  private final Orders orders = new Orders();

  @Test
  void k1ChainsFisherIndicesOfTwelveMonths() {
    // Item I: 10 at 2, then 10 at 3; item J: 10 at 4, then 40 at 4.
    orders
        .line("1", "2022-01-10", "2022-02-10")
        .line("2", "2023-01-10", "2023-02-10", "unit_price", 3)
        .line("3", "2022-01-10", "2022-02-10", "item_id", "J", "unit_price", 4)
        .line("4", "2023-01-10", "2023-02-10", "item_id", "J", "unit_price", 4, "quantity", 40);
    double laspeyres = (30.0 + 40) / (20 + 40);
    double paasche = (30.0 + 160) / (20 + 160);
    String step = Double.toString(Math.sqrt(laspeyres * paasche));
    List<String> said = orders.world.lines(PriceMonths.FACT, "month", "price_index", "items");
    assertEquals("2022-01-01 1.0 2", said.get(0));
    assertEquals("2023-01-01 " + step.substring(0, 12), said.get(12).substring(0, 23));
    assertEquals(24, said.size());
  }

  @Test
  void k2ComparesWithTheItemsFirstTwelveMonthsAndEqualParts() {
    orders
        .line("1", "2022-01-10", "2022-02-10", "freight", 5)
        .line("2", "2023-01-10", "2023-02-10", "freight", 15)
        .line("3", "2023-01-10", "2023-02-10", "freight", 15, "freight_terms", "INCLUDED")
        .receipt("1", "2022-02-10", 10)
        .receipt("2", "2023-02-10", 10)
        .receipt("3", "2023-02-10", 10);
    assertEquals(
        List.of("A/1 25.0000", "A/2 2023-02-01 35.0000 25.0000000000", "A/3 20.0000"),
        orders.world.lines(
            LandedCosts.FACT, "source_key", "index_month", "landed_amount", "base_amount"));
    orders.figures(LandedUnitCost.MEASURE, "S 2023-02-01 - main 1.4 1.0 LOW_N");
  }

  @Test
  void k3SetsQualityCostAgainstWhatWasAcceptedWhereInvoicesAreUnmapped() {
    orders.line("1", "2024-01-02", "2024-03-11").receipt("1", "2024-03-11", 10);
    orders.world.row(
        SourceTables.QUALITY_COSTS,
        "cost_id",
        "q",
        "supplier_id",
        "S",
        "booked_on",
        "2024-03-05",
        "kind",
        "SCRAP",
        "amount",
        3,
        "currency",
        "EUR");
    orders.figures(PoorQualityCost.MEASURE, cell(3, "- main 0.15 1.0 LOW_N"));
  }

  @Test
  void k4SetsHasteAgainstFreightByWhoCausedIt() {
    orders
        .line(
            "1",
            "2024-01-02",
            "2024-03-11",
            "freight",
            8,
            "expedite_cost",
            2,
            "expedite_by",
            "BUYER")
        .receipt("1", "2024-03-11", 10);
    orders.figures(
        ExpediteShare.MEASURE,
        cell(3, "- buyer 0.25 1.0 LOW_N"),
        cell(3, "- main 0.25 1.0 LOW_N"),
        cell(3, "- supplier 0.0 1.0 LOW_N"));
  }

  @Test
  void k5CountsWeeksThatEndedInTheMonthOfTheirSunday() {
    hours("2024-01-29", "HAGGLING", 3);
    hours("2024-01-29", "ENGINEERING", 9);
    hours("2024-06-24", "HAGGLING", 3);
    hours("2024-06-25", "HAGGLING", 5);
    orders.figures(
        CoordinationCost.MEASURE,
        cell(2, "- main 0.25 12.0 LOW_N"),
        cell(6, "- main 1.0 8.0 LOW_N"));
  }

  @Test
  void k6AndK7AreRatiosToInvoicesLessCredits() {
    orders
        .line("1", "2024-01-02", "2024-03-11")
        .change(
            "a",
            "1",
            "2024-03-01T09:00Z",
            true,
            "SPEC",
            "B",
            "charge_amount",
            8,
            "currency",
            "EUR");
    orders.invoice("i", "INVOICE", "2024-03-05", 100, "interest_amount", 4);
    orders.invoice("c", "CREDIT_NOTE", "2024-03-06", -20);
    orders.payment("i", "2024-03-12", 100);
    orders.figures(CostOfChange.MEASURE, cell(3, "- main 0.1 1.0 LOW_N"));
    orders.figures(LateInterest.MEASURE, cell(3, "- main 0.05 1.0 LOW_N"));
  }

  @Test
  void k8SetsAllCostsAgainstTheFirstYears() {
    orders
        .line("1", "2022-01-10", "2022-02-10")
        .receipt("1", "2022-02-10", 10)
        .line("2", "2023-01-10", "2023-02-10", "unit_price", 3)
        .receipt("2", "2023-02-10", 10);
    quality("a", "2022-06-01", 2);
    quality("b", "2023-02-01", 3);
    orders.figures(TotalCost.MEASURE, "S 2023-02-01 - main 1.5 1.0 LOW_N");
  }

  private void quality(String id, String on, int amount) {
    orders.world.row(
        SourceTables.QUALITY_COSTS,
        "cost_id",
        id,
        "supplier_id",
        "S",
        "booked_on",
        on,
        "amount",
        amount,
        "currency",
        "EUR");
  }

  private void hours(String week, String topic, int hours) {
    orders.world.row(
        SourceTables.CONTACT_HOURS,
        "supplier_id",
        "S",
        "week",
        week,
        "side",
        "BUYER",
        "topic",
        topic,
        "hours",
        hours);
  }
}

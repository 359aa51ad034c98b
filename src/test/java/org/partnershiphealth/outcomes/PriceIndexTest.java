package org.partnershiphealth.outcomes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.facts.World;
import org.partnershiphealth.outcomes.cost.PriceIndex;

/** Prices of two items in two years; by hand. */
class PriceIndexTest {

  private static void line(
      World world, String id, String on, String item, String price, String quantity) {
    world.row(
        SourceTables.ORDER_LINES,
        "order_id",
        id,
        "line_no",
        "1",
        "supplier_id",
        "s",
        "item_id",
        item,
        "ordered_at",
        on + "T09:00:00Z",
        "quantity",
        quantity,
        "unit",
        "EA",
        "unit_price",
        price,
        "currency",
        "EUR");
  }

  /**
   * Laspeyres (11 x 10 + 20 x 5) / 200 = 1.05, Paasche (11 x 10 + 20 x 10) / 300 = 1.0333: their
   * geometric mean is 1.0416. An item of one year only does not count.
   */
  @Test
  void theIndexIsFishersOfTheItemsOfBothYears() {
    World world = World.asOf("2024-12-31").supplier("s", "CN");
    line(world, "1", "2023-01-10", "A", "10", "10");
    line(world, "2", "2023-01-10", "B", "20", "5");
    line(world, "3", "2024-01-10", "A", "11", "10");
    line(world, "4", "2024-01-10", "B", "20", "10");
    line(world, "5", "2024-01-10", "C", "99", "10");

    double fisher = Math.sqrt(1.05 * (310.0 / 300.0));
    String last =
        world.figures(PriceIndex.MEASURE, 12).stream()
            .filter(l -> l.startsWith("s 2024-12-01 - main "))
            .collect(Collectors.joining());
    Matcher cells = Pattern.compile("- main (\\S+) (.*)").matcher(last);
    assertTrue(cells.find(), last);
    assertEquals(fisher, Double.parseDouble(cells.group(1)), 1e-9);
    assertEquals("2.0 LOW_N", cells.group(2));
  }
}

package org.partnershiphealth.panel;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.facts.World;
import org.partnershiphealth.outcomes.output.Survival;

/** How long relationships last (O11), by hand. */
class RelationshipLengthsTest {

  private static void ordered(World world, String supplier, String on) {
    world.row(
        SourceTables.ORDER_LINES,
        "order_id",
        supplier + on,
        "line_no",
        "1",
        "supplier_id",
        supplier,
        "ordered_at",
        on + "T10:00:00Z",
        "quantity",
        "1");
  }

  /**
   * a and b ended after 365 days without an order, while only a, b and c were in view: S = 1/3. Had
   * d and e, seen from their seventh year on, been at risk then, S would be 3/5.
   */
  @Test
  void aRelationshipIsAtRiskOnlySinceItCameIntoView() {
    World world = World.asOf("2024-06-30");
    for (String supplier : List.of("a", "b", "c")) {
      world.supplier(supplier, "CN", "since", "2020-01-01");
      ordered(world, supplier, "2020-01-01");
    }
    ordered(world, "c", "2024-01-02");
    for (String supplier : List.of("d", "e")) {
      world.supplier(supplier, "CN", "since", "2018-01-01");
      ordered(world, supplier, "2024-01-02");
    }

    Row all =
        RelationshipLengths.of(
                world.facts(), world.facts().inputs().parties(), List.of(Survival.MEASURE))
            .where(col("group_kind").equalTo("PORTFOLIO"))
            .first();

    assertEquals(365 / 365.25, all.<Double>getAs("value"), 1e-12);
    assertEquals(5L, all.<Long>getAs("n"));
    assertEquals("LOW_N", all.getAs("status"));
  }
}

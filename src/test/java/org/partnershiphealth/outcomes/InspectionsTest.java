package org.partnershiphealth.outcomes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.facts.World;
import org.partnershiphealth.outcomes.quality.DefectPpm;
import org.partnershiphealth.outcomes.quality.FirstPassYield;

/** Inspected lots of one supplier; by hand. */
class InspectionsTest {

  private static World lot(World world, String id, Object... more) {
    Object[] row = new Object[6 + more.length];
    Object[] fixed = {"inspection_id", id, "supplier_id", "s", "inspected_on", "2024-03-05"};
    System.arraycopy(fixed, 0, row, 0, fixed.length);
    System.arraycopy(more, 0, row, fixed.length, more.length);
    return world.row(SourceTables.INSPECTIONS, row);
  }

  private final World world = World.asOf("2024-06-30").supplier("s", "CN");

  /** 3 of 1,500 pieces; the lot without a count of rejects is left out. */
  @Test
  void defectsAreRejectedPiecesOfPiecesInLots() {
    lot(world, "a", "lot_size", "1000", "rejected_quantity", "2");
    lot(world, "b", "lot_size", "500", "rejected_quantity", "1");
    lot(world, "c", "lot_size", "700");

    assertEquals(
        "s 2024-03-01 - main 2000.0 1500.0 OK", world.figures(DefectPpm.MEASURE, 1).get(0));
  }

  @Test
  void aLotWithoutAVerdictIsNoItemOfFirstPassYield() {
    lot(world, "a", "accepted_first_time", true);
    lot(world, "b", "accepted_first_time", false);
    lot(world, "c");

    assertEquals(
        "s 2024-03-01 - main 0.5 2.0 LOW_N", world.figures(FirstPassYield.MEASURE, 1).get(0));
  }
}

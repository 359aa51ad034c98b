package org.partnershiphealth.indicators.joint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.facts.World;

/** Ideas of a Chinese supplier to a buyer in Berlin; by hand. */
class IdeasTest {

  private static World idea(World world, String id, String by, Object... more) {
    Object[] row = new Object[8 + more.length];
    Object[] fixed = {
      "improvement_id", id, "supplier_id", "s", "proposed_by", by, "proposed_on", "2024-01-08"
    };
    System.arraycopy(fixed, 0, row, 0, fixed.length);
    System.arraycopy(more, 0, row, fixed.length, more.length);
    return world.row(SourceTables.IMPROVEMENTS, row);
  }

  /** From Monday 8 January 30 business days in Berlin end on Monday 19 February. */
  @Test
  void anIdeaWithoutAnAnswerInThirtyBusinessDaysIsBroken() {
    World world = World.asOf("2024-06-30").supplier("s", "CN");
    idea(world, "answered", "SUPPLIER", "decided_on", "2024-02-19");
    idea(world, "late", "SUPPLIER", "decided_on", "2024-02-20");
    idea(world, "open", "SUPPLIER");
    idea(world, "ours", "BUYER");

    assertEquals(
        List.of("answered 2024-02-01 true", "late 2024-02-01 false", "open 2024-02-01 false"),
        world.acts(IdeasDecided.MEASURE));
    assertEquals(
        "s 2024-02-01 BUYER main 0.3333333333333333 3.0 LOW_N",
        world.figures(IdeasDecided.MEASURE, 1).get(0));
  }
}

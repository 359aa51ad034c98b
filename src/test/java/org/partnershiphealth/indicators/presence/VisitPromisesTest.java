package org.partnershiphealth.indicators.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.facts.World;

/** What a buyer in Berlin promised during visits to a Chinese supplier; by hand. */
class VisitPromisesTest {

  private static World promise(World world, String id, String kind, String due, Object... more) {
    Object[] row = new Object[12 + more.length];
    Object[] fixed = {
      "commitment_id",
      id,
      "supplier_id",
      "s",
      "party",
      "BUYER",
      "made_at",
      "2024-03-01T09:00:00Z",
      "due_on",
      due,
      "kind",
      kind
    };
    System.arraycopy(fixed, 0, row, 0, fixed.length);
    System.arraycopy(more, 0, row, fixed.length, more.length);
    return world.row(SourceTables.COMMITMENTS, row);
  }

  @Test
  void whatWasDoneByItsFirstDueDateIsKeptAndALaterDateDoesNotCount() {
    World world = World.asOf("2024-06-30").supplier("s", "CN");
    promise(world, "kept", "VISIT_ACTION", "2024-03-15", "done_at", "2024-03-15T15:00:00Z");
    promise(
        world,
        "moved",
        "VISIT_ACTION",
        "2024-03-20",
        "moved_to",
        "2024-03-29",
        "done_at",
        "2024-03-25T10:00:00Z");
    promise(
        world,
        "withdrawn",
        "VISIT_ACTION",
        "2024-03-22",
        "withdrawn_at",
        "2024-03-18T10:00:00Z",
        "withdrawn_by_consent",
        true);
    promise(world, "other", "OTHER", "2024-03-22");

    assertEquals(
        List.of("kept 2024-03-01 true", "moved 2024-03-01 false 5"),
        world.acts(VisitPromisesKept.MEASURE));
    assertEquals(
        "s 2024-03-01 BUYER main 0.5 2.0 LOW_N",
        world.figures(VisitPromisesKept.MEASURE, 1).get(0));
  }
}

package org.partnershiphealth.indicators.openness;

import java.util.List;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.facts.World;
import org.partnershiphealth.indicators.Measure;

/** One Chinese supplier with problems of its own. */
final class IssueWorlds {

  private IssueWorlds() {}

  static World world() {
    return World.asOf("2024-12-31").supplier("s", "CN");
  }

  static World issue(World world, String id, String opened, String by, Object... more) {
    Object[] fixed = {
      "issue_id",
      id,
      "supplier_id",
      "s",
      "opened_at",
      opened,
      "opened_by",
      by,
      "responsible",
      "SUPPLIER"
    };
    Object[] row = new Object[fixed.length + more.length];
    System.arraycopy(fixed, 0, row, 0, fixed.length);
    System.arraycopy(more, 0, row, fixed.length, more.length);
    return world.row(SourceTables.ISSUES, row);
  }

  static List<String> main(World world, Measure measure) {
    return world.figures(measure, 1).stream()
        .filter(l -> l.contains(" main ") && !l.contains("NO_DATA"))
        .toList();
  }
}

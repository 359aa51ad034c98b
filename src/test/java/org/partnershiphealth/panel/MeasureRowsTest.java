package org.partnershiphealth.panel;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.Sessions;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.facts.World;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.outcomes.cost.PoorQualityCost;
import org.partnershiphealth.outcomes.output.InFull;

class MeasureRowsTest {

  private final World world = World.asOf("2024-06-30").supplier("S", "CN");

  private void line(String line, String unit) {
    world.row(
        SourceTables.ORDER_LINES,
        "order_id",
        "A",
        "line_no",
        line,
        "supplier_id",
        "S",
        "item_id",
        "I",
        "ordered_at",
        "2024-01-0" + line + "T09:00Z",
        "quantity",
        10,
        "unit",
        unit,
        "unit_price",
        2,
        "currency",
        "EUR",
        "promised_on",
        "2024-03-10");
  }

  private String reason(Measure measure) {
    Dataset<Row> none = Sessions.shared().createDataFrame(List.<Row>of(), Windows.SCHEMA);
    List<Catalogue> catalogue = List.of(new Catalogue(measure, Optional.empty()));
    Row row = MeasureRows.of(world.facts(), catalogue, none).select(col("reason")).first();
    return row.getString(0);
  }

  @Test
  void withoutInvoicesSpendIsSaidToComeFromDeliveries() {
    line("1", "pc");
    assertEquals(
        "spend is what was accepted at its price: invoices is not mapped",
        reason(PoorQualityCost.MEASURE));
  }

  @Test
  void linesInUnitsThatCannotBeAddedUpAreSaid() {
    line("1", "pc");
    line("2", "kg");
    assertEquals("UNIT_MIX: no value for 1 order lines", reason(InFull.MEASURE));
  }

  @Test
  void aMeasureThatLacksNothingHasNoReason() {
    line("1", "pc");
    assertNull(reason(InFull.MEASURE));
  }
}

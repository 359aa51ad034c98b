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
import org.partnershiphealth.facts.Orders;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.outcomes.cost.PoorQualityCost;
import org.partnershiphealth.outcomes.output.InFull;

class MeasureRowsTest {

  private final Orders orders = new Orders();

  private String reason(Measure measure) {
    Dataset<Row> none = Sessions.shared().createDataFrame(List.<Row>of(), Windows.SCHEMA);
    List<Catalogue> catalogue = List.of(new Catalogue(measure, Optional.empty()));
    Row row = MeasureRows.of(orders.world.facts(), catalogue, none).select(col("reason")).first();
    return row.getString(0);
  }

  @Test
  void withoutInvoicesSpendIsSaidToComeFromDeliveries() {
    orders.line("1", "2024-01-01", "2024-03-10");
    assertEquals(
        "spend is what was accepted at its price: invoices is not mapped",
        reason(PoorQualityCost.MEASURE));
  }

  @Test
  void linesInUnitsThatCannotBeAddedUpAreSaid() {
    orders
        .line("1", "2024-01-01", "2024-03-10")
        .line("2", "2024-01-02", "2024-03-10", "unit", "kg");
    assertEquals("UNIT_MIX: order lines without a value: 1", reason(InFull.MEASURE));
  }

  @Test
  void aMeasureThatLacksNothingHasNoReason() {
    orders.line("1", "2024-01-01", "2024-03-10");
    assertNull(reason(InFull.MEASURE));
  }
}

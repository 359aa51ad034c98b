package org.partnershiphealth.questions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.Sessions;
import org.partnershiphealth.facts.Orders;

class OrderControlsTest {

  private static final double NONE = Double.NaN;
  private static final List<String> ALL = List.of("volume", "demand_swing", "order_mix");

  private final Orders orders = new Orders();

  private void line(String line, String item, int quantity, int price, String promised) {
    orders.line(
        line,
        "2023-12-0" + line,
        promised,
        "item_id",
        item,
        "quantity",
        quantity,
        "unit_price",
        price);
  }

  private PanelGrids grids() {
    Dataset<Row> suppliers =
        Sessions.shared()
            .createDataFrame(
                List.of(RowFactory.create("S", "P", "P", "DE", null)),
                StructType.fromDDL(
                    "supplier_id string, peer_group string, category string, country string, "
                        + "contract_type string"));
    return new PanelGrids(suppliers, 2024 * 12, 2024 * 12 + 3);
  }

  /**
   * January 100 of I; February 100 of I and, at its first price of 2, 300 of J; nothing in March.
   */
  @Test
  void valuesOfTheMonthsInWhichLinesArePromised() {
    line("1", "I", 10, 10, "2024-01-10");
    line("2", "J", 150, 2, "2024-02-10");
    line("3", "I", 10, 99, "2024-02-20");
    line("4", "J", 50, 5, "2024-04-30");

    List<Grid> controls = OrderControls.of(orders.world.facts(), grids()).before("K2", ALL);

    double january = Math.log(101);
    double february = Math.log(401);
    double april = Math.log(101);
    assertEquals(ALL, controls.stream().map(Grid::name).toList());
    assertArrayEquals(
        new double[] {january, february, NONE, april}, controls.get(0).cells()[0], 1e-12);
    assertArrayEquals(
        new double[] {NONE, february - january, NONE, (february - january) / 2},
        controls.get(1).cells()[0],
        1e-12);
    assertArrayEquals(
        new double[] {1, (0.25 * 0.25) + (0.75 * 0.75), NONE, 1},
        controls.get(2).cells()[0],
        1e-12);
  }

  @Test
  void volumeIsNotHeldConstantWhereItIsTheOutcome() {
    line("1", "I", 10, 10, "2024-01-10");
    OrderControls controls = OrderControls.of(orders.world.facts(), grids());

    assertEquals(
        List.of("demand_swing", "order_mix"),
        controls.before("O9", ALL).stream().map(Grid::name).toList());
    assertEquals(List.of(), controls.before("K2", List.of()));
  }

  @Test
  void withoutOrderLinesNothingIsHeldConstant() {
    assertEquals(List.of(), OrderControls.of(orders.world.facts(), grids()).before("K3", ALL));
  }
}

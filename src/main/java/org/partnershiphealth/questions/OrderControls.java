package org.partnershiphealth.questions;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log1p;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.facts.Facts;
import org.partnershiphealth.facts.OrderLines;

/**
 * What is held constant where trust is compared with an outcome (05.14): of the value of lines
 * promised in the month, at each item's first price so that no change of price is in it, its ln,
 * how far that is from the mean of the 12 months before, and how much one item has of it.
 */
final class OrderControls {

  private static final int BEFORE = 12;
  private static final String VOLUME = "volume";
  private static final String SWING = "demand_swing";
  private static final String MIX = "order_mix";

  /** Outcomes that are volume themselves. */
  private static final Set<String> OF_VOLUME = Set.of("O9", "O13");

  private final Map<String, Grid> grids;

  private OrderControls(Map<String, Grid> grids) {
    this.grids = grids;
  }

  /** Reads what orders say; nothing where no order lines are mapped. */
  static OrderControls of(Facts facts, PanelGrids grids) {
    if (!facts.inputs().extracts().mapped("order_lines.promised_on")) {
      return new OrderControls(Map.of());
    }
    Map<String, Grid> read = grids.read(months(facts.get(OrderLines.FACT)), List.of(VOLUME, MIX));
    return of(read.get(VOLUME), read.get(MIX));
  }

  /** Of ln(1 + v) and the concentration of v. */
  static OrderControls of(Grid volume, Grid mix) {
    return new OrderControls(Map.of(VOLUME, volume, SWING, swing(volume), MIX, mix));
  }

  /** Sums are exact, so that the order of rows changes no digit. */
  private static Dataset<Row> months(Dataset<Row> lines) {
    Column value = col("value").cast("double");
    Column concentration = col("squares").cast("double").divide(value.multiply(value));
    return lines
        .where(col("promised_on").isNotNull())
        .groupBy(col("supplier_id"), trunc(col("promised_on"), "month").as("month"), col("item_id"))
        .agg(sum("first_value").try_cast("decimal(18,2)").as("of_item"))
        .where(col("of_item").gt(0))
        .groupBy("supplier_id", "month")
        .agg(sum("of_item").as("value"), sum(col("of_item").multiply(col("of_item"))).as("squares"))
        .select(
            col("supplier_id"),
            col("month"),
            inline(array(control(VOLUME, log1p(value)), control(MIX, concentration))));
  }

  private static Column control(String name, Column value) {
    return struct(lit(name).as("name"), value.as("value"));
  }

  /** |ln(1+v) - its mean of the 12 months before|, of those that have one. */
  private static Grid swing(Grid volume) {
    Grid swing = Grid.empty(SWING, volume.cells().length, months(volume));
    for (int s = 0; s < volume.cells().length; s++) {
      double[] row = volume.cells()[s];
      for (int t = 0; t < row.length; t++) {
        double usual =
            Arrays.stream(row, Math.max(0, t - BEFORE), t)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
        swing.cells()[s][t] = Math.abs(row[t] - usual);
      }
    }
    return swing;
  }

  private static int months(Grid grid) {
    return grid.cells().length == 0 ? 0 : grid.cells()[0].length;
  }

  /**
   * The controls before an outcome.
   *
   * @param chosen {@code evidence.controls} of the job
   * @param outcome its id in the catalogue
   */
  List<Grid> before(String outcome, List<String> chosen) {
    List<Grid> controls = new ArrayList<>();
    for (String name : chosen) {
      boolean itself = name.equals(VOLUME) && OF_VOLUME.contains(outcome);
      if (!itself && grids.containsKey(name)) {
        controls.add(grids.get(name));
      }
    }
    return List.copyOf(controls);
  }
}

package org.partnershiphealth.panel;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Medians and quartiles of every measure among peers and over the portfolio, for the grey bands of
 * the reports: main figures, 12-month windows, OK cells of suppliers that are not internal.
 */
public final class PeerFigures {

  /** The group of the whole portfolio. */
  public static final String ALL = "ALL";

  /** Groups smaller than this show no figure: a supplier could be recognised. */
  static final int FEWEST_SUPPLIERS = 5;

  private PeerFigures() {}

  /**
   * The rows of {@code group_measure}.
   *
   * @param panel see {@link Panel#of}
   * @param suppliers supplier_id, peer_group, internal
   */
  public static Dataset<Row> of(Dataset<Row> panel, Dataset<Row> suppliers) {
    Column fits =
        col("part")
            .equalTo("main")
            .and(col("window_months").equalTo(12))
            .and(col("status").equalTo(Figure.Status.OK.name()))
            .and(col("internal").equalTo(false));
    Column groups =
        array(
            struct(lit("PEER").as("kind"), col("peer_group").as("value")),
            struct(lit("PORTFOLIO").as("kind"), lit(ALL).as("value")));
    Column enough = col("n").geq(FEWEST_SUPPLIERS);
    return panel
        .join(suppliers, panel.col("supplier_id").equalTo(suppliers.col("supplier_id")), "inner")
        .where(fits)
        .select(explode(groups).as("g"), col("measure"), col("party"), col("month"), col("value"))
        .groupBy(
            col("g.kind").as("group_kind"),
            col("g.value").as("group_value"),
            col("measure"),
            col("party"),
            col("month"))
        .agg(
            percentile(col("value"), array(lit(0.25), lit(0.5), lit(0.75))).as("quartiles"),
            count(lit(1)).as("n"))
        .select(
            col("group_kind"),
            col("group_value"),
            col("measure"),
            col("party"),
            col("month"),
            when(enough, element_at(col("quartiles"), 2)).as("value"),
            when(enough, element_at(col("quartiles"), 1)).as("low"),
            when(enough, element_at(col("quartiles"), 3)).as("high"),
            col("n"),
            when(enough, Figure.Status.OK.name())
                .otherwise(Figure.Status.LOW_N.name())
                .as("status"));
  }
}

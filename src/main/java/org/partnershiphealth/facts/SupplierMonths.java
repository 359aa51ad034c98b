package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.dayofmonth;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sequence;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** The months of each supplier: what facts that know something at each month's end start from. */
public final class SupplierMonths {

  static final DataType YEARS = DataTypes.createDecimalType(28, 18);

  /** The fact. */
  public static final Fact FACT =
      Fact.fact("supplier_months", "each month of each supplier")
          .month("month")
          .date("begins_on")
          .date("ends_on")
          .date("related_since")
          .column("years", YEARS)
          .build();

  private SupplierMonths() {}

  static Dataset<Row> of(Facts facts) {
    Column months = sequence(col("first_month"), col("last_month"), expr("interval 1 month"));
    Column begins = greatest(col("month"), col("first_seen_on"));
    Column ends = least(last_day(col("month")), col("last_on"));
    Dataset<Row> spans = facts.get(SupplierSpans.FACT);
    return FACT.select(
        spans
            .where(col("first_month").leq(col("last_month")))
            .select(
                col("supplier_id"),
                col("first_seen_on"),
                col("last_on"),
                col("related_since"),
                explode(months).as("month"))
            .withColumn("begins_on", begins)
            .withColumn("ends_on", ends)
            .withColumn("years", years()));
  }

  /**
   * The month's share of a year: a twelfth, of a partial month by its days. The twelfths are
   * rounded so that those of any 12 months in a row make exactly 1.
   */
  private static Column years() {
    Column twelfth = twelfths(month(col("month"))).minus(twelfths(month(col("month")).minus(1)));
    Column days = datediff(col("ends_on"), col("begins_on")).plus(1);
    return twelfth
        .multiply(days.cast("decimal(4,0)"))
        .divide(dayofmonth(last_day(col("month"))).cast("decimal(4,0)"));
  }

  private static Column twelfths(Column months) {
    return round(months.cast("decimal(24,20)").divide(lit(12).cast("decimal(4,0)")), 18);
  }
}

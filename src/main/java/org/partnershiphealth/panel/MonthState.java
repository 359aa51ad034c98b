package org.partnershiphealth.panel;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The state of one cell in one month of one supplier: what windows are merged from. The slots are
 * those of {@link org.partnershiphealth.indicators.State#slots}.
 *
 * @param month months since year 0
 */
record MonthState(int month, double a, double b, double n, List<Long> codes) {

  static final StructType SCHEMA =
      new StructType()
          .add("supplier_id", DataTypes.StringType)
          .add("cell", DataTypes.IntegerType)
          .add("month", DataTypes.IntegerType)
          .add("a", DataTypes.DoubleType)
          .add("b", DataTypes.DoubleType)
          .add("n", DataTypes.DoubleType)
          .add("codes", DataTypes.createArrayType(DataTypes.LongType));

  /** A row of {@link #SCHEMA}. */
  static MonthState from(Row row) {
    return new MonthState(
        row.getInt(2), row.getDouble(3), row.getDouble(4), row.getDouble(5), row.getList(6));
  }
}

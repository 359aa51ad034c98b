package org.partnershiphealth.extracts;

import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;

/** Values that are not times: each is null where the cell is not what its type says. */
final class CellValues {

  private CellValues() {}

  /** Text as it is; numbers as they are written. */
  static Column text(Column cell, DataType type) {
    return type instanceof StringType ? cell : cell.cast("string");
  }

  /** Translates texts; what is not listed stays as it is. */
  static Column mapped(Column text, Map<String, String> map) {
    Column result = null;
    for (Map.Entry<String, String> entry : map.entrySet()) {
      Column same = text.equalTo(entry.getKey());
      result = result == null ? when(same, entry.getValue()) : result.when(same, entry.getValue());
    }
    return result == null ? text : result.otherwise(text);
  }

  /**
   * A decimal. A number that the type can hold only as zero is bad, one with more decimals than the
   * type is rounded half up: it was computed, not written.
   */
  static Column amount(Column cell, DataType type, AmountStyle style, DecimalType decimal) {
    if (type instanceof StringType) {
      return style.parse(cell, decimal);
    }
    Column number = cell;
    if (type instanceof DoubleType || type instanceof FloatType) {
      // By way of its shortest text, so that 0.1 is 0.1.
      number = cell.cast("string").try_cast(DataTypes.createDecimalType(38, 12));
    }
    Column fitted = number.try_cast(decimal);
    return when(fitted.notEqual(0).or(number.equalTo(0)), fitted);
  }

  /** A whole number; {@code 5.0} is one. */
  static Column integer(Column cell, DataType type, AmountStyle style) {
    Column amount = amount(cell, type, style, DataTypes.createDecimalType(18, 4));
    return when(amount.equalTo(floor(amount)), amount.try_cast("int"));
  }

  static Column bool(Column cell, DataType type) {
    if (type.equals(DataTypes.BooleanType)) {
      return cell;
    }
    if (type instanceof NumericType) {
      return when(cell.equalTo(1), true).when(cell.equalTo(0), false);
    }
    Column word = lower(cell);
    return when(word.isin("true", "t", "yes", "y", "1"), true)
        .when(word.isin("false", "f", "no", "n", "0"), false);
  }

  /** A code in capitals. */
  static Column code(Column text) {
    return upper(text);
  }

  /** Codes in capitals, from a list or from text with commas between them. */
  static Column codes(Column cell, DataType type) {
    Column items = type instanceof ArrayType ? cell : split(cell, ",");
    Column codes = transform(items, item -> upper(Missing.trimmed(item.cast("string"))));
    return filter(codes, code -> code.notEqual(""));
  }

  /** A decimal as text without zeros at its end. */
  static Column plain(Column decimal) {
    return regexp_replace(decimal.cast("string"), lit("\\.?0+$"), lit(""));
  }

  static boolean readsAmount(DataType type) {
    return type instanceof StringType || type instanceof NumericType;
  }
}

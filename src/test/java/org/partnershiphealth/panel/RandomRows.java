package org.partnershiphealth.panel;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Rows of any schema with nulls everywhere, of two suppliers in the first half of 2024. */
final class RandomRows {

  private static final List<String> PARTIES = List.of("BUYER", "SUPPLIER", "JOINT");

  private RandomRows() {}

  static Row of(StructType schema, Random random) {
    StructField[] fields = schema.fields();
    Object[] cells = new Object[fields.length];
    // One number a row: a fact never counts more hits than items.
    Integer number = random.nextInt(4) == 0 ? null : random.nextInt(20);
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cell(fields[i], number, random);
    }
    return RowFactory.create(cells);
  }

  private static Object cell(StructField field, Integer number, Random random) {
    if (field.name().equals("supplier_id")) {
      return random.nextBoolean() ? "s" : "t";
    }
    if (field.dataType() instanceof NumericType) {
      return number == null ? null : number(field.dataType(), number);
    }
    if (random.nextInt(4) == 0) {
      return null;
    }
    return field.name().equals("party")
        ? PARTIES.get(random.nextInt(PARTIES.size()))
        : value(field.dataType(), random);
  }

  private static Object number(DataType type, int number) {
    return switch (type.typeName().replaceFirst("\\(.*", "")) {
      case "integer" -> number;
      case "long" -> (long) number;
      case "double" -> number / 4.0;
      default -> new BigDecimal(number);
    };
  }

  private static Object value(DataType type, Random random) {
    LocalDate month = LocalDate.of(2024, 1 + random.nextInt(6), 1);
    return switch (type.typeName()) {
      case "date" -> month;
      case "timestamp" -> Instant.parse(month + "T10:00:00Z");
      case "boolean" -> random.nextBoolean();
      case "string" -> PARTIES.get(random.nextInt(PARTIES.size()));
      default -> null;
    };
  }
}

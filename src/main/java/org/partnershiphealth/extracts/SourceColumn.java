package org.partnershiphealth.extracts;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * One column of a source table.
 *
 * @param required whether a row without it is rejected
 * @param domain the values it may take; empty: any
 * @param person whether it names a person, and is read only with a pseudonym key
 * @param meaning one sentence for the mapper of an export
 */
public record SourceColumn(
    String name,
    Type type,
    boolean required,
    List<String> domain,
    Time time,
    boolean person,
    String meaning) {

  /** The types of the canonical tables. */
  public enum Type {
    TEXT(DataTypes.StringType),
    DATE(DataTypes.DateType),
    INSTANT(DataTypes.TimestampType),
    /** Money and quantities. */
    AMOUNT(DataTypes.createDecimalType(18, 4)),
    /** Exchange rates and unit factors. */
    RATE(DataTypes.createDecimalType(28, 10)),
    INTEGER(DataTypes.IntegerType),
    BOOLEAN(DataTypes.BooleanType),
    /** Several codes; {@code array<string>} inside, comma-separated text in an export. */
    LIST(DataTypes.createArrayType(DataTypes.StringType));

    private final DataType spark;

    Type(DataType spark) {
      this.spark = spark;
    }

    public DataType spark() {
      return spark;
    }
  }

  /** What a date or instant says about when the row became known. */
  public enum Time {
    /** Not a time, or a plan: it may lie after the cut-off. */
    NONE,
    /** The row's own event; the earliest one decides whether the row is after the cut-off. */
    EVENT,
    /** Something that happened later; null when it lies after the cut-off. */
    LATER
  }
}

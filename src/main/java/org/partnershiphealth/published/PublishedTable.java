package org.partnershiphealth.published;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The declaration of a published table: the one page that a data team needs.
 *
 * @param grain what one row is, in words
 * @param key the columns that identify a row
 * @param sort the order of the rows in its files
 */
public record PublishedTable(
    String name,
    String meaning,
    String grain,
    List<String> key,
    List<String> sort,
    List<Column> columns) {

  /** Raised when the meaning or type of a published column changes. */
  public static final int SCHEMA_VERSION = 1;

  /**
   * One column.
   *
   * @param unit the unit, or {@code -}
   * @param source where it comes from: a section of the catalogue, or a source table
   */
  public record Column(String name, DataType type, String unit, String meaning, String source) {}

  /** The schema, each field with its comment, nullable throughout. */
  public StructType schema() {
    return new StructType(
        columns.stream()
            .map(c -> new StructField(c.name(), c.type(), true, comment(c)))
            .toArray(StructField[]::new));
  }

  private static Metadata comment(Column column) {
    String unit = column.unit().equals("-") ? "" : " [" + column.unit() + "]";
    return new MetadataBuilder().putString("comment", column.meaning() + unit).build();
  }

  static Builder table(String name, String meaning) {
    return new Builder(name, meaning);
  }

  /** Collects a declaration. */
  static final class Builder {
    private static final DataType MONEY = DataTypes.createDecimalType(18, 4);
    private static final DataType SUM_OF_MONEY = DataTypes.createDecimalType(28, 4);

    private final String name;
    private final String meaning;
    private final List<Column> columns = new ArrayList<>();
    private String grain = "";
    private List<String> key = List.of();
    private List<String> sort = List.of();
    private String source = "";

    private Builder(String name, String meaning) {
      this.name = name;
      this.meaning = meaning;
    }

    /** What one row is, and the columns that identify it; rows are sorted by them. */
    Builder grain(String words, String... keyColumns) {
      grain = words;
      key = List.of(keyColumns);
      sort = key;
      return this;
    }

    Builder sort(String... sortColumns) {
      sort = List.of(sortColumns);
      return this;
    }

    /** Where the columns that follow come from. */
    Builder from(String origin) {
      source = origin;
      return this;
    }

    Builder text(String column, String what) {
      return add(column, DataTypes.StringType, "-", what);
    }

    Builder date(String column, String what) {
      return add(column, DataTypes.DateType, "date", what);
    }

    Builder instant(String column, String what) {
      return add(column, DataTypes.TimestampType, "UTC", what);
    }

    Builder flag(String column, String what) {
      return add(column, DataTypes.BooleanType, "-", what);
    }

    Builder integer(String column, String unit, String what) {
      return add(column, DataTypes.IntegerType, unit, what);
    }

    Builder count(String column, String what) {
      return add(column, DataTypes.LongType, "count", what);
    }

    Builder number(String column, String unit, String what) {
      return add(column, DataTypes.DoubleType, unit, what);
    }

    Builder money(String column, String what) {
      return add(column, MONEY, "reporting currency", what);
    }

    Builder moneySum(String column, String what) {
      return add(column, SUM_OF_MONEY, "reporting currency", what);
    }

    Builder quantity(String column, String what) {
      return add(column, MONEY, "unit of the line", what);
    }

    PublishedTable build() {
      if (grain.isEmpty()) {
        throw new IllegalStateException("published table " + name + " does not say its grain");
      }
      return new PublishedTable(name, meaning, grain, key, sort, List.copyOf(columns));
    }

    private Builder add(String column, DataType type, String unit, String what) {
      columns.add(new Column(column, type, unit, what, source));
      return this;
    }
  }
}

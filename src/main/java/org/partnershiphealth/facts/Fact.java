package org.partnershiphealth.facts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The declaration of a fact: its columns, and for each of them the source columns it is made from
 * ({@code table.column}). The evidence's rule that no score may share an ingredient with the
 * outcome it is tested against rests on these.
 */
public record Fact(String name, String meaning, List<FactColumn> columns) {

  /** One column of a fact. */
  public record FactColumn(String name, DataType type, Set<String> sources) {}

  /** Every fact starts with {@code supplier_id}. */
  public static Builder fact(String name, String meaning) {
    return new Builder(name, meaning);
  }

  public StructType schema() {
    return new StructType(
        columns.stream()
            .map(c -> new StructField(c.name(), c.type(), true, Metadata.empty()))
            .toArray(StructField[]::new));
  }

  /** The column of that name; naming one that the fact lacks fails at class load. */
  public Column col(String column) {
    sources(column);
    return functions.col(column);
  }

  /** The source columns that a column is made from. */
  public Set<String> sources(String column) {
    return columns.stream()
        .filter(c -> c.name().equals(column))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("fact " + name + " has no column " + column))
        .sources();
  }

  /** The one select that is the fact's contract: its columns, in order, with their types. */
  public Dataset<Row> select(Dataset<Row> rows) {
    return rows.select(
        columns.stream()
            .map(c -> functions.col(c.name()).cast(c.type()).as(c.name()))
            .toArray(Column[]::new));
  }

  /** Collects a declaration. */
  public static final class Builder {
    private final String name;
    private final String meaning;
    private final List<FactColumn> columns = new ArrayList<>();

    private Builder(String name, String meaning) {
      this.name = name;
      this.meaning = meaning;
      column("supplier_id", DataTypes.StringType);
    }

    /** Adds a column made from these source columns. */
    public Builder column(String column, DataType type, String... sources) {
      columns.add(new FactColumn(column, type, new LinkedHashSet<>(List.of(sources))));
      return this;
    }

    public Builder text(String column, String... sources) {
      return column(column, DataTypes.StringType, sources);
    }

    public Builder date(String column, String... sources) {
      return column(column, DataTypes.DateType, sources);
    }

    /** A month, as the date of its first day; null where the row is in no month. */
    public Builder month(String column, String... sources) {
      return column(column, DataTypes.DateType, sources);
    }

    public Builder instant(String column, String... sources) {
      return column(column, DataTypes.TimestampType, sources);
    }

    public Builder flag(String column, String... sources) {
      return column(column, DataTypes.BooleanType, sources);
    }

    public Builder integer(String column, String... sources) {
      return column(column, DataTypes.IntegerType, sources);
    }

    public Builder number(String column, String... sources) {
      return column(column, DataTypes.DoubleType, sources);
    }

    /** Money in reporting currency, or a quantity. */
    public Builder amount(String column, String... sources) {
      return column(column, DataTypes.createDecimalType(18, 4), sources);
    }

    /** Ratios of money or quantities that are summed exactly. */
    public Builder exact(String column, String... sources) {
      return column(column, DataTypes.createDecimalType(38, 10), sources);
    }

    public Fact build() {
      return new Fact(name, meaning, List.copyOf(columns));
    }
  }
}

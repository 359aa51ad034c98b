package org.partnershiphealth.extracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The declaration of a canonical input table.
 *
 * @param key the columns that identify a row; empty where the source may have none
 * @param references columns whose values must exist in another table, where that one is mapped
 */
public record SourceTable(
    String name,
    String meaning,
    List<String> key,
    List<SourceColumn> columns,
    List<Reference> references) {

  /**
   * {@code columns} of this table must be found in the columns of the same order in {@code table}.
   */
  public record Reference(List<String> columns, String table, List<String> targets) {}

  /** The Spark schema: every column in the declared order, all nullable. */
  public StructType schema() {
    return new StructType(
        columns.stream()
            .map(c -> new StructField(c.name(), c.type().spark(), true, Metadata.empty()))
            .toArray(StructField[]::new));
  }

  /** The column of that name. */
  public Optional<SourceColumn> column(String columnName) {
    return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
  }

  public boolean has(String columnName) {
    return column(columnName).isPresent();
  }

  static Builder table(String name, String meaning) {
    return new Builder(name, meaning);
  }

  /** Collects a declaration; each call adds one column, modifiers apply to the last one. */
  static final class Builder {
    private final String name;
    private final String meaning;
    private final List<SourceColumn> columns = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private List<String> key = List.of();

    private Builder(String name, String meaning) {
      this.name = name;
      this.meaning = meaning;
    }

    Builder text(String column, String what) {
      return add(column, SourceColumn.Type.TEXT, List.of(), what);
    }

    Builder code(String column, List<String> domain, String what) {
      return add(column, SourceColumn.Type.TEXT, domain, what);
    }

    Builder party(String column, String what) {
      return code(column, List.of("BUYER", "SUPPLIER", "JOINT"), what);
    }

    Builder date(String column, String what) {
      return add(column, SourceColumn.Type.DATE, List.of(), what);
    }

    Builder instant(String column, String what) {
      return add(column, SourceColumn.Type.INSTANT, List.of(), what);
    }

    Builder amount(String column, String what) {
      return add(column, SourceColumn.Type.AMOUNT, List.of(), what);
    }

    Builder rate(String column, String what) {
      return add(column, SourceColumn.Type.RATE, List.of(), what);
    }

    Builder integer(String column, String what) {
      return add(column, SourceColumn.Type.INTEGER, List.of(), what);
    }

    Builder bool(String column, String what) {
      return add(column, SourceColumn.Type.BOOLEAN, List.of(), what);
    }

    Builder list(String column, List<String> domain, String what) {
      return add(column, SourceColumn.Type.LIST, domain, what);
    }

    /** The supplier whose partnership the row belongs to; it must be known. */
    Builder supplier() {
      references.add(new Reference(List.of("supplier_id"), "suppliers", List.of("supplier_id")));
      return text("supplier_id", "the supplier").required();
    }

    Builder required() {
      SourceColumn c = last();
      return replace(
          new SourceColumn(
              c.name(), c.type(), true, c.domain(), c.time(), c.person(), c.meaning()));
    }

    Builder event() {
      return time(SourceColumn.Time.EVENT);
    }

    Builder later() {
      return time(SourceColumn.Time.LATER);
    }

    Builder person() {
      SourceColumn c = last();
      return replace(
          new SourceColumn(
              c.name(), c.type(), c.required(), c.domain(), c.time(), true, c.meaning()));
    }

    Builder key(String... keyColumns) {
      key = List.of(keyColumns);
      return this;
    }

    Builder refers(List<String> from, String table, List<String> targets) {
      references.add(new Reference(from, table, targets));
      return this;
    }

    SourceTable build() {
      return new SourceTable(name, meaning, key, List.copyOf(columns), List.copyOf(references));
    }

    private Builder time(SourceColumn.Time time) {
      SourceColumn c = last();
      return replace(
          new SourceColumn(
              c.name(), c.type(), c.required(), c.domain(), time, c.person(), c.meaning()));
    }

    private Builder add(String column, SourceColumn.Type type, List<String> domain, String what) {
      columns.add(
          new SourceColumn(column, type, false, domain, SourceColumn.Time.NONE, false, what));
      return this;
    }

    private SourceColumn last() {
      return columns.get(columns.size() - 1);
    }

    private Builder replace(SourceColumn column) {
      columns.set(columns.size() - 1, column);
      return this;
    }
  }
}

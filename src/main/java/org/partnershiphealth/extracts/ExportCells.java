package org.partnershiphealth.extracts;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.partnershiphealth.extracts.Guard.guard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.config.Refusal;
import org.partnershiphealth.config.TableMapping;

/** Makes rows of a source table from one export: its cells, and the first rule that each breaks. */
final class ExportCells {

  private final JobFile job;
  private final TableMapping mapping;
  private final int number;
  private final String where;
  private final List<CellColumn> columns = new ArrayList<>();
  private final Optional<MappedExpression> condition;
  private final Optional<MappedExpression> order;

  /**
   * Reads the mapping's expressions.
   *
   * @param number the mapping's place among those of its table
   * @param read the columns that are read: those of persons may be left out
   */
  ExportCells(JobFile job, TableMapping mapping, int number, List<SourceColumn> read) {
    this.job = job;
    this.mapping = mapping;
    this.number = number;
    this.where = job.location() + ": tables." + mapping.table();
    this.condition = mapping.where().map(w -> MappedExpression.of(mapping.table() + " where", w));
    this.order = mapping.orderBy().map(o -> MappedExpression.of(mapping.table() + " order_by", o));
    for (SourceColumn column : read) {
      if (mapping.columns().containsKey(column.name())) {
        columns.add(new CellColumn(job, mapping, column, mapping.columns().get(column.name())));
      }
    }
  }

  String where() {
    return where;
  }

  Set<String> references() {
    Set<String> references = new LinkedHashSet<>();
    columns.forEach(c -> references.addAll(c.references()));
    condition.ifPresent(c -> references.addAll(c.references()));
    order.ifPresent(o -> references.addAll(o.references()));
    return references;
  }

  /**
   * The rows: the columns of {@code all} in that order, and those of {@link Service} but outcome.
   *
   * @param all the columns that any mapping of the table fills
   */
  Dataset<Row> rows(Source source, List<SourceColumn> all) {
    new ReferenceCheck(where, columns).check(source);
    Dataset<Row> cleaned = cleaned(source);
    Dataset<Row> raw = raw(cleaned);
    Dataset<Row> cells = cells(raw);
    List<String> names = all.stream().map(SourceColumn::name).toList();
    List<Column> result = new ArrayList<>();
    for (SourceColumn column : all) {
      boolean mapped = columns.stream().anyMatch(c -> c.column().equals(column));
      Column empty = lit(null).cast(column.type().spark());
      result.add(mapped ? col(column.name()) : empty.as(column.name()));
    }
    result.add(lit(number).as(Service.MAPPING));
    result.addAll(List.of(col(Service.PATH), col(Service.BLOCK), col(Service.ID)));
    result.add(col(Service.UNDECODED));
    result.add(col(Service.ORDER));
    Column inside = col("__where").and(col(Service.MALFORMED).unary_$bang());
    result.add(bits(inside, names, CellRules::isBad).as(Service.BAD));
    result.add(bits(inside, names, c -> col("__g_" + c.column().name())).as(Service.GAP));
    result.add(bits(inside, names, c -> col("__o_" + c.column().name())).as(Service.OVERLAP));
    result.add(CellRules.first(job, columns).as(Service.PROBLEM));
    return cells.select(result.toArray(Column[]::new));
  }

  private Column bits(
      Column inside, List<String> names, java.util.function.Function<CellColumn, Column> of) {
    return when(inside, CellRules.bits(columns, names, of)).otherwise(0L);
  }

  /** The export's columns without what the table's {@code missing} lists. */
  private Dataset<Row> cleaned(Source source) {
    Missing missing = new Missing(mapping.table(), mapping.missing());
    StructType types = source.rows().schema();
    List<Column> columns = new ArrayList<>();
    for (String reference : references()) {
      String name = Columns.find(source.columns(), reference).orElse(reference);
      DataType type = types.apply(Columns.find(List.of(types.fieldNames()), name).get()).dataType();
      Column column = col(Columns.quoted(name));
      if (type instanceof StringType) {
        Column text = Missing.trimmed(column);
        column = when(missing.isMissing(text).unary_$bang(), text);
      }
      columns.add(column.as(reference));
    }
    // The condition comes before everything, so it sees cells that mean "absent" as they stand.
    Column met = condition.map(c -> guard(coalesce(c.column(), lit(false)))).orElse(lit(true));
    columns.add(met.as("__where"));
    for (String service :
        List.of(Service.PATH, Service.BLOCK, Service.ID, Service.MALFORMED, Service.UNDECODED)) {
      columns.add(col(service));
    }
    return source.rows().select(columns.toArray(Column[]::new));
  }

  private Dataset<Row> raw(Dataset<Row> cleaned) {
    List<Column> result = new ArrayList<>();
    result.add(col("*"));
    columns.forEach(c -> result.addAll(c.raw()));
    result.add(
        order.map(o -> guard(o.column())).orElse(lit(null).cast("string")).as(Service.ORDER));
    try {
      return cleaned.select(result.toArray(Column[]::new));
    } catch (Exception e) {
      throw culprit(cleaned, e);
    }
  }

  /** Finds the expression that Spark does not understand. */
  private Refusal culprit(Dataset<Row> cleaned, Exception failure) {
    for (CellColumn column : columns) {
      try {
        cleaned.select(column.raw().toArray(Column[]::new));
      } catch (Exception e) {
        return unreadable(column.column().name(), column.expression().text(), e);
      }
    }
    return unreadable(
        "where or order_by", condition.map(MappedExpression::text).orElse(""), failure);
  }

  private Refusal unreadable(String column, String text, Exception e) {
    return new Refusal(
        ExitCode.USAGE,
        where
            + "."
            + column
            + ": '"
            + text
            + "' cannot be computed: "
            + SourceFiles.brief(e)
            + "; mend the expression");
  }

  private Dataset<Row> cells(Dataset<Row> raw) {
    StructType types = raw.schema();
    List<Column> result = new ArrayList<>();
    columns.forEach(c -> result.addAll(c.value(types, job)));
    for (String service :
        List.of(
            Service.PATH,
            Service.BLOCK,
            Service.ID,
            Service.MALFORMED,
            Service.UNDECODED,
            Service.ORDER,
            "__where")) {
      result.add(col(service));
    }
    return raw.select(result.toArray(Column[]::new));
  }
}

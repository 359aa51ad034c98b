package org.partnershiphealth.extracts;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.partnershiphealth.extracts.Guard.guard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.config.Refusal;
import org.partnershiphealth.config.TableMapping;
import org.partnershiphealth.config.TableMapping.CellType;
import org.partnershiphealth.config.TableMapping.ColumnMapping;

/**
 * One column of a source table, and how one mapping makes its cells. The expressions of a row are
 * computed in two steps: {@link #raw} over the export's columns, {@link #value} over that.
 */
final class CellColumn {

  private final String where;
  private final SourceColumn column;
  private final ColumnMapping mapping;
  private final MappedExpression expression;
  private final Missing missing;
  private final AmountStyle style;
  private final Optional<String> zone;
  private final Optional<MappedExpression> zoneExpression;
  private final Optional<String> buyerZone;

  CellColumn(JobFile job, TableMapping table, SourceColumn column, ColumnMapping mapping) {
    this.where = table.table() + "." + column.name();
    this.column = column;
    this.mapping = mapping;
    this.expression = MappedExpression.of(where, mapping.expression());
    this.missing = new Missing(where, mapping.missing());
    boolean isAmount =
        mapping.type().filter(t -> t == CellType.DATE || t == CellType.INSTANT).isEmpty();
    String example = mapping.style().filter(s -> isAmount).orElse(table.decimalStyle());
    this.style = AmountStyle.of(example).orElseThrow(() -> noAmount(example));
    Optional<String> declared = mapping.zone().or(table::zone);
    this.zone = declared.flatMap(ZoneNames::canonical);
    this.zoneExpression =
        declared.filter(z -> zone.isEmpty()).map(z -> MappedExpression.of(where + " zone", z));
    this.buyerZone = job.buyer().timeZone().flatMap(ZoneNames::canonical);
    if (isTime()) {
      mapping.style().ifPresent(s -> Times.check(where, s));
    }
  }

  private Refusal noAmount(String example) {
    return new Refusal(
        ExitCode.USAGE,
        where
            + ": style '"
            + example
            + "' is no amount; expected one such as 1234.50, 1,234.50 or"
            + " 1.234,50");
  }

  private boolean isTime() {
    return switch (column.type()) {
      case DATE, INSTANT -> true;
      case TEXT ->
          mapping.type().filter(t -> t == CellType.DATE || t == CellType.INSTANT).isPresent();
      default -> false;
    };
  }

  SourceColumn column() {
    return column;
  }

  MappedExpression expression() {
    return expression;
  }

  boolean dropsBadCells() {
    return mapping.dropBadCells();
  }

  Set<String> references() {
    Set<String> references = new LinkedHashSet<>(expression.references());
    zoneExpression.ifPresent(z -> references.addAll(z.references()));
    return references;
  }

  private String rawName() {
    return "__v_" + column.name();
  }

  private String zoneName() {
    return "__z_" + column.name();
  }

  /** Name of the column that holds the source's text where a source is there. */
  String sourceName() {
    return "__t_" + column.name();
  }

  /** The expression's value, over the export's columns. */
  List<Column> raw() {
    Column value = expression.column();
    if (expression.isConditional()) {
      value = guard(struct(value.as("v")));
    } else if (!expression.isBare()) {
      value = guard(value);
    }
    Column named = value.as(rawName());
    return zoneExpression
        .map(z -> List.of(named, guard(z.column().cast("string")).as(zoneName())))
        .orElse(List.of(named));
  }

  /** The cell, its source's text, and what the clock did, over {@link #raw} and the export. */
  List<Column> value(StructType types, JobFile job) {
    DataType rawType = types.apply(rawName()).dataType();
    boolean wrapped = expression.isConditional();
    DataType type = wrapped ? ((StructType) rawType).apply("v").dataType() : rawType;
    Column raw = wrapped ? col(rawName()).getField("v") : col(rawName());
    Column present = present();
    if (wrapped) {
      present = present.and(col(rawName()).isNull().or(raw.isNotNull()));
    }
    if (type instanceof StringType) {
      // A column of the export is without white space already, what is computed may have some.
      Column text = expression.isBare() ? raw : Missing.trimmed(raw);
      Column absent = coalesce(missing.isMissing(text), lit(false));
      raw = CellValues.mapped(when(absent.unary_$bang(), text), mapping.map());
      present = present.and(absent.unary_$bang());
    }
    Column source = when(present, sourceText());
    Times times = new Times(mapping.style().filter(s -> isTime()), zoneColumn(), dayZone());
    Times.Moment moment = typed(raw, type, times);
    Column value = mapping.dropBadCells() ? sound(moment.instant(), job) : moment.instant();
    return List.of(
        value.as(column.name()),
        (column.person() ? Missing.shape(source) : source).as(sourceName()),
        moment.gap().orElse(lit(false)).as("__g_" + column.name()),
        moment.overlap().orElse(lit(false)).as("__o_" + column.name()));
  }

  private Optional<Column> zoneColumn() {
    Optional<Column> fixed = zone.map(z -> lit(z));
    return fixed.or(() -> zoneExpression.map(z -> ZoneNames.canonical(col(zoneName()))));
  }

  private Optional<Column> dayZone() {
    return zoneColumn().or(() -> buyerZone.map(z -> lit(z)));
  }

  private Column present() {
    Column present = null;
    for (String reference : expression.references()) {
      Column there = col(Columns.quoted(reference)).isNotNull();
      if (present == null) {
        present = there;
      } else {
        present = expression.isCoalesce() ? present.or(there) : present.and(there);
      }
    }
    return present == null ? lit(false) : present;
  }

  private Column sourceText() {
    Column[] sources =
        expression.references().stream()
            .map(r -> col(Columns.quoted(r)).cast("string"))
            .toArray(Column[]::new);
    return sources.length == 1 ? sources[0] : concat_ws(" | ", sources);
  }

  private Times.Moment typed(Column raw, DataType type, Times times) {
    if (column.type() == SourceColumn.Type.INSTANT && Times.reads(type)) {
      return times.instant(raw, type);
    }
    Column value =
        switch (column.type()) {
          case TEXT -> text(raw, type, times);
          case DATE -> Times.reads(type) ? times.date(raw, type) : unreadable(type);
          case INSTANT -> unreadable(type);
          case AMOUNT, RATE ->
              CellValues.readsAmount(type)
                  ? CellValues.amount(raw, type, style, (DecimalType) column.type().spark())
                  : unreadable(type);
          case INTEGER ->
              CellValues.readsAmount(type)
                  ? CellValues.integer(raw, type, style)
                  : unreadable(type);
          case BOOLEAN -> type instanceof ArrayType ? unreadable(type) : CellValues.bool(raw, type);
          case LIST -> CellValues.codes(raw, type);
        };
    return new Times.Moment(value, Optional.empty(), Optional.empty());
  }

  private Column text(Column raw, DataType type, Times times) {
    CellType form = mapping.type().orElse(CellType.TEXT);
    Column value =
        switch (form) {
          case TEXT -> CellValues.text(raw, type);
          case AMOUNT, NUMBER ->
              CellValues.plain(
                  CellValues.amount(
                      raw, type, style, (DecimalType) SourceColumn.Type.AMOUNT.spark()));
          case DATE -> times.date(raw, type).cast("string");
          case INSTANT -> times.instant(raw, type).instant().cast("string");
          case BOOL -> CellValues.bool(raw, type).cast("string");
        };
    return column.domain().isEmpty() ? value : CellValues.code(value);
  }

  private Column unreadable(DataType type) {
    throw new Refusal(
        ExitCode.USAGE,
        where
            + ": '"
            + expression.text()
            + "' gives "
            + type.simpleString()
            + ", from which no "
            + column.type().name().toLowerCase(java.util.Locale.ROOT)
            + " is made; cast it in the job file");
  }

  /** Whether the value is one of those that the column may take; null for null. */
  Optional<Column> inDomain(Column value) {
    if (column.domain().isEmpty()) {
      return Optional.empty();
    }
    if (column.type() == SourceColumn.Type.LIST) {
      Column[] known = column.domain().stream().map(c -> lit(c)).toArray(Column[]::new);
      return Optional.of(size(array_except(value, array(known))).equalTo(0));
    }
    return Optional.of(value.isin(column.domain().toArray()));
  }

  /** Whether a time is later than 1989 and at most ten years after the cut-off. */
  Optional<Column> inRange(Column value, JobFile job) {
    return switch (column.type()) {
      case DATE, INSTANT -> Optional.of(CellRules.inRange(value, column.type(), job.asOf()));
      default -> Optional.empty();
    };
  }

  private Column sound(Column value, JobFile job) {
    Column sound = inDomain(value).or(() -> inRange(value, job)).orElse(lit(true));
    return when(sound, value);
  }
}

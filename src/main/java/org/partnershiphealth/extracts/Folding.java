package org.partnershiphealth.extracts;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.partnershiphealth.config.TableMapping;
import org.partnershiphealth.config.TableMapping.Repeats;
import org.partnershiphealth.extracts.Service.Outcome;

/**
 * Decides which of the rows with one key counts. Identical rows, wherever they were delivered,
 * count once; of others the latest by {@code order_by}; where nothing says which is the latest,
 * none.
 *
 * <p>Rows are identical when all mapped columns are: their 64-bit hashes are compared, among rows
 * of one key only.
 */
final class Folding {

  private static final String CONTENT = "__content";
  private static final String ALONE = "__alone";

  private final SourceTable table;
  private final List<String> columns;
  private final List<String> key;
  private final Integer[] folding;
  private final boolean byRow;

  Folding(SourceTable table, List<SourceColumn> columns, List<TableMapping> mappings) {
    this.table = table;
    this.columns = columns.stream().map(SourceColumn::name).toList();
    this.byRow = mappings.stream().anyMatch(TableMapping::idFromRow);
    boolean whole = !byRow && this.columns.containsAll(table.key());
    this.key = whole ? table.key() : List.of();
    List<Integer> fold = new ArrayList<>();
    for (int i = 0; i < mappings.size(); i++) {
      if (mappings.get(i).repeats() == Repeats.FOLD) {
        fold.add(i);
      }
    }
    this.folding = fold.toArray(Integer[]::new);
  }

  /** The column of the key that {@code id: row} fills. */
  static String rowKey(SourceTable table) {
    return table.key().isEmpty() ? "" : table.key().get(table.key().size() - 1);
  }

  /** The rows with their outcome. */
  Dataset<Row> decide(Dataset<Row> rows) {
    Column rule = Service.rule();
    Column fine = col(Service.PROBLEM).isNull();
    Column filtered = rule.isin(filters());
    if (folding.length == 0 || table.key().isEmpty()) {
      return rows.withColumn(
          Service.OUTCOME,
          when(fine, Outcome.ACCEPTED.name())
              .when(filtered, Outcome.FILTERED.name())
              .otherwise(Outcome.REJECTED.name()));
    }
    Column competes = fine.and(col(Service.MAPPING).isin((Object[]) folding));
    Column alone = xxhash64(col(Service.MAPPING), col(Service.PATH), col(Service.ID));
    Dataset<Row> ranked =
        rows.withColumn(CONTENT, content())
            .withColumn(ALONE, when(competes.unary_$bang(), alone))
            .withColumns(ranks());
    Column outcome =
        when(filtered, Outcome.FILTERED.name())
            .when(fine.unary_$bang(), Outcome.REJECTED.name())
            .when(col(ALONE).isNotNull(), Outcome.ACCEPTED.name())
            .when(col("__n").equalTo(1).and(isConflict().unary_$bang()), Outcome.ACCEPTED.name())
            .when(col("__n").gt(1).and(isRepeat()), Outcome.FOLDED.name())
            .otherwise(Outcome.REJECTED.name());
    Column problem = when(isOlder(), loss(Rule.SUPERSEDED)).otherwise(loss(Rule.KEY_CONFLICT));
    return ranked
        .withColumn(Service.OUTCOME, outcome)
        .withColumn(
            Service.PROBLEM,
            when(
                    col(Service.PROBLEM)
                        .isNull()
                        .and(col(Service.OUTCOME).equalTo(Outcome.REJECTED.name())),
                    problem)
                .otherwise(col(Service.PROBLEM)))
        .drop(CONTENT, ALONE, "__n", "__first", "__last");
  }

  private static Object[] filters() {
    return java.util.Arrays.stream(Rule.values()).filter(Rule::filters).map(Rule::name).toArray();
  }

  private Column content() {
    Stream<String> compared = columns.stream().filter(c -> !byRow || !c.equals(rowKey(table)));
    return xxhash64(compared.map(c -> col(c)).toArray(Column[]::new));
  }

  private java.util.Map<String, Column> ranks() {
    List<Column> group = new ArrayList<>(key.stream().map(k -> col(k)).toList());
    if (key.isEmpty()) {
      group.add(col(CONTENT));
    } else if (key.size() == 1) {
      group.add(when(col(key.get(0)).isNull(), col(CONTENT)));
    }
    group.add(col(ALONE));
    WindowSpec order =
        Window.partitionBy(group.toArray(Column[]::new))
            .orderBy(
                col(Service.ORDER).desc_nulls_last(),
                col(CONTENT),
                col(Service.MAPPING),
                col(Service.PATH),
                col(Service.ID));
    WindowSpec all = order.rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
    Column version = struct(col(Service.ORDER).as("o"), col(CONTENT).as("c"));
    return java.util.Map.of(
        "__n", row_number().over(order),
        "__first", first(version).over(all),
        "__last", max(version).over(all));
  }

  /** Of the latest versions of the key, two differ. */
  private static Column isConflict() {
    return col("__first").getField("c").notEqual(col("__last").getField("c"));
  }

  private static Column isRepeat() {
    return col(CONTENT).equalTo(col("__first").getField("c"));
  }

  private static Column isOlder() {
    return coalesce(col(Service.ORDER).lt(col("__first").getField("o")), lit(false))
        .or(col(Service.ORDER).isNull().and(col("__first").getField("o").isNotNull()));
  }

  private Column loss(Rule rule) {
    Column[] cells =
        table.key().stream().filter(columns::contains).map(c -> col(c)).toArray(Column[]::new);
    return CellRules.problem(rule, String.join("/", table.key()), concat_ws("/", cells));
  }
}

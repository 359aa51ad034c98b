package org.partnershiphealth.extracts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.SourceTable.Reference;

/**
 * Rules that rows of other tables decide: what a row refers to must be there, and was itself not
 * left out; and by its supplier's clock the row's event must not be after the cut-off.
 */
final class References {

  private static final String FOUND = "__found_";
  private static final String CUTOFF = "__cutoff";

  private final Cutoff cutoff;
  private final Map<String, CheckedTable> earlier;

  References(Cutoff cutoff, Map<String, CheckedTable> earlier) {
    this.cutoff = cutoff;
    this.earlier = earlier;
  }

  /** The rows with their problem, where they have one, and without times after the cut-off. */
  Dataset<Row> check(SourceTable table, List<SourceColumn> columns, Dataset<Row> rows) {
    List<Column> problems = new ArrayList<>();
    problems.add(col(Service.PROBLEM));
    List<Column> unfounded = new ArrayList<>();
    Dataset<Row> joined = rows;
    boolean bySupplier = false;
    int number = 0;
    for (Reference reference : table.references()) {
      CheckedTable target = earlier.get(reference.table());
      if (target == null || !names(columns).containsAll(reference.columns())) {
        continue;
      }
      boolean supplier = reference.table().equals(SourceTables.SUPPLIERS.name());
      joined = joined.join(targets(target, reference, number), matches(reference, number), "left");
      unfounded.addAll(unfounded(reference, number, supplier));
      bySupplier |= supplier;
      number++;
    }
    Column limit = bySupplier ? coalesce(col(CUTOFF), cutoff.ofBuyer()) : cutoff.ofBuyer();
    afterwards(columns, limit).ifPresent(problems::add);
    problems.addAll(unfounded);
    List<Column> result = new ArrayList<>();
    for (SourceColumn column : columns) {
      result.add(cutoff.known(column, limit).as(column.name()));
    }
    for (String service : carried()) {
      result.add(col(service));
    }
    result.add(coalesce(problems.toArray(Column[]::new)).as(Service.PROBLEM));
    return joined.select(result.toArray(Column[]::new));
  }

  private static List<String> carried() {
    List<String> carried = new ArrayList<>(Service.PLACE);
    carried.addAll(
        List.of(Service.UNDECODED, Service.ORDER, Service.BAD, Service.GAP, Service.OVERLAP));
    return carried;
  }

  private static List<String> names(List<SourceColumn> columns) {
    return columns.stream().map(SourceColumn::name).toList();
  }

  private Optional<Column> afterwards(List<SourceColumn> columns, Column limit) {
    return cutoff
        .isAfter(columns, limit)
        .map(
            after ->
                when(after, CellRules.problem(Rule.AFTER_AS_OF, "", lit(null).cast("string"))));
  }

  private static String target(int number, int column) {
    return "__r" + number + "_" + column;
  }

  /** What can be referred to: one row for each key, and whether it was accepted. */
  private Dataset<Row> targets(CheckedTable target, Reference reference, int number) {
    List<Column> keys = new ArrayList<>();
    for (int i = 0; i < reference.targets().size(); i++) {
      keys.add(col(reference.targets().get(i)).as(target(number, i)));
    }
    Column accepted = col(Service.OUTCOME).equalTo(Service.Outcome.ACCEPTED.name());
    Column filtered = col(Service.OUTCOME).equalTo(Service.Outcome.FILTERED.name());
    Dataset<Row> kept = target.rows().filter(accepted.or(filtered));
    Column found = max(accepted).as(FOUND + number);
    if (reference.table().equals(SourceTables.SUPPLIERS.name())) {
      Column last = max(when(accepted, cutoff.ofSupplier(target))).as(CUTOFF);
      return broadcast(kept.groupBy(keys.toArray(Column[]::new)).agg(found, last));
    }
    return kept.groupBy(keys.toArray(Column[]::new)).agg(found);
  }

  private static Column matches(Reference reference, int number) {
    Column matches = lit(true);
    for (int i = 0; i < reference.columns().size(); i++) {
      matches = matches.and(col(reference.columns().get(i)).equalTo(col(target(number, i))));
    }
    return matches;
  }

  private static List<Column> unfounded(Reference reference, int number, boolean supplier) {
    Column refers = lit(true);
    for (String column : reference.columns()) {
      refers = refers.and(col(column).isNotNull());
    }
    Column[] cells = reference.columns().stream().map(c -> col(c)).toArray(Column[]::new);
    Column cell = concat_ws("/", cells);
    String name = String.join("/", reference.columns());
    Rule rule = supplier ? Rule.UNKNOWN_SUPPLIER : Rule.REFERENCE;
    Column found = col(FOUND + number);
    return List.of(
        when(refers.and(found.isNull()), CellRules.problem(rule, name, cell)),
        when(found.unary_$bang(), CellRules.problem(Rule.PARENT_FILTERED, name, cell)));
  }
}

package org.partnershiphealth.panel;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.partnershiphealth.indicators.Measure;

/** Rows of a fact, changed in ways that a law is about. */
record RowChanges(List<Measure> measures) {

  Dataset<Row> shuffled(Dataset<Row> rows) {
    List<Row> list = new ArrayList<>(rows.collectAsList());
    Collections.shuffle(list, new Random(7));
    return rows.sparkSession().createDataFrame(list, rows.schema());
  }

  Dataset<Row> inTwoFiles(Dataset<Row> rows) {
    List<Row> list = rows.collectAsList();
    SparkSession spark = rows.sparkSession();
    return spark
        .createDataFrame(list.subList(25, list.size()), rows.schema())
        .unionAll(spark.createDataFrame(list.subList(0, 25), rows.schema()));
  }

  Dataset<Row> withEmptyRows(Dataset<Row> rows) {
    List<Row> empty = new ArrayList<>();
    List<String> names = List.of(rows.columns());
    for (int i = 0; i < MeasureLawsTest.MONTHS; i++) {
      Object[] cells = new Object[names.size()];
      cells[names.indexOf("supplier_id")] = "s";
      for (String column : monthColumns(rows)) {
        cells[names.indexOf(column)] = LocalDate.of(2024, 1 + i, 1);
      }
      empty.add(RowFactory.create(cells));
    }
    return rows.unionAll(rows.sparkSession().createDataFrame(empty, rows.schema()));
  }

  Dataset<Row> inOneMonth(Dataset<Row> rows) {
    Dataset<Row> moved = rows;
    for (String column : monthColumns(rows)) {
      Column same = when(col(column).isNotNull(), lit(MeasureLawsTest.LAST));
      moved = moved.withColumn(column, same);
    }
    return moved;
  }

  Dataset<Row> forget(Dataset<Row> rows, LocalDate after) {
    Dataset<Row> kept = rows;
    for (String column : monthColumns(rows)) {
      Column known = col(column).leq(lit(after));
      kept = kept.withColumn(column, when(known, col(column)));
    }
    return kept;
  }

  private Set<String> monthColumns(Dataset<Row> rows) {
    Set<String> names = new HashSet<>();
    measures.forEach(m -> m.parts().forEach(p -> names.add(p.month())));
    names.retainAll(List.of(rows.columns()));
    return names;
  }
}

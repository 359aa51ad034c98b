package org.partnershiphealth.report;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.report.model.Promise;

/** Reads commitments that are still open, first due first, and which are due on a holiday. */
final class PromiseReader {

  private final RunTables tables;

  PromiseReader(RunTables tables) {
    this.tables = tables;
  }

  List<Promise> open(Column wanted, int most) {
    return tables.rows(
        "commitment",
        t ->
            holidays(t.where("done_at is null and withdrawn_at is null").where(wanted))
                .orderBy(col("due_on").asc_nulls_last(), col("commitment_id"))
                .limit(most),
        Records::promise);
  }

  /** A run without the calendars of the partners says of no day that it is a holiday. */
  private Dataset<Row> holidays(Dataset<Row> promises) {
    if (!tables.has("calendar_day")) {
      return promises.selectExpr("*", "false as on_holiday");
    }
    Dataset<Row> off =
        tables
            .table("calendar_day")
            .where("kind in ('HOLIDAY', 'CLOSURE')")
            .select(col("supplier_id").as("of"), col("date"));
    Column same = col("supplier_id").equalTo(col("of")).and(col("due_on").equalTo(col("date")));
    return promises.join(off, same, "left").selectExpr("*", "date is not null as on_holiday");
  }
}

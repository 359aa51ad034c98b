package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.partnershiphealth.extracts.SourceColumn;
import org.partnershiphealth.extracts.SourceTable;
import org.partnershiphealth.extracts.SourceTables;

/**
 * What each source table holds of each supplier: rows, and the first and last supplier-local date
 * of their own events. The own event of a row is the earliest of its event columns; messages are
 * the human ones, taken from the conversation kernel so that they are not read again.
 */
public final class SupplierCoverage {

  /** The fact. */
  public static final Fact FACT =
      Fact.fact("supplier_coverage", "what each source table holds of each supplier")
          .text("source_table")
          .column("rows_n", DataTypes.LongType)
          .date("first_on")
          .date("last_on")
          .build();

  private SupplierCoverage() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    Dataset<Row> events = messageDays(facts);
    for (SourceTable table : SourceTables.all()) {
      if (isDated(table) && in.extracts().mapped(table)) {
        events = events.unionAll(events(in, table));
      }
    }
    Column local = Conversations.dayOrUtc(WorkingTime.of("supplier_"), col("at"));
    return FACT.select(
        events
            .join(broadcast(in.parties()), "supplier_id")
            .withColumn("on", coalesce(col("on"), local))
            .groupBy("supplier_id", "source_table")
            .agg(sum("rows_n").as("rows_n"), min("on").as("first_on"), max("on").as("last_on")));
  }

  private static boolean isDated(SourceTable table) {
    return !table.equals(SourceTables.MESSAGES)
        && (table.has("supplier_id") || table.equals(SourceTables.PAYMENTS))
        && !eventColumns(table).isEmpty();
  }

  private static List<SourceColumn> eventColumns(SourceTable table) {
    return table.columns().stream().filter(c -> c.time() == SourceColumn.Time.EVENT).toList();
  }

  private static Dataset<Row> events(FactInputs in, SourceTable table) {
    Dataset<Row> rows = in.table(table);
    if (table.equals(SourceTables.PAYMENTS)) {
      Dataset<Row> payers = in.table(SourceTables.INVOICES).select("invoice_id", "supplier_id");
      rows = rows.join(payers, "invoice_id");
    }
    return rows.select(
        col("supplier_id"),
        lit(table.name()).as("source_table"),
        lit(1L).as("rows_n"),
        earliest(table, SourceColumn.Type.INSTANT, "timestamp").as("at"),
        earliest(table, SourceColumn.Type.DATE, "date").as("on"));
  }

  private static Column earliest(SourceTable table, SourceColumn.Type type, String spark) {
    Column[] columns =
        eventColumns(table).stream()
            .filter(c -> c.type() == type)
            .map(c -> col(c.name()))
            .toArray(Column[]::new);
    return switch (columns.length) {
      case 0 -> lit(null).cast(spark);
      case 1 -> columns[0];
      default -> least(columns);
    };
  }

  private static Dataset<Row> messageDays(Facts facts) {
    return facts
        .get(Conversations.FACT)
        .where(Conversations.IS_SUPPLIER_DAY)
        .select(
            col("supplier_id"),
            lit(SourceTables.MESSAGES.name()).as("source_table"),
            col("messages_in").plus(col("messages_out")).cast("long").as("rows_n"),
            lit(null).cast("timestamp").as("at"),
            date_from_unix_date(col("day")).as("on"));
  }
}

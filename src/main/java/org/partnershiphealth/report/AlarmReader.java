package org.partnershiphealth.report;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.partnershiphealth.report.RunTables.date;
import static org.partnershiphealth.report.RunTables.number;
import static org.partnershiphealth.report.RunTables.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.report.model.Act;
import org.partnershiphealth.report.model.Alarm;

/** Reads the warnings of the last months with the acts behind them. */
final class AlarmReader {

  private static final int RECENT_MONTHS = 3;

  private final RunTables tables;
  private final LocalDate asOf;

  AlarmReader(RunTables tables, LocalDate asOf) {
    this.tables = tables;
    this.asOf = asOf;
  }

  List<Alarm> recent() {
    LocalDate from = asOf.withDayOfMonth(1).minusMonths(RECENT_MONTHS - 1L);
    List<Row> rows =
        tables.rows(
            "warning",
            t ->
                t.where(col("month").geq(lit(java.sql.Date.valueOf(from))))
                    .orderBy(col("month").desc(), col("supplier_id"), col("signal"))
                    .limit(PublishedRun.SHOWN * 4),
            row -> row);
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<String, List<Act>> drivers = drivers(from);
    List<Alarm> alarms = new ArrayList<>();
    for (Row r : rows) {
      String key = text(r, "supplier_id") + "\n" + text(r, "signal") + "\n" + date(r, "month");
      alarms.add(
          new Alarm(
              text(r, "supplier_id"),
              text(r, "signal"),
              text(r, "party"),
              RunTables.month(r, "month"),
              RunTables.month(r, "began_month"),
              number(r, "size"),
              text(r, "owner"),
              number(r, "expected_false_alarms_month"),
              drivers.getOrDefault(key, List.of())));
    }
    return alarms;
  }

  private Map<String, List<Act>> drivers(LocalDate from) {
    Map<String, List<Act>> found = new TreeMap<>();
    if (!tables.has("warning_driver") || !tables.has("ledger")) {
      return found;
    }
    Dataset<Row> wanted =
        tables
            .table("warning_driver")
            .where(col("month").geq(lit(java.sql.Date.valueOf(from))))
            .where("action_id is not null")
            .select("supplier_id", "signal", "month", "rank", "action_id")
            .orderBy("supplier_id", "signal", "month", "rank")
            .limit(PublishedRun.SHOWN * 20)
            .withColumnRenamed("month", "alarm_month");
    Dataset<Row> acts = tables.table("ledger").drop("supplier_id");
    List<Row> rows =
        acts.join(
                broadcast(wanted), acts.col("action_id").equalTo(wanted.col("action_id")), "inner")
            .orderBy("supplier_id", "signal", "alarm_month", "rank")
            .collectAsList();
    for (Row r : rows) {
      String key =
          text(r, "supplier_id") + "\n" + text(r, "signal") + "\n" + date(r, "alarm_month");
      found.computeIfAbsent(key, k -> new ArrayList<>()).add(Records.act(r));
    }
    return found;
  }
}

package org.partnershiphealth.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.partnershiphealth.report.RunTables.count;
import static org.partnershiphealth.report.RunTables.date;
import static org.partnershiphealth.report.RunTables.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.report.model.ContactShare;

/** Reads how many suppliers were at work, on holiday and in contact on each day of a year. */
final class ContactReader {

  private final RunTables tables;
  private final LocalDate asOf;

  ContactReader(RunTables tables, LocalDate asOf) {
    this.tables = tables;
    this.asOf = asOf;
  }

  private boolean complete() {
    return tables.has("contact_day") && tables.has("calendar_day");
  }

  /** The same year of each of some suppliers: at work or not, in contact or not. */
  Map<String, List<ContactShare>> bySupplier(List<String> ids) {
    Map<String, List<ContactShare>> bySupplier = new HashMap<>();
    if (complete()) {
      Column wanted = col("supplier_id").isin(ids.toArray());
      for (Row r : shares(wanted, "supplier_id", "date").collectAsList()) {
        bySupplier.computeIfAbsent(text(r, "supplier_id"), id -> new ArrayList<>()).add(share(r));
      }
    }
    return bySupplier;
  }

  /** The year up to the cut-off over all suppliers. */
  List<ContactShare> shares() {
    return complete()
        ? shares(lit(true), "date").collectAsList().stream().map(ContactReader::share).toList()
        : List.of();
  }

  private Dataset<Row> shares(Column wanted, String first, String... others) {
    LocalDate from = asOf.minusYears(1).plusDays(1);
    Dataset<Row> contact =
        tables.table("contact_day").select(col("supplier_id"), col("date"), lit(1).as("met"));
    return tables
        .table("calendar_day")
        .where(wanted)
        .where(col("date").between(java.sql.Date.valueOf(from), java.sql.Date.valueOf(asOf)))
        .join(
            contact,
            scala.jdk.javaapi.CollectionConverters.asScala(List.of("supplier_id", "date")).toSeq(),
            "left")
        .groupBy(first, others)
        .agg(
            expr("count_if(working_hours > 0)").as("working"),
            expr("count_if(met = 1 and working_hours > 0)").as("contacted"),
            expr("count_if(kind in ('HOLIDAY', 'CLOSURE'))").as("off"),
            expr("max(case when kind in ('HOLIDAY', 'CLOSURE') then name end)").as("holiday"))
        .orderBy(first, others);
  }

  private static ContactShare share(Row r) {
    return new ContactShare(
        date(r, "date"),
        count(r, "working"),
        count(r, "contacted"),
        count(r, "off"),
        text(r, "holiday"));
  }
}

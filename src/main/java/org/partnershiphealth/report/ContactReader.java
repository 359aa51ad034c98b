package org.partnershiphealth.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.partnershiphealth.report.RunTables.count;
import static org.partnershiphealth.report.RunTables.date;
import static org.partnershiphealth.report.RunTables.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

  List<ContactShare> shares() {
    if (!tables.has("contact_day") || !tables.has("calendar_day")) {
      return List.of();
    }
    LocalDate from = asOf.minusYears(1).plusDays(1);
    Dataset<Row> contact =
        tables.table("contact_day").select(col("supplier_id"), col("date"), lit(1).as("met"));
    Dataset<Row> days =
        tables
            .table("calendar_day")
            .where(col("date").between(java.sql.Date.valueOf(from), java.sql.Date.valueOf(asOf)))
            .join(
                contact,
                scala.jdk.javaapi.CollectionConverters.asScala(List.of("supplier_id", "date"))
                    .toSeq(),
                "left")
            .groupBy("date")
            .agg(
                expr("count_if(working_hours > 0)").as("working"),
                expr("count_if(met = 1 and working_hours > 0)").as("contacted"),
                expr("count_if(kind in ('HOLIDAY', 'CLOSURE'))").as("off"),
                expr("max(case when kind in ('HOLIDAY', 'CLOSURE') then name end)").as("holiday"))
            .orderBy("date");
    List<ContactShare> shares = new ArrayList<>();
    for (Row r : days.collectAsList()) {
      shares.add(
          new ContactShare(
              date(r, "date"),
              count(r, "working"),
              count(r, "contacted"),
              count(r, "off"),
              text(r, "holiday")));
    }
    return shares;
  }
}

package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Business days between contact days, in the month in which a gap ends; and for each month the gap
 * that is open at its end.
 */
public final class ContactGaps {

  /** The fact. */
  public static final Fact FACT =
      Fact.fact("contact_gaps", "gaps between contact days, ended or open at a month's end")
          .month("month", ContactDays.SOURCES)
          .integer("gap_bd", ContactDays.SOURCES)
          .flag("open", ContactDays.SOURCES)
          .build();

  private ContactGaps() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    Dataset<Row> contacts =
        facts.get(ContactDays.FACT).select(col("supplier_id"), col("date"), lit(false).as("open"));
    Dataset<Row> monthEnds =
        facts
            .get(SupplierMonths.FACT)
            .select(col("supplier_id"), col("ends_on").as("date"), lit(true).as("open"));
    WindowSpec before =
        Window.partitionBy("supplier_id")
            .orderBy("date", "open")
            .rowsBetween(Window.unboundedPreceding(), -1);
    Column contact = when(col("open"), lit(null)).otherwise(col("date"));
    Dataset<Row> gaps =
        contacts
            .unionAll(monthEnds)
            .withColumn("from", last(contact, true).over(before))
            .where(col("from").isNotNull());
    WorkingDays partner = WorkingDays.by("supplier_closure_calendar_id");
    return FACT.select(
        partner
            .join(gaps.join(broadcast(in.parties()), "supplier_id"), in.calendars())
            .withColumn("gap_bd", partner.businessDays(col("from"), col("date")))
            .withColumn("month", Months.of(col("date"), in.asOf())));
  }
}
